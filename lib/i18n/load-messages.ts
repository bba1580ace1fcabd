import { catalogues } from './catalogues.browser.ts';
import { loaders } from './generated/loaders.generated.ts';
import type { Locale } from './locales.ts';

/**
 * Loads the messages of a language in a browser, before anything uses them there.
 * @throws when they cannot be loaded.
 */
export async function loadMessages(locale: Locale): Promise<void> {
  catalogues[locale] ??= await loaders[locale]();
}

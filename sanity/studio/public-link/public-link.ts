import { isVisibleAt } from '#lib/announcements/window.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import { pathOf } from '../publish/paths.ts';

type Version = Readonly<Record<string, unknown>>;

/** Where readers find a document, or why they do not. */
export type PublicLink = { href: string } | { reason: string };

/** The public address of what is published. Only what readers see has one. */
export function publicLinkOf(
  published: Version | null,
  { origin, instant }: { origin: string; instant: Date },
): PublicLink {
  if (published === null) return { reason: t('Readers do not have it: it is not published.') };
  const path = pathOf(published);
  if (path === null) return { reason: t('It has no page of its own.') };
  if (published._type === 'announcement' && !isVisibleAt(published, instant)) {
    return { reason: t('Readers do not see it now.') };
  }
  return { href: `${origin}${path}` };
}

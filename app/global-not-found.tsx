import type { Metadata } from 'next';
import { NotFoundView } from '#components/layout/not-found-view.tsx';
import { listPopular } from '#lib/articles/read.ts';
import { env } from '#lib/env.ts';
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { SiteShell } from './site-shell.tsx';

/*
 * Every unknown address ends here, also those of routes that call `notFound()`: what a route
 * draws for itself would be put together by scripts only, this page is whole without them.
 * It is drawn without an address at hand, so it speaks the default language.
 */
const locale = DEFAULT_LOCALE;

export const metadata: Metadata = {
  metadataBase: new URL(env().siteUrl),
  title: messages(locale)('notFound.title'),
};

export default async function GlobalNotFound() {
  const popular = await listPopular({ locale, limit: 5 });
  return (
    <SiteShell locale={locale}>
      <NotFoundView locale={locale} popular={popular} />
    </SiteShell>
  );
}

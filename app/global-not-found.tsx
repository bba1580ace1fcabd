import type { Metadata } from 'next';
import { LanguageSwitch } from '#components/language/language-switch.tsx';
import { NotFoundView } from '#components/layout/not-found-view.tsx';
import { listPopular } from '#lib/articles/read.ts';
import { env } from '#lib/env.ts';
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { startPages } from '#lib/seo/page-languages.ts';
import { SiteShell } from './site-shell.tsx';

/*
 * All unknown addresses render this page, also those of routes that call `notFound()`: a not-found
 * file of a route would be rendered by scripts only. It has no address at hand, so it uses the
 * default language.
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
      <LanguageSwitch locale={locale} pages={startPages()} />
      <NotFoundView locale={locale} popular={popular} />
    </SiteShell>
  );
}

import { NotFoundView } from '#components/layout/not-found-view.tsx';
import { listPopular } from '#lib/articles/read.ts';
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';

/** Next gives this file no params, so it speaks the default language. */
export default async function NotFound() {
  const locale = DEFAULT_LOCALE;
  // The page that says "not here" must stand when the content does not answer.
  const popular = await listPopular({ locale, limit: 5 }).catch(() => []);
  return <NotFoundView locale={locale} popular={popular} />;
}

import type { Metadata } from 'next';
import { type InLanguage, languageOf } from '#app/language-of.ts';
import { LanguageSwitch } from '#components/language/language-switch.tsx';
import { NotFoundView } from '#components/layout/not-found-view.tsx';
import { listPopular } from '#lib/articles/read.ts';
import { messages } from '#lib/i18n/translate.ts';
import { startPages } from '#lib/seo/page-languages.ts';

const POPULAR = 5;

export async function generateMetadata(context: InLanguage): Promise<Metadata> {
  const t = messages(await languageOf(context));
  return { title: t('notFound.title'), robots: { index: false } };
}

/** The page of unknown addresses below the prefix of a language; our server answers it with 404. */
export default async function Page(context: InLanguage) {
  const locale = await languageOf(context);
  const popular = await listPopular({ locale, limit: POPULAR });
  return (
    <>
      <LanguageSwitch locale={locale} pages={startPages()} />
      <NotFoundView locale={locale} popular={popular} />
    </>
  );
}

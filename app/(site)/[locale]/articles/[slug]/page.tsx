import { notFound } from 'next/navigation';
import { withMetadataFailure, withPageFailure } from '#app/page-failure.tsx';
import { LOCAL_TIMES_SCRIPT } from '#components/announcement/local-times-script.ts';
import { ArticleSchemas } from '#components/article/article-schemas.tsx';
import { ARTICLE_SCRIPT } from '#components/article/article-script.ts';
import { ArticleView } from '#components/article/article-view.tsx';
import { articleMetadata } from '#components/article/structured-data.ts';
import { createEditAttributes } from '#components/drafts/create-edit-attributes.ts';
import { ReaderScript } from '#components/feedback/reader-script.tsx';
import { VoteBox } from '#components/feedback/vote-box.tsx';
import { LanguageSwitch } from '#components/language/language-switch.tsx';
import { InlineScript } from '#components/ui/inline-script.tsx';
import { slugsToBuild } from '#lib/articles/most-read.ts';
import type { Article } from '#lib/articles/types.ts';
import { assetHost } from '#lib/assets/host.ts';
import { context } from '#lib/context.ts';
import { env } from '#lib/env.ts';
import { isLocale } from '#lib/i18n/locales.ts';
import { isDraftMode } from '#sanity/client/draft.ts';
import { readArticlePage } from './read-page.ts';

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function generateStaticParams({ params }: { params: { locale: string } }) {
  // In development Next asks for these in a process of its own, which has no replica.
  if (!isLocale(params.locale) || env().isDevelopment) return [];
  return (await slugsToBuild(params.locale)).map((slug) => ({ slug }));
}

async function readAddress(params: Props['params']) {
  const { locale, slug } = await params;
  if (!isLocale(locale)) notFound();
  return { locale, slug };
}

export async function generateMetadata({ params }: Props) {
  const { locale, slug } = await readAddress(params);
  return withMetadataFailure(locale, async () => {
    const { language, here, article, body, alternates } = await readArticlePage(locale, slug);
    const isOwn = language === locale;
    if (isOwn && !env().isBuilding && !(await isDraftMode())) {
      const { type, title } = article;
      const { name: siteName, look } = here;
      context().pictures.want({ locale: language, type, title, siteName, look });
    }
    return articleMetadata(language, here, article, body.blocks, alternates);
  });
}

/** Whether the page shows a date and time, which the script adds in the reader's zone. */
function hasEffectiveDates({ announcement, notices }: Article): boolean {
  const effects = [announcement, ...notices].map((one) => one?.effectiveAt ?? null);
  return effects.some((instant) => instant !== null);
}

export default async function Page({ params }: Props) {
  const { locale, slug } = await readAddress(params);
  return withPageFailure({ locale, slug }, async () => {
    const page = await readArticlePage(locale, slug);
    const { language, here, article, body, supportLink, contact, embedHosts, pages } = page;
    const isDraft = await isDraftMode();
    return (
      <>
        <LanguageSwitch locale={locale} pages={pages} />
        <ArticleSchemas about={[language, here, article, body.blocks, locale]} />
        <ArticleView
          locale={locale}
          language={language}
          article={article}
          body={body}
          assets={assetHost(env().content)}
          supportLink={supportLink}
          authorsAt={page.showAuthors}
          contact={contact}
          neighbours={page.neighbours}
          embedHosts={embedHosts}
          editAttributes={isDraft ? createEditAttributes(article) : undefined}
        >
          {isDraft ? null : (
            <VoteBox locale={locale} articleId={article.id} helpful={article.helpful} />
          )}
        </ArticleView>
        <InlineScript code={ARTICLE_SCRIPT} />
        {isDraft ? null : <ReaderScript articleId={article.id} />}
        {hasEffectiveDates(article) ? <InlineScript code={LOCAL_TIMES_SCRIPT} /> : null}
      </>
    );
  });
}

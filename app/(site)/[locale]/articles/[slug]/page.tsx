import { ArticleSchemas } from '#components/article/article-schemas.tsx';
import { ArticleScript } from '#components/article/article-script.tsx';
import { ArticleView } from '#components/article/article-view.tsx';
import { articleMetadata } from '#components/article/machine-facts.ts';
import { listSlugs } from '#lib/articles/read.ts';
import { env } from '#lib/env.ts';
import { isLocale } from '#lib/i18n/locales.ts';
import { imageHost } from '#lib/images/url.ts';
import { readArticlePage } from './read-page.ts';

type Props = { params: Promise<{ locale: string; slug: string }> };

export async function generateStaticParams({ params }: { params: { locale: string } }) {
  if (!isLocale(params.locale)) return [];
  return (await listSlugs({ locale: params.locale })).map((slug) => ({ slug }));
}

export async function generateMetadata({ params }: Props) {
  const { locale: language, slug } = await params;
  const { locale, here, article, body } = await readArticlePage(language, slug);
  return articleMetadata(locale, here, article, body.blocks);
}

export default async function Page({ params }: Props) {
  const { locale: language, slug } = await params;
  const { locale, here, article, body, supportLink } = await readArticlePage(language, slug);
  return (
    <>
      <ArticleSchemas about={[locale, here, article, body.blocks]} />
      <ArticleView
        locale={locale}
        article={article}
        body={body}
        images={imageHost(env().content)}
        supportLink={supportLink}
      />
      <ArticleScript />
    </>
  );
}

import type { Metadata } from 'next';
import type { Locale } from '#lib/i18n/locales.ts';
import type { PictureLook } from '#lib/og/look.ts';
import { PICTURE_SIZE, pictureHref } from '#lib/og/picture.ts';
import { blocksText } from '#lib/portable-text/plain-text.ts';
import { articleJsonLd, breadcrumbJsonLd, type JsonLd } from '#lib/seo/json-ld.ts';
import { articleHref } from '#lib/seo/links.ts';
import { pageMetadata } from '#lib/seo/metadata.ts';
import type { Alternates } from '#lib/seo/page-languages.ts';
import type { Block } from '#sanity/blocks/block.ts';
import type { ArticleDetails } from './article-details.ts';
import { articlePath } from './article-header.tsx';

type Site = { name: string; url: string; look?: PictureLook };

type Described = ArticleDetails & {
  seo: { title: string | null; description: string | null; noIndex: boolean };
};

/** The full text is in the page. */
const MAX_ANSWER = 2_000;

/** The metadata of an article page, in the language of its text. */
export function articleMetadata(
  locale: Locale,
  site: Site,
  article: Described,
  blocks: readonly Block[],
  alternates?: Alternates,
): Metadata {
  return pageMetadata({
    locale,
    siteName: site.name,
    title: article.seo.title || article.title,
    description: descriptionOf(article, blocks),
    canonical: articleHref(locale, article.slug),
    hasTwin: true,
    picture: { url: pictureOf(locale, site, article), ...PICTURE_SIZE, alt: article.title },
    alternates,
    noIndex: article.seo.noIndex,
    article: { publishedAt: article.publishedAt, updatedAt: article.updatedAt },
  });
}

/** The address of the article's picture. */
function pictureOf(
  locale: Locale,
  { name: siteName, look }: Site,
  { type, title, slug }: Described,
) {
  return pictureHref(slug, { locale, type, title, siteName, ...(look ? { look } : {}) });
}

/**
 * The article, its breadcrumb and, for an FAQ of several questions, these.
 * @param locale of the text.
 * @param readers the language of the page around it, in which the breadcrumb is.
 */
export function articleSchemas(
  locale: Locale,
  site: Site,
  article: Described,
  blocks: readonly Block[],
  readers = locale,
): JsonLd[] {
  const address = (path: string) => new URL(path, site.url).href;
  const path = articlePath(readers, article).map(({ name, href }) => ({
    name,
    url: address(href),
  }));
  const schemas = [
    articleJsonLd({
      title: article.title,
      description: descriptionOf(article, blocks),
      url: address(articleHref(locale, article.slug)),
      locale,
      publishedAt: article.publishedAt,
      updatedAt: article.updatedAt,
      author: article.author,
      authors: article.authors.map(({ name, role, url }) => ({
        name,
        role,
        url: url && address(url),
      })),
      publisher: site.name,
      image: address(pictureOf(locale, site, article)),
    }),
    breadcrumbJsonLd([...path, { name: article.title }]),
  ];
  const questions = article.type === 'faq' ? readQuestions(blocks) : [];
  return questions.length < 2 ? schemas : [...schemas, faqJsonLd(questions)];
}

function descriptionOf(article: Described, blocks: readonly Block[]): string {
  return article.seo.description || article.summary || blocksText(blocks.slice(0, 5));
}

type Question = { question: string; answer: string };

/** Ends a question in the languages of the site; in Japanese often without a sign. */
const ASKS = /(?:[?？؟]|か。?)$/u;

/** Headings that are questions, with the text below. */
function readQuestions(blocks: readonly Block[]): Question[] {
  const sections: { heading: string; blocks: Block[] }[] = [];
  for (const block of blocks) {
    if (block._type === 'block' && block.style.startsWith('h')) {
      sections.push({ heading: blocksText([block]), blocks: [] });
    } else sections.at(-1)?.blocks.push(block);
  }
  return sections
    .filter(({ heading }) => ASKS.test(heading.trim()))
    .map((section) => ({ question: section.heading, answer: blocksText(section.blocks) }))
    .filter(({ answer }) => answer !== '');
}

function faqJsonLd(questions: readonly Question[]): JsonLd {
  return {
    '@context': 'https://schema.org',
    '@type': 'FAQPage',
    mainEntity: questions.map(({ question, answer }) => ({
      '@type': 'Question',
      name: question,
      acceptedAnswer: { '@type': 'Answer', text: answer.slice(0, MAX_ANSWER) },
    })),
  };
}

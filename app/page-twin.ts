import { listDescription, listHeading } from '#components/list/list-messages.ts';
import { isSort, isTab, type Sort } from '#lib/articles/constants.ts';
import { listArticles } from '#lib/articles/read.ts';
import { addressesFor } from '#lib/articles/twin.ts';
import type { ArticleCard } from '#lib/articles/types.ts';
import { env } from '#lib/env.ts';
import { NotFound } from '#lib/errors.ts';
import { isLocale, type Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { markdownOf } from '#lib/portable-text/markdown.ts';
import {
  articleHref,
  categoryHref,
  decodeSlug,
  listHref,
  parsePage,
  topicHref,
} from '#lib/seo/links.ts';
import { aboutCard, linkLine, listTwin } from '#lib/seo/page-twins.ts';
import { getCategory, getTopic } from '#lib/topics/read.ts';
import { getTopicTree } from '#lib/topics/tree.ts';
import type { Landing, Topic } from '#lib/topics/types.ts';

/**
 * A page of a list, the topics, a topic or a category as Markdown.
 * @param key Next's own address of the page, such as `en/list/faq/updated/1`, in its parts.
 * @throws {NotFound} for what is no such page.
 */
export async function pageTwin(key: readonly string[], siteUrl: string): Promise<string> {
  const [locale, kind, first, sort, text] = key.map(decodeSlug);
  if (isLocale(locale)) {
    if (kind === 'list') return listPage(locale, first, listed(sort, text), siteUrl);
    if (kind === 'topics' && first === undefined) return topicsPage(locale, siteUrl);
    if (kind === 'topics') return topicPage(locale, first, listed(sort, text), siteUrl);
    if (kind === 'categories') return categoryPage(locale, first, siteUrl);
  }
  throw new NotFound('There is no such page.');
}

type Listed = { sort: Sort; page: number };

function listed(sort: string | undefined, text = ''): Listed {
  const page = parsePage(text);
  if (!isSort(sort) || page === null) throw new NotFound('There is no such page.');
  return { sort, page };
}

async function listPage(
  locale: Locale,
  tab: string | undefined,
  { sort, page }: Listed,
  siteUrl: string,
) {
  if (!isTab(tab)) throw new NotFound('There is no such page.');
  const list = await listArticles({ locale, tab, sort, page });
  return listTwin({
    siteUrl,
    locale,
    title: listHeading(locale, list),
    text: listDescription(locale, list),
    links: list.results.map((card) => linkTo(card, locale)),
    others: othersOf(locale, list, (number) => listHref(locale, { tab, sort, page: number })),
  });
}

async function topicsPage(locale: Locale, siteUrl: string): Promise<string> {
  const t = messages(locale);
  const { categories, others } = await getTopicTree({ locale });
  const line = ({ title, description, count }: Topic, href: string) => ({
    title,
    href,
    about: [description, t('topics.count', { count })].filter(Boolean).join(' · '),
  });
  const topics = [...categories.flatMap((category) => category.topics), ...others];
  return listTwin({
    siteUrl,
    locale,
    title: t('topics.title'),
    text: t('topics.description'),
    links: [
      ...categories.map((category) => line(category, categoryHref(locale, category.slug))),
      ...topics.map((topic) => line(topic, topicHref(locale, topic.slug))),
    ],
    others: [],
  });
}

async function topicPage(locale: Locale, slug = '', { sort, page }: Listed, siteUrl: string) {
  const topic = await getTopic({ locale, slug, sort, page });
  if (topic === null) throw new NotFound('There is no such topic.');
  return listTwin({
    siteUrl,
    locale,
    title: topic.title,
    text: topic.description,
    body: landing(topic, locale, siteUrl),
    links: topic.list.results.map((card) => linkTo(card, locale)),
    others: othersOf(locale, topic.list, (number) =>
      topicHref(locale, slug, { sort, page: number }),
    ),
  });
}

async function categoryPage(locale: Locale, slug = '', siteUrl: string): Promise<string> {
  const category = await getCategory({ locale, slug });
  if (category === null) throw new NotFound('There is no such category.');
  return listTwin({
    siteUrl,
    locale,
    title: category.title,
    text: category.description,
    body: landing(category, locale, siteUrl),
    links: category.topics.flatMap(({ articles, ...topic }) => [
      { title: topic.title, href: topicHref(locale, topic.slug), about: topic.description },
      ...articles.map((card) => linkTo(card, locale)),
    ]),
    others: [],
  });
}

/** What editors wrote above the list. */
function landing({ body, cards }: Landing, locale: Locale, siteUrl: string): string[] {
  const settings = { siteUrl, content: env().content };
  return [
    markdownOf(body.blocks, addressesFor(locale, settings)),
    ...cards.map(({ title, text, href }) => linkLine(title, new URL(href, siteUrl).href, text)),
  ];
}

function othersOf(
  locale: Locale,
  { page, pages }: { page: number; pages: number },
  hrefOf: (page: number) => string,
) {
  const t = messages(locale);
  return [
    ...(page > 1 ? [{ title: t('pages.previous'), href: hrefOf(page - 1) }] : []),
    ...(page < pages ? [{ title: t('pages.next'), href: hrefOf(page + 1) }] : []),
  ];
}

function linkTo(card: ArticleCard, locale: Locale) {
  const t = messages(locale);
  return {
    title: card.title,
    href: articleHref(locale, card.slug),
    about: aboutCard(card, (date) => t('card.updatedOn', { date })),
  };
}

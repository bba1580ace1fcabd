import { TABS } from '#lib/articles/constants.ts';
import { fetchCards } from '#lib/articles/fetch-cards.ts';
import { orderedIds } from '#lib/articles/order.ts';
import { listIndexed } from '#lib/articles/visible.ts';
import { env } from '#lib/env.ts';
import { errorResponse } from '#lib/errors.ts';
import { conditional } from '#lib/http/conditional.ts';
import { LOCALES, type Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import {
  articleHref,
  categoryHref,
  fullTextHref,
  homeHref,
  listHref,
  llmsHref,
  topicHref,
  topicsHref,
} from '#lib/seo/links.ts';
import { llmsText, sectionsOf } from '#lib/seo/llms.ts';
import { twinHref } from '#lib/seo/twin-href.ts';
import { getSite } from '#lib/site/read.ts';
import { mainTopics } from '#lib/topics/articles.ts';
import { getTopicTree, topicsWithPath } from '#lib/topics/tree.ts';
import { listTag } from '#sanity/client/tags.ts';

/** Answers with the index of a language. */
export async function answerLlms(request: Request, locale: Locale): Promise<Response> {
  try {
    return conditional(request, await llmsIndex(locale), 'text/plain; charset=utf-8');
  } catch (error) {
    return errorResponse(error);
  }
}

/** The index of a language, for language models. */
async function llmsIndex(locale: Locale): Promise<string> {
  const { siteUrl } = env();
  const [site, tree, topicOf, ids] = await Promise.all([
    getSite({ locale }),
    getTopicTree({ locale }),
    mainTopics({ locale }),
    listOpenIds(locale),
  ]);
  const t = messages(locale);
  const cards = await fetchCards(ids, [listTag('all', locale)]);
  const topics = topicsWithPath(tree);
  const slugs = new Map(
    [...tree.categories.flatMap((category) => category.topics), ...tree.others].map(
      ({ id, slug }) => [id, slug],
    ),
  );
  const { sections, rest } = sectionsOf(topics, cards, topicOf);
  const twin = (href: string) => siteUrl + twinHref(href);
  const link = (title: string, href: string, about = '') => ({ title, address: twin(href), about });
  return llmsText({
    title: site.name,
    description: t('home.description', { name: site.name }),
    notes: [
      `Every page is Markdown at its address with .md, or by Accept: text/markdown. JSON: ${siteUrl}/openapi.json. Model Context Protocol: ${siteUrl}/mcp.`,
    ],
    sections: [
      ...sections.map((section, at) => {
        const slug = slugs.get(topics[at]?.id ?? '');
        return slug === undefined
          ? section
          : { ...section, address: twin(topicHref(locale, slug)) };
      }),
      { title: t('topics.none'), articles: rest, address: twin(homeHref(locale)) },
    ],
    address: (slug) => twin(articleHref(locale, slug)),
    more: [
      {
        title: t('topics.title'),
        links: [
          ...TABS.map((tab) => link(t(`list.heading.${tab}`), listHref(locale, { tab }))),
          link(t('topics.title'), topicsHref(locale), t('topics.description')),
          ...tree.categories.map(({ title, slug, description }) =>
            link(title, categoryHref(locale, slug), description),
          ),
          ...[...tree.categories.flatMap((category) => category.topics), ...tree.others].map(
            ({ title, slug, description }) => link(title, topicHref(locale, slug), description),
          ),
        ],
      },
      ...languages(locale, siteUrl),
      ...optional(locale, siteUrl),
    ],
  });
}

/** The ids of the articles that language models may list, the newest update first. */
export async function listOpenIds(locale: Locale): Promise<string[]> {
  const [indexed, ordered] = await Promise.all([
    listIndexed({ locale }),
    orderedIds({ locale, tab: 'all', sort: 'updated' }),
  ]);
  const open = new Set(indexed.map(({ id }) => id));
  return ordered.filter((id) => open.has(id));
}

/** The indexes of the other languages. */
function languages(locale: Locale, siteUrl: string) {
  const others = LOCALES.filter((one) => one !== locale);
  if (others.length === 0) return [];
  const names = new Intl.DisplayNames(['en'], { type: 'language' });
  const links = others.map((one) => ({
    title: names.of(one) ?? one,
    address: siteUrl + llmsHref(one),
    about: '',
  }));
  return [{ title: 'Other languages', links }];
}

/** What short contexts can do without, under the heading that llmstxt.org names for it. */
function optional(locale: Locale, siteUrl: string) {
  return [
    {
      title: 'Optional',
      links: [
        {
          title: 'llms-full.txt',
          address: siteUrl + fullTextHref(locale),
          about: 'The whole text of all articles, in pages.',
        },
      ],
    },
  ];
}

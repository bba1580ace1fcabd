import {
  type DocumentLocationResolvers,
  defineDocuments,
  defineLocations,
} from 'sanity/presentation';
import { ARTICLE_TYPES, tabOfType } from '#lib/articles/constants.ts';
import { DEFAULT_LOCALE, isLocale, type Locale } from '#lib/i18n/locales.ts';
import { articleHref, categoryHref, listHref, topicHref, topicsHref } from '#lib/seo/links.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import { isArticle } from '#sanity/queries/fragments.ts';

/** Instead of Sanity's "Used on 2 pages", which says of a draft too that readers have it. */
const IN_PREVIEW = t('Where to see it in the preview');

const WITHOUT_ADDRESS = {
  message: t('It has no address yet. Choose one under “Address”.'),
  tone: 'caution',
} as const;

/** Where readers meet a document: shown above the form, each a way into the preview. */
export const locations: DocumentLocationResolvers = {
  ...Object.fromEntries(
    ARTICLE_TYPES.map((type) => [
      type,
      defineLocations({
        select: { title: 'title', slug: 'slug.current', language: 'language' },
        resolve: (article) =>
          typeof article?.slug === 'string'
            ? {
                message: IN_PREVIEW,
                locations: [
                  {
                    title: String(article.title ?? t('Untitled')),
                    href: articleHref(localeOf(article.language), article.slug),
                  },
                  {
                    title: t('Its list'),
                    href: listHref(localeOf(article.language), { tab: tabOfType(type) }),
                  },
                ],
              }
            : WITHOUT_ADDRESS,
      }),
    ]),
  ),
  topic: defineLocations({
    select: { title: 'title', slug: 'slug.current' },
    resolve: (topic) => ({
      ...(typeof topic?.slug === 'string' ? { message: IN_PREVIEW } : WITHOUT_ADDRESS),
      locations:
        typeof topic?.slug === 'string'
          ? [
              {
                title: String(topic.title ?? t('Untitled')),
                href: topicHref(DEFAULT_LOCALE, topic.slug),
              },
              { title: t('All topics'), href: topicsHref(DEFAULT_LOCALE) },
            ]
          : [],
    }),
  }),
  category: defineLocations({
    select: { title: 'title', slug: 'slug.current' },
    resolve: (category) => ({
      ...(typeof category?.slug === 'string' ? { message: IN_PREVIEW } : WITHOUT_ADDRESS),
      locations:
        typeof category?.slug === 'string'
          ? [
              {
                title: String(category.title ?? t('Untitled')),
                href: categoryHref(DEFAULT_LOCALE, category.slug),
              },
              { title: t('All topics'), href: topicsHref(DEFAULT_LOCALE) },
            ]
          : [],
    }),
  }),
  person: defineLocations({
    message: t('Shown on the articles they wrote, where site settings say so.'),
    tone: 'positive',
  }),
  siteSettings: defineLocations({
    message: t('Shown on every page.'),
    tone: 'positive',
    locations: [{ title: t('Start page'), href: '/' }],
  }),
};

/** Documents without a language of the site are in the default one. */
function localeOf(language: unknown): Locale {
  return isLocale(language) ? language : DEFAULT_LOCALE;
}

/** The document that a page is made from: opened beside the page that the editor walks to. */
export const mainDocuments = defineDocuments([
  {
    route: '/articles/:slug',
    filter: `${isArticle} && slug.current == $slug && coalesce(language, "en") == "en"`,
  },

  { route: '/categories/:slug', filter: '_type == "category" && slug.current == $slug' },
  { route: '/topics/:slug', filter: '_type == "topic" && slug.current == $slug' },
]);

/** The same for pages below the prefix of a language. */
export const documentsInLanguages = defineDocuments([
  {
    route: '/:locale/articles/:slug',
    filter: `${isArticle} && slug.current == $slug && language == $locale`,
  },
  { route: '/:locale/categories/:slug', filter: '_type == "category" && slug.current == $slug' },
  { route: '/:locale/topics/:slug', filter: '_type == "topic" && slug.current == $slug' },
]);

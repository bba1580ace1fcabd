import { z } from 'zod';
import { PRODUCT_AREAS, SEVERITIES } from '#lib/announcements/constants.ts';
import { ARTICLE_TYPES } from '#lib/articles/constants.ts';
import type { ArticleCard } from '#lib/articles/types.ts';
import { LOCALES } from '#lib/i18n/locales.ts';
import type { SearchResult } from '#lib/search/types.ts';

/* The answers of the public JSON, from which `/openapi.json` is made. */

const instant = z.iso.datetime().meta({ description: 'ISO 8601 in UTC.' });
const locale = z.enum(LOCALES).meta({ description: 'Language of the text.' });

const announcement = z
  .object({
    severity: z.enum(SEVERITIES),
    pinned: z.boolean().meta({ description: 'Whether it is listed before the others now.' }),
    effectiveAt: instant.nullable(),
    upcoming: z.boolean().meta({ description: 'Whether it is still to take effect.' }),
    expireAt: instant.nullable().meta({ description: 'When it is taken down.' }),
    products: z.array(z.enum(PRODUCT_AREAS)),
  })
  .meta({ id: 'AnnouncementDetails' });

const card = {
  id: z.string(),
  slug: z.string(),
  type: z.enum(ARTICLE_TYPES),
  title: z.string(),
  snippet: z.string().meta({
    description: 'The summary or, in search, the passage that answers; plain text.',
  }),
  publishedAt: instant.nullable(),
  updatedAt: instant.nullable().meta({ description: 'When its meaning last changed.' }),
  helpful: z.int().min(0).meta({ description: 'How many readers said that it helped.' }),
  language: locale.optional().meta({
    description: 'Where the text is in another language than was asked for.',
  }),
};

export const cardSchema = z
  .object({ ...card, announcement: announcement.optional() })
  .meta({ id: 'ArticleCard' }) satisfies z.ZodType<ArticleCard>;

const linked = z.object({
  slug: z.string(),
  title: z.string(),
  language: card.language,
});

/** A topic or a category. */
const named = z.object({ slug: z.string(), title: z.string(), language: card.language });

const paged = {
  total: z.int().min(0),
  page: z.int().min(1),
  pages: z.int().min(1).meta({ description: 'At least 1, also of an empty list.' }),
};

export const listSchema = z
  .object({ ...paged, results: z.array(cardSchema) })
  .meta({ id: 'ArticleList' });

const ranges = z
  .array(z.tuple([z.int(), z.int()]))
  .meta({ description: 'Where the words of the query stand: start and end, in UTF-16 units.' });

export const resultSchema = z
  .object({
    ...card,
    announcement: announcement.optional(),
    topic: z.string().nullable(),
    topicLanguage: card.language,
    titleRanges: ranges,
    snippetRanges: ranges,
    anchor: z
      .string()
      .nullable()
      .meta({ description: 'The id on the page where the passage begins; null for its start.' }),
    shownIn: locale.optional().meta({
      description: 'The language in whose pages it is read for want of a translation.',
    }),
  })
  .meta({ id: 'SearchResult' }) satisfies z.ZodType<SearchResult>;

const facet = z.array(
  z
    .object({ value: z.string(), title: z.string(), count: z.int(), language: card.language })
    .meta({ id: 'FacetValue' }),
);

export const facetsSchema = z
  .object({ categories: facet, topics: facet, labels: facet })
  .meta({ id: 'Facets', description: 'By what the results can be narrowed, the most first.' });

const place = named.extend({
  id: z.string(),
  description: z.string(),
  descriptionLanguage: card.language,
  only: locale.optional().meta({ description: 'The one language that has it.' }),
  count: z.int().meta({ description: 'Articles, each counted once.' }),
});

export const topicsSchema = z
  .object({
    categories: z.array(place.extend({ topics: z.array(place) })),
    others: z.array(place).meta({ description: 'Topics that stand in no category.' }),
  })
  .meta({ id: 'Topics' });

export const searchSchema = z
  .object({
    ...paged,
    results: z.array(resultSchema),
    counts: z.object({
      all: z.int(),
      faq: z.int(),
      announcements: z.int(),
      'product-documents': z.int(),
    }),
    facets: facetsSchema,
    language: locale.meta({
      description: 'The language of the results: another one where that of `locale` has none.',
    }),
    repaired: z
      .string()
      .nullable()
      .meta({ description: 'The query as it was understood, when words were corrected.' }),
  })
  .meta({ id: 'SearchResults' });

export const articleSchema = z
  .object({
    ...card,
    announcement: announcement.optional(),
    language: locale,
    url: z.url().meta({ description: 'The page.' }),
    markdownUrl: z.url().meta({ description: 'The same as Markdown.' }),
    topic: named
      .extend({ category: named.nullable() })
      .nullable()
      .meta({ description: 'The topic of its path, with the category above it.' }),
    otherTopics: z.array(named).meta({ description: 'Topics that list it as well.' }),
    labels: z.array(z.string()),
    outdated: z.boolean().meta({ description: 'Whether readers are told that it is out of date.' }),
    author: z.string().nullable().meta({ description: 'Who keeps it right.' }),
    authors: z
      .array(
        z.object({
          id: z.string(),
          name: z.string(),
          role: z.string(),
          url: z.string().nullable(),
        }),
      )
      .meta({ description: 'Who wrote it, where the site says so.' }),
    headings: z.array(z.object({ id: z.string(), text: z.string(), level: z.int() })).meta({
      description: 'The parts of the page; `id` is the fragment of the address that leads there.',
    }),
    changes: z.array(z.object({ at: instant, note: z.string() })),
    notices: z
      .array(
        linked.extend({
          severity: z.enum(SEVERITIES),
          effectiveAt: instant.nullable(),
          upcoming: z.boolean(),
        }),
      )
      .meta({ description: 'Announcements that concern this article now.' }),
    affects: z
      .array(linked.extend({ type: z.string() }))
      .meta({ description: 'The articles that this announcement concerns.' }),
    related: z.array(cardSchema),
    markdown: z.string().meta({ description: 'The whole article as Markdown.' }),
  })
  .meta({ id: 'Article' });

export type ArticleAnswer = z.infer<typeof articleSchema>;

export const bannersSchema = z
  .object({ version: z.string(), html: z.string() })
  .meta({ id: 'Banners' });

export const helpfulSchema = z.object({ helpful: z.int().min(0) }).meta({ id: 'HelpfulCount' });

export const errorSchema = z
  .object({ error: z.string().meta({ description: 'What is wrong, in one sentence.' }) })
  .meta({ id: 'Error' });

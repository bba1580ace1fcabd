import { z } from 'zod';
import { createDocument } from 'zod-openapi';
import { voteFields } from '#lib/feedback/vote-input.ts';
import { listQuery, localeQuery, searchQuery } from './queries.ts';
import {
  articleSchema,
  bannersSchema,
  errorSchema,
  helpfulSchema,
  listSchema,
  searchSchema,
  topicsSchema,
} from './schemas.ts';

/** Of the JSON, not of the program: raised when an answer loses or changes a field. */
const API_VERSION = '1.0.0';

const json = (schema: z.ZodType) => ({ 'application/json': { schema } });
const answer = (description: string, schema: z.ZodType) => ({
  description,
  content: json(schema),
});
const wrong = (description: string) => answer(description, errorSchema);
const retryAfter = {
  headers: z.object({
    'Retry-After': z.int().meta({ description: 'Seconds after which to ask again.' }),
  }),
};
const slug = z.object({
  slug: z.string().meta({ description: 'As the address of the page ends.' }),
});

/** The public JSON as OpenAPI 3.1, made from the schemas by which it is read and written. */
export function openApi(site: { name: string; url: string }) {
  return createDocument({
    openapi: '3.1.1',
    info: {
      title: `${site.name}: public JSON`,
      version: API_VERSION,
      description:
        'What readers see, for programs. No key is needed. Nothing here shows drafts, or announcements outside their window.',
    },
    servers: [{ url: site.url }],
    paths: {
      '/api/articles': {
        get: {
          operationId: 'listArticles',
          summary: 'One page of a list of articles',
          requestParams: { query: listQuery },
          responses: {
            200: answer('A page of the list.', listSchema),
            400: wrong('A parameter is not understood.'),
            404: wrong('The list has no such page.'),
          },
        },
      },
      '/api/articles/{slug}': {
        get: {
          operationId: 'getArticle',
          summary: 'One article with its whole text as Markdown',
          requestParams: { path: slug, query: localeQuery },
          responses: {
            200: answer('The article.', articleSchema),
            400: wrong('A parameter is not understood.'),
            404: wrong('There is no such article in this language.'),
          },
        },
      },
      '/articles/{slug}.md': {
        get: {
          operationId: 'getArticleAsMarkdown',
          summary: 'One article as Markdown, also under the address of its page by Accept',
          requestParams: { path: slug },
          responses: {
            200: {
              description: 'The article.',
              content: { 'text/markdown': { schema: z.string() } },
            },
            404: { description: 'There is no such article.' },
          },
        },
      },
      '/api/topics': {
        get: {
          operationId: 'listTopics',
          summary: 'Every category and topic in the order of the site',
          requestParams: { query: localeQuery },
          responses: {
            200: answer('The categories with their topics.', topicsSchema),
            400: wrong('A parameter is not understood.'),
          },
        },
      },
      '/api/search': {
        get: {
          operationId: 'searchArticles',
          summary: 'The articles that answer a query, best first',
          requestParams: { query: searchQuery },
          responses: {
            200: answer('A page of results.', searchSchema),
            400: wrong('A parameter is not understood.'),
            429: { ...wrong('Too many searches in a short time.'), ...retryAfter },
            503: wrong('Search is being prepared.'),
          },
        },
      },
      '/api/banners': {
        get: {
          operationId: 'getBanners',
          summary: 'The banners of this moment, as the pages show them',
          requestParams: { query: localeQuery },
          responses: {
            200: answer('The banners.', bannersSchema),
            204: { description: 'The content is not available: a page keeps its banners.' },
            400: wrong('A parameter is not understood.'),
          },
        },
      },
      '/api/feedback': {
        post: {
          operationId: 'vote',
          summary: 'A reader says whether an article helped; only pages of this site may',
          requestBody: { required: true, content: json(voteFields) },
          responses: {
            200: answer('The new count.', helpfulSchema),
            400: wrong('The body is no vote.'),
            403: wrong('The request does not come from a page of this site.'),
            404: wrong('There is no such article.'),
            413: wrong('The body is too large.'),
            429: { ...wrong('Too many votes in a short time.'), ...retryAfter },
            503: wrong('Votes cannot be stored at the moment.'),
          },
        },
      },
    },
  });
}

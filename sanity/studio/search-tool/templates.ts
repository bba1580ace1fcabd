import type { Template } from 'sanity';

/** Rules begun from a search in the tool of site search. */
export const searchTemplates: Template[] = [
  {
    id: 'best-answer-for',
    title: 'Best answer',
    schemaType: 'bestAnswer',
    parameters: [
      { name: 'query', title: 'Search', type: 'string' },
      { name: 'articleId', title: 'Article', type: 'string' },
    ],
    value: ({ query, articleId }: { query?: string; articleId?: string } = {}) => ({
      language: 'en',
      match: 'contains',
      ...(query ? { queries: [query] } : {}),
      ...(articleId ? { article: { _type: 'reference', _ref: articleId } } : {}),
    }),
  },
  {
    id: 'synonym-for',
    title: 'Synonyms',
    schemaType: 'synonym',
    parameters: [{ name: 'word', title: 'Word', type: 'string' }],
    value: ({ word }: { word?: string } = {}) => ({
      language: 'en',
      oneWay: false,
      ...(word ? { phrases: [word] } : {}),
    }),
  },
];

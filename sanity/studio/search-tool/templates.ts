import type { Template } from 'sanity';
import { t } from '#lib/studio-i18n/translate.ts';

/** Rules begun from a search in the tool of site search. */
export const searchTemplates: Template[] = [
  {
    id: 'best-answer-for',
    title: t('Best answer'),
    schemaType: 'bestAnswer',
    parameters: [
      { name: 'query', title: t('Search'), type: 'string' },
      { name: 'articleId', title: t('Article'), type: 'string' },
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
    title: t('Synonyms'),
    schemaType: 'synonym',
    parameters: [{ name: 'word', title: t('Word'), type: 'string' }],
    value: ({ word }: { word?: string } = {}) => ({
      language: 'en',
      oneWay: false,
      ...(word ? { phrases: [word] } : {}),
    }),
  },
];

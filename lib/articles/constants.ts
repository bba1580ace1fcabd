/** Values of addresses, queries and views; see `docs/glossary.md`. */

export const ARTICLE_TYPES = ['faq', 'announcement', 'productDocument'] as const;
export type ArticleType = (typeof ARTICLE_TYPES)[number];

export const TABS = ['all', 'faq', 'announcements', 'product-documents'] as const;
export type Tab = (typeof TABS)[number];

export const SORTS = ['updated', 'published', 'helpful'] as const;
export type Sort = (typeof SORTS)[number];

/** Articles on a list page. */
export const PAGE_SIZE = 20;

const TYPES_OF_TAB: Readonly<Record<Tab, readonly ArticleType[]>> = {
  all: ARTICLE_TYPES,
  faq: ['faq'],
  announcements: ['announcement'],
  'product-documents': ['productDocument'],
};

const TAB_OF_TYPE: Readonly<Record<ArticleType, Exclude<Tab, 'all'>>> = {
  faq: 'faq',
  announcement: 'announcements',
  productDocument: 'product-documents',
};

export function typesOfTab(tab: Tab): readonly ArticleType[] {
  return TYPES_OF_TAB[tab];
}

export function tabOfType(type: ArticleType): Exclude<Tab, 'all'> {
  return TAB_OF_TYPE[type];
}

export function isTab(value: unknown): value is Tab {
  return TABS.some((tab) => tab === value);
}

export function isSort(value: unknown): value is Sort {
  return SORTS.some((sort) => sort === value);
}

export function isArticleType(value: unknown): value is ArticleType {
  return ARTICLE_TYPES.some((type) => type === value);
}

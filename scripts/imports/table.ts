/** What a folder of `lib` may import of another one. */
export type AllowedImport = {
  from: string;
  to: string;
  /** Files of `to`; all when left out. */
  files?: readonly string[];
  reason: string;
};

/** Folders without a noun of the site: every folder may import them, and they only each other. */
export const SHARED = ['assets', 'database', 'http', 'i18n', 'node'] as const;

/** The engine that keeps pages fresh, which is being rewritten; to be added to the table then. */
export const UNCHECKED = [
  'background',
  'changes',
  'front',
  'pages',
  'revalidation',
  'server',
  'site-index',
] as const;

const ARTICLE_TYPES = ['constants.ts', 'types.ts'] as const;

export const ALLOWED: readonly AllowedImport[] = [
  {
    from: 'articles',
    to: 'announcements',
    reason: 'An announcement is an article that is visible for a time.',
  },
  { from: 'articles', to: 'feedback', reason: 'Lists show and sort by helpful counts.' },
  {
    from: 'feedback',
    to: 'articles',
    files: [...ARTICLE_TYPES, 'order.ts'],
    reason: 'Pages that show counts, until the revalidation engine knows them.',
  },
  {
    from: 'feedback',
    to: 'seo',
    files: ['links.ts'],
    reason: 'Pages that show counts, until the revalidation engine knows them.',
  },
  {
    from: 'insights',
    to: 'announcements',
    files: ['window.ts'],
    reason: 'A link to an announcement that is not visible is broken.',
  },
  {
    from: 'insights',
    to: 'articles',
    files: ['ageing.ts', 'constants.ts'],
    reason: 'Reports name types and tabs, and say which articles are stale.',
  },
  { from: 'insights', to: 'feedback', reason: 'Reports are made from what readers did.' },
  { from: 'insights', to: 'redirects', reason: 'A link may lead through a redirect.' },
  {
    from: 'insights',
    to: 'search',
    reason: 'Searches of one meaning are grouped by the stems of search.',
  },
  {
    from: 'search',
    to: 'announcements',
    files: ['window.ts'],
    reason: 'Announcements that are not visible are not found.',
  },
  {
    from: 'search',
    to: 'articles',
    files: ARTICLE_TYPES,
    reason: 'Results are cards, filtered by tab.',
  },
  {
    from: 'search',
    to: 'feedback',
    files: ['read.ts'],
    reason: 'Results show helpful counts.',
  },
  {
    from: 'search',
    to: 'portable-text',
    reason: 'Passages are cut from the text of blocks.',
  },
  { from: 'search', to: 'seo', files: ['links.ts'], reason: 'Pages of results have addresses.' },
  {
    from: 'seo',
    to: 'articles',
    files: ARTICLE_TYPES,
    reason: 'Addresses name tabs and sorts; feeds are made from cards.',
  },
  {
    from: 'topics',
    to: 'announcements',
    files: ['read.ts'],
    reason: 'Hidden announcements are neither listed nor counted.',
  },
  { from: 'topics', to: 'articles', reason: 'A topic is a list of cards.' },
];

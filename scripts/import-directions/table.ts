/** What a folder of `lib` may import of another one. */
export type AllowedImport = {
  from: string;
  to: string;
  /** Files of `to`; all when left out. */
  files?: readonly string[];
  reason: string;
};

/** Folders without a noun of the site: every folder may import them, and they only each other. */
export const SHARED = [
  'assets',
  'database',
  'http',
  'i18n',
  'node',
  'studio-i18n',
  'theme',
] as const;

/** Starts the parts of all the others, and is imported by none. */
export const UNCHECKED = ['background'] as const;

const ARTICLE_TYPES = ['constants.ts', 'types.ts'] as const;

export const ALLOWED: readonly AllowedImport[] = [
  {
    from: 'articles',
    to: 'announcements',
    reason: 'An announcement is an article that is visible for a time.',
  },
  {
    from: 'articles',
    to: 'site-index',
    files: ['addresses.ts', 'localized-href.ts', 'translations.ts'],
    reason: 'Which versions of an article there are, and where.',
  },
  {
    from: 'related',
    to: 'articles',
    files: ['constants.ts'],
    reason: 'Articles are compared, and nothing else.',
  },
  {
    from: 'related',
    to: 'search',
    files: ['language/tokenizer.ts'],
    reason: 'Words are compared as search compares them.',
  },
  {
    from: 'site',
    to: 'articles',
    files: ['versions.ts'],
    reason: 'Links around pages lead to the versions of articles in their language.',
  },
  { from: 'articles', to: 'feedback', reason: 'Lists show and sort by helpful counts.' },
  {
    from: 'feedback',
    to: 'articles',
    files: ['constants.ts', 'promoted.ts'],
    reason: 'Which lists an article stands in, and where.',
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
  {
    from: 'insights',
    to: 'import-report',
    files: ['read.ts'],
    reason: 'Editors see what an import kept, changed and lost.',
  },
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
    files: [...ARTICLE_TYPES, 'by-date.ts', 'versions.ts'],
    reason:
      'Results are cards, filtered by tab, with the dates that every list tells, in the pages that show them.',
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
    from: 'search',
    to: 'site-index',
    files: ['fold.ts', 'narrow.ts'],
    reason: 'Results are narrowed by where articles stand.',
  },
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
  {
    from: 'topics',
    to: 'feedback',
    files: ['read.ts'],
    reason: 'Its articles can be sorted by helpful counts.',
  },
  {
    from: 'topics',
    to: 'portable-text',
    files: ['read-body.ts', 'read-figure.ts'],
    reason: 'The page of a topic can begin with a text.',
  },
  { from: 'topics', to: 'seo', files: ['links.ts'], reason: 'Where cards lead.' },
  {
    from: 'topics',
    to: 'site-index',
    files: ['entry.ts'],
    reason: 'Which of its articles readers see.',
  },
  {
    from: 'site-index',
    to: 'articles',
    files: ['constants.ts', 'promoted.ts', 'reserved-slugs.ts'],
    reason:
      'An address belongs to an article, none may be one of ours, and some stand before others.',
  },
  {
    from: 'site-index',
    to: 'announcements',
    files: ['window.ts'],
    reason: 'Before its window an announcement has no address.',
  },
  {
    from: 'site-index',
    to: 'redirects',
    files: ['resolve.ts'],
    reason: 'Where old addresses lead.',
  },
  {
    from: 'site-index',
    to: 'seo',
    files: ['links.ts', 'twin-href.ts'],
    reason: 'How addresses are written.',
  },
  {
    from: 'pages',
    to: 'articles',
    files: ['constants.ts'],
    reason: 'Tabs and sorts are a part of an address.',
  },
  {
    from: 'pages',
    to: 'seo',
    files: ['links.ts', 'routes.ts'],
    reason: 'Public addresses, and those of Next.',
  },
  {
    from: 'revalidation',
    to: 'articles',
    files: ['constants.ts'],
    reason: 'What shows a document depends on its type.',
  },
  {
    from: 'revalidation',
    to: 'related',
    files: ['related.ts'],
    reason: 'A change may give other articles other related ones.',
  },
  {
    from: 'revalidation',
    to: 'topics',
    files: ['neighbours.ts'],
    reason: 'A change may put something else beside other articles of its topic.',
  },
  {
    from: 'revalidation',
    to: 'redirects',
    files: ['slug.ts'],
    reason: 'A redirect concerns the page that it leads on from.',
  },
  {
    from: 'revalidation',
    to: 'site-index',
    reason: 'What addresses a change concerns.',
  },
  {
    from: 'revalidation',
    to: 'pages',
    reason: 'A change marks pages and has them drawn.',
  },
  {
    from: 'pages',
    to: 'page-script',
    reason: 'A page is kept without what only serves to make it live.',
  },
  {
    from: 'server',
    to: 'page-script',
    reason: 'That is sent when a reader reaches for it.',
  },
  {
    from: 'server',
    to: 'pages',
    reason: 'Finished pages are answered without Next.',
  },
  {
    from: 'server',
    to: 'site-index',
    reason: 'Which addresses exist.',
  },
  {
    from: 'server',
    to: 'redirects',
    files: ['resolve.ts'],
    reason: 'Where old addresses lead.',
  },
  {
    from: 'server',
    to: 'seo',
    files: ['routes.ts', 'security-headers.ts', 'twin-href.ts'],
    reason: 'Headers and internal addresses.',
  },
  {
    from: 'announcements',
    to: 'pages',
    files: ['queue.ts', 'store.ts'],
    reason: 'A boundary marks pages and has them drawn.',
  },
  {
    from: 'feedback',
    to: 'pages',
    files: ['queue.ts', 'store.ts'],
    reason: 'Other counts mark pages and have them drawn.',
  },
  {
    from: 'feedback',
    to: 'site-index',
    files: ['addresses.ts', 'article-address.ts', 'entry.ts'],
    reason: 'Only what readers can see takes votes, and is shown in topics.',
  },
  {
    from: 'articles',
    to: 'portable-text',
    files: ['markdown.ts', 'read-body.ts', 'read-figure.ts'],
    reason: 'A body as Markdown, and photos of authors.',
  },
  {
    from: 'articles',
    to: 'seo',
    files: ['links.ts', 'page-twins.ts'],
    reason: 'Where a draft can be read now.',
  },
  { from: 'og', to: 'articles', reason: 'A picture shows an article.' },
  { from: 'og', to: 'seo', files: ['escape.ts', 'links.ts'], reason: 'Pictures have addresses.' },
  {
    from: 'og',
    to: 'site',
    files: ['logo.ts', 'look.ts', 'read.ts'],
    reason: 'A picture names the site, in its look.',
  },
  {
    from: 'mcp',
    to: 'announcements',
    files: ['constants.ts'],
    reason: 'Announcements have a severity.',
  },
  { from: 'mcp', to: 'articles', reason: 'Tools give articles.' },
  {
    from: 'mcp',
    to: 'feedback',
    files: ['constants.ts', 'record-agent.ts'],
    reason: 'Agents report mistakes.',
  },
  { from: 'mcp', to: 'redirects', files: ['read.ts'], reason: 'Agents know old addresses too.' },
  { from: 'mcp', to: 'search', files: ['read.ts'], reason: 'A tool searches.' },
  { from: 'mcp', to: 'seo', files: ['links.ts'], reason: 'Results name addresses.' },
  { from: 'mcp', to: 'site', files: ['read.ts'], reason: 'The server has the name of the site.' },
  {
    from: 'api',
    to: 'announcements',
    files: ['constants.ts'],
    reason: 'The JSON names severities and products.',
  },
  { from: 'api', to: 'articles', reason: 'The JSON gives cards and articles.' },
  {
    from: 'api',
    to: 'feedback',
    files: ['vote-input.ts'],
    reason: 'The description of the JSON says what a vote holds.',
  },
  {
    from: 'api',
    to: 'portable-text',
    files: ['headings.ts', 'read-body.ts'],
    reason: 'An article lists its headings.',
  },
  { from: 'api', to: 'search', files: ['types.ts'], reason: 'Results have their order.' },
  { from: 'api', to: 'seo', files: ['links.ts'], reason: 'Answers name addresses.' },
];

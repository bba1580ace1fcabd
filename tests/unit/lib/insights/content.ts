import type { InsightArticle, SiteContent } from '#lib/insights/content.ts';

/** An article that readers see, with what a test wants different. */
export function article(id: string, fields: Partial<InsightArticle> = {}): InsightArticle {
  return {
    id,
    type: 'faq',
    title: `Title of ${id}`,
    slug: id,
    publishedAt: '2026-01-05T09:00:00.000Z',
    updatedAt: '2026-11-01T09:00:00.000Z',
    reviewAt: '',
    publishAt: '',
    expireAt: '',
    hasTopic: true,
    links: [],
    named: [],
    ...fields,
  };
}

export function siteContent(
  articles: InsightArticle[],
  fields: Partial<SiteContent> = {},
): SiteContent {
  return {
    articles,
    topicSlugs: new Set(['deposits']),
    categorySlugs: new Set(['money']),
    redirects: [],
    menus: [],
    ...fields,
  };
}

import { AGEING_TYPES, STALE_AFTER_DAYS } from '#lib/articles/ageing.ts';
import { timeOfDayOrInstant } from '#lib/instant.ts';
import { createAddresses } from './addresses.ts';
import type { InsightArticle, Link, SiteContent } from './content.ts';
import { dayOf } from './range.ts';
import type { ArticleRef, BrokenLink, OutsideLink, StaleArticle } from './types.ts';

const DAY_MS = 24 * 60 * 60 * 1000;

/** Links of the content, without requests to other sites. */
export type LinksReport = {
  broken: BrokenLink[];
  /** Links to other sites, each address once. */
  outside: OutsideLink[];
  /** Articles that nothing links to. */
  orphans: ArticleRef[];
};

/** Follows every link of the content. Announcements are never orphans: their list leads to them. */
export function judgeLinks(content: SiteContent, siteUrl: string, at: Date): LinksReport {
  const { targetOf } = createAddresses(content, siteUrl, at);
  const reached = new Set<string>();
  const broken: BrokenLink[] = [];
  const outside = new Map<string, ArticleRef[]>();
  for (const { from, links, named } of sourcesOf(content)) {
    const reach = (id: string | null) => {
      if (id !== null && id !== from.id) reached.add(id);
    };
    named.forEach(reach);
    for (const link of links) {
      const target = targetOf(link);
      if (target.kind === 'missing') {
        const address = 'href' in link ? link.href : null;
        broken.push({ article: from, address, why: target.why });
      } else if (target.kind === 'outside') {
        const froms = outside.get(target.href) ?? [];
        froms.push(from);
        outside.set(target.href, froms);
      } else if ('id' in target) {
        reach(target.id);
      }
    }
  }
  const isOrphan = ({ id, type, hasTopic, slug }: InsightArticle) =>
    type !== 'announcement' && slug !== '' && !hasTopic && !reached.has(id);
  return {
    broken,
    outside: [...outside].map(([href, articles]) => ({ href, articles })),
    orphans: content.articles.filter(isOrphan).map(refOf),
  };
}

type LinkSource = { from: ArticleRef; links: readonly Link[]; named: readonly string[] };

/** Everything that links: articles and menus. */
function sourcesOf({ articles, menus }: SiteContent): LinkSource[] {
  return [
    ...articles.map((article) => ({ ...article, from: refOf(article) })),
    { from: SETTINGS, links: menus.map((href) => ({ href })), named: [] },
  ];
}

/** Links of menus belong to the settings. */
const SETTINGS: ArticleRef = {
  id: 'siteSettings',
  type: 'siteSettings',
  title: 'Site settings',
  slug: '',
};

/** Articles whose review is due, or that did not change for half a year. */
export function listStale(
  content: SiteContent,
  viewsOf: (id: string) => number,
  at: Date,
): StaleArticle[] {
  const today = dayOf(at);
  return content.articles
    .map((article) => {
      const changedAt = timeOfDayOrInstant(article.updatedAt || article.publishedAt);
      const ageDays = changedAt === null ? null : Math.floor((at.getTime() - changedAt) / DAY_MS);
      const reviewAt =
        timeOfDayOrInstant(article.reviewAt) === null ? null : article.reviewAt.slice(0, 10);
      const isDue = reviewAt !== null && reviewAt <= today;
      const isOld =
        ageDays !== null &&
        ageDays >= STALE_AFTER_DAYS &&
        AGEING_TYPES.some((type) => type === article.type);
      return {
        article: refOf(article),
        reviewAt,
        isDue,
        isOld,
        ageDays,
        views: viewsOf(article.id),
      };
    })
    .filter(({ isDue, isOld }) => isDue || isOld)
    .sort((one, other) => other.views - one.views || (other.ageDays ?? 0) - (one.ageDays ?? 0));
}

/**
 * Articles that were published for the whole range and that nobody opened, without announcements
 * that ended.
 */
export function listNeverFound(
  content: SiteContent,
  wasOpened: (id: string) => boolean,
  range: { from: string },
  at: Date,
): ArticleRef[] {
  const since = timeOfDayOrInstant(range.from) ?? 0;
  return content.articles
    .filter((article) => {
      const end = timeOfDayOrInstant(article.expireAt);
      const begin = timeOfDayOrInstant(article.publishAt || article.publishedAt);
      const isOver = article.type === 'announcement' && end !== null && end <= at.getTime();
      return (
        begin !== null && begin < since && !isOver && article.slug !== '' && !wasOpened(article.id)
      );
    })
    .map(refOf);
}

export function refOf({ id, type, title, slug }: InsightArticle): ArticleRef {
  return { id, type, title, slug };
}

import { isArticleType, tabOfType } from '#lib/articles/constants.ts';
import { isRuleType } from '#lib/search/index/rules.ts';
import {
  articleTag,
  COUNTS,
  listTag,
  REDIRECTS,
  SITE,
  TOPICS,
  topicTag,
} from '#sanity/client/tags.ts';
import { slugOfRedirect } from './moved.ts';
import type { Change, Revision } from './revision.ts';

/** An article that shows something of a changed document: a related card, a link, its topic. */
export type Referrer = { slug: string };

/**
 * The tags of the answers that show something of what changed, and no others: a new body concerns
 * one page, a new title also every list, link and card that shows it.
 */
export function dependentsOf(change: Change, referrers: readonly Referrer[]): Set<string> {
  const versions = [change.before, change.after].filter((one) => one !== undefined);
  const isOnlyBody = versions.length === 2 && !isSeenElsewhere(change);
  const tags = versions.flatMap((version) => {
    if (isArticleType(version.type)) return tagsOfArticle(version, isOnlyBody);
    if (version.type === 'topic') return [TOPICS, ...tagsOf(topicTag, version.slug)];
    // Search takes them from the event itself; no page is made from them.
    if (isRuleType(version.type)) return [];
    if (version.type !== 'redirect') return [SITE];
    const moved = slugOfRedirect(version.from);
    return moved === undefined ? [REDIRECTS] : [REDIRECTS, articleTag(moved)];
  });
  if (!isOnlyBody) tags.push(...referrers.map(({ slug }) => articleTag(slug)));
  if (versions.some((one) => isArticleType(one.type)) && isMove(change)) tags.push(COUNTS);
  if (isReaddressed(change)) tags.push(REDIRECTS);
  return new Set(tags);
}

function isSeenElsewhere(change: Change): boolean {
  return change.before?.card !== change.after?.card || isMove(change);
}

/** Whether it appeared, went, or now stands under another address, type or topic. */
function isMove({ before, after }: Change): boolean {
  return (
    before?.slug !== after?.slug || before?.type !== after?.type || before?.topic !== after?.topic
  );
}

/**
 * An article that gets another address brings its redirects along in the same transaction, but each
 * document is told of by itself: a page made in between, from the article as it is and from
 * redirects as they were, would say that nothing is there.
 */
function isReaddressed({ before, after }: Change): boolean {
  return before !== undefined && after !== undefined && before.slug !== after.slug;
}

function tagsOfArticle(article: Revision, isOnlyBody: boolean): string[] {
  const own = tagsOf(articleTag, article.slug);
  if (isOnlyBody || !isArticleType(article.type)) return own;
  const lists = [listTag('all'), listTag(tabOfType(article.type))];
  return [...own, ...lists, ...tagsOf(topicTag, article.topic), ...(article.shownOn ?? [])];
}

function tagsOf(tag: (slug: string) => string, slug: string | null): string[] {
  return slug === null ? [] : [tag(slug)];
}

import { isArticleType, tabOfType } from '#lib/articles/schema.ts';
import {
  articleTag,
  COUNTS,
  listTag,
  REDIRECTS,
  SITE,
  TOPICS,
  topicTag,
} from '#sanity/client/tags.ts';
import type { Change, Revision } from './revision.ts';

/** What a set of changes makes out of date: cached answers by tag, and public pages by path. */
export type Dependents = { tags: Set<string>; paths: Set<string> };

/** An article that shows something of a changed document: a related card, a link, its topic. */
export type Referrer = { slug: string };

const SORTED_OTHERWISE = ['', '?sort=published', '?sort=helpful'];

/**
 * The tags and pages that show something of what changed, and no others: a new body concerns one
 * page, a new title also every list, link and card that shows it.
 */
export function dependentsOf(change: Change, referrers: readonly Referrer[]): Dependents {
  const found: Dependents = { tags: new Set(), paths: new Set() };
  const versions = [change.before, change.after].filter((one) => one !== undefined);
  const onlyBody = versions.length === 2 && !isSeenElsewhere(change);
  for (const version of versions) {
    if (isArticleType(version.type)) addArticle(found, version, onlyBody);
    else if (version.type === 'topic') addTopic(found, version);
    else if (version.type === 'redirect') found.tags.add(REDIRECTS);
    else if (version.type === 'siteSettings') addEverything(found);
  }
  if (!onlyBody) {
    for (const { slug } of referrers) addArticlePage(found, slug);
  }
  if (versions.some((one) => isArticleType(one.type)) && isMove(change)) found.tags.add(COUNTS);
  return found;
}

/** Joins the dependents of several changes. */
export function joined(all: readonly Dependents[]): Dependents {
  return {
    tags: new Set(all.flatMap((one) => [...one.tags])),
    paths: new Set(all.flatMap((one) => [...one.paths])),
  };
}

function isSeenElsewhere({ before, after }: Change): boolean {
  return before?.card !== after?.card || isMove({ id: '', before, after });
}

/** Whether it appeared, went, or now stands under another address, type or topic. */
function isMove({ before, after }: Change): boolean {
  return (
    before?.slug !== after?.slug || before?.type !== after?.type || before?.topic !== after?.topic
  );
}

function addArticle(found: Dependents, article: Revision, onlyBody: boolean): void {
  if (article.slug !== null) addArticlePage(found, article.slug);
  if (onlyBody || !isArticleType(article.type)) return;
  const tab = tabOfType(article.type);
  for (const name of ['all', tab]) {
    found.tags.add(listTag(name));
    for (const query of SORTED_OTHERWISE) found.paths.add(`/${name === 'all' ? '' : name}${query}`);
  }
  if (article.topic !== null) addTopicPage(found, article.topic);
}

function addTopic(found: Dependents, topic: Revision): void {
  found.tags.add(TOPICS);
  found.paths.add('/topics');
  if (topic.slug !== null) addTopicPage(found, topic.slug);
}

function addEverything(found: Dependents): void {
  found.tags.add(SITE);
  for (const path of ['/', '/faq', '/announcements', '/product-documents', '/topics']) {
    found.paths.add(path);
  }
}

function addArticlePage(found: Dependents, slug: string): void {
  found.tags.add(articleTag(slug));
  found.paths.add(`/articles/${encodeURIComponent(slug)}`);
}

function addTopicPage(found: Dependents, slug: string): void {
  found.tags.add(topicTag(slug));
  found.paths.add(`/topics/${encodeURIComponent(slug)}`);
}

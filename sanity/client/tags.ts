/**
 * The names under which cached answers are kept, and by which a change drops exactly those that
 * show something of it. A page carries the tags of every answer it was made from.
 *
 * | tag               | answers                                        | dropped when                              |
 * |-------------------|------------------------------------------------|-------------------------------------------|
 * | `article:<slug>`  | one article, also the answer that there is none | it or a document it shows changes          |
 * | `list:<tab>`      | list pages of a tab, and what is derived from them (feed, sitemap, popular) | a card in it changes |
 * | `counts`          | how many articles each tab and topic holds      | an article appears, goes, or moves         |
 * | `topics`          | the list of topics                              | a topic changes                            |
 * | `topic:<slug>`    | one topic and the cards under it                | it or a card in it changes                 |
 * | `site`            | site settings: on every page                    | the settings change                        |
 * | `redirects`       | where an old address leads                      | a redirect changes                         |
 *
 * Articles and topics are tagged by slug, because a page is asked for by its slug before anybody
 * knows its id, and because the answer "there is none" has no id at all.
 */
export const COUNTS = 'counts';
export const TOPICS = 'topics';
export const SITE = 'site';
export const REDIRECTS = 'redirects';

/** Next drops a tag of more than 256 characters without a word; slugs are shorter by validation. */
const LONGEST = 256;

function tag(kind: string, name: string): string {
  return `${kind}:${name}`.slice(0, LONGEST);
}

export function articleTag(slug: string): string {
  return tag('article', slug);
}

export function listTag(tab: string): string {
  return tag('list', tab);
}

export function topicTag(slug: string): string {
  return tag('topic', slug);
}

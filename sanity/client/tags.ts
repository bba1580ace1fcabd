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
 * | `banners`         | announcements shown on every page                | one of them changes                         |
 *
 * Some tags are on pages alone and on no answer, because what they stand for changes with the
 * clock and not with the content: dropping them has a page drawn again from the answers that are
 * there, without a question to the CMS.
 *
 * | tag               | pages                                           | dropped when                              |
 * |-------------------|------------------------------------------------|-------------------------------------------|
 * | `time:lists`      | lists, counts, topics                           | any announcement passes a boundary         |
 * | `time:banners`    | every page                                      | one that is shown as a banner passes one   |
 * | `time-of:<slug>`  | what names this announcement: its own page, notices, links | it passes a boundary            |
 *
 * | `helpful:<path>`  | one page that shows helpful counts, by its address | one of them changes, or its order does   |
 *
 * Articles and topics are tagged by slug, because a page is asked for by its slug before anybody
 * knows its id, and because the answer "there is none" has no id at all.
 */
export const COUNTS = 'counts';
export const TOPICS = 'topics';
export const SITE = 'site';
export const REDIRECTS = 'redirects';
export const BANNERS = 'banners';

export const TIME_OF_LISTS = 'time:lists';
export const TIME_OF_BANNERS = 'time:banners';

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

/** On pages that name an announcement. */
export function timeTag(slug: string): string {
  return tag('time-of', slug);
}

export function topicTag(slug: string): string {
  return tag('topic', slug);
}

/** Of one page: when counts change, pages are made again one after the other, not all at once. */
export function countsTag(path: string): string {
  return tag('helpful', path);
}

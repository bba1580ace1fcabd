// A page has the tags of all it was drawn from and is stale after a change under one of them: see
// docs/architecture.md. Articles and topics go by slug: the result "there is none" has no id.
export const COUNTS = 'counts';
export const TOPICS = 'topics';
export const SITE = 'site';
export const REDIRECTS = 'redirects';
export const BANNERS = 'banners';

export const TIME_OF_LISTS = 'time:lists';
export const TIME_OF_BANNERS = 'time:banners';

/** The default language of documents, whose tags name no language. */
const DEFAULT_LANGUAGE = 'en';

/** A tag for one language: pages in others are not concerned. */
export function tagIn(tag: string, language: string): string {
  if (language === DEFAULT_LANGUAGE) return tag;
  return `${tag}.${encodeURIComponent(language.toWellFormed())}`;
}

/** Next drops a tag of more than 256 characters without a word; slugs are shorter by validation. */
const MAX_LENGTH = 256;

/** Names are encoded: Next would do it with letters of other alphabets, and splits tags at commas. */
function tag(kind: string, name: string): string {
  return `${kind}:${encodeURIComponent(name.toWellFormed())}`.slice(0, MAX_LENGTH);
}

export function articleTag(slug: string, language = DEFAULT_LANGUAGE): string {
  return tag(tagIn('article', language), slug);
}

export function listTag(tab: string, language = DEFAULT_LANGUAGE): string {
  return tag(tagIn('list', language), tab);
}

/** On pages that name an announcement. */
export function timeTag(slug: string, language = DEFAULT_LANGUAGE): string {
  return tag(tagIn('time-of', language), slug);
}

/** On the page of an article, for what stands at its end: neighbours in its topic, related ones. */
export function endTag(slug: string, language = DEFAULT_LANGUAGE): string {
  return tag(tagIn('end', language), slug);
}

/** On pages that lead to whichever version of an article their readers have. */
export function versionsTag(slug: string, language = DEFAULT_LANGUAGE): string {
  return tag(tagIn('versions', language), slug);
}

/** On the page of a topic in a language. */
export function topicTag(slug: string, language = DEFAULT_LANGUAGE): string {
  return tag(tagIn('topic', language), slug);
}

export function categoryTag(slug: string): string {
  return tag('category', slug);
}

/** Travels with a page from its drawing to the page store: the last change before it was begun. */
export function sequenceTag(sequence: number): string {
  return `seq:${sequence}`;
}

export function sequenceOfTag(tag: string): number | undefined {
  return numberIn(tag, 'seq:');
}

/** Travels in the same way with a page that is drawn ahead of a boundary. */
export function aheadTag(boundary: Date): string {
  return `ahead:${boundary.getTime()}`;
}

export function boundaryOfTag(tag: string): Date | undefined {
  const time = numberIn(tag, 'ahead:');
  return time === undefined ? undefined : new Date(time);
}

/** Whether a tag tells of the drawing, not of what the page was drawn from. */
export function isDrawingTag(tag: string): boolean {
  return sequenceOfTag(tag) !== undefined || boundaryOfTag(tag) !== undefined;
}

function numberIn(tag: string, prefix: string): number | undefined {
  const digits = tag.startsWith(prefix) ? tag.slice(prefix.length) : '';
  return /^\d{1,15}$/.test(digits) ? Number(digits) : undefined;
}

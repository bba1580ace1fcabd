import { z } from 'zod';
import { now } from '#lib/clock.ts';
import { context } from '#lib/context.ts';
import { Invalid, NotFound, TooMany } from '#lib/errors.ts';
import { isAutomated, isUncounted } from '#lib/http/automated.ts';
import type { HeaderReader } from '#lib/http/plain.ts';
import { DEFAULT_LOCALE, isLocale } from '#lib/i18n/locales.ts';
import { idOfArticle, pathOfArticle } from '#lib/site-index/article-address.ts';
import { MAX_QUERY } from './constants.ts';
import { feedbackStore } from './read.ts';
import { searchWords } from './search-words.ts';
import { keysOf, senderOf } from './voter-key.ts';

const query = z.string().min(1).max(MAX_QUERY);

const results = z.int().min(0).max(1_000_000);

const schema = z.discriminatedUnion('type', [
  z.object({ type: z.literal('view'), articleId: z.string().min(1).max(200) }),
  z.object({ type: z.literal('search'), query, results }),
  z.object({
    type: z.literal('open'),
    query,
    slug: z.string().min(1).max(200),
    locale: z.string().max(20).default(DEFAULT_LOCALE),
    results: results.optional(),
  }),
]);

/**
 * What a reader did. Suggestions change with every letter, so a search is only counted when one of
 * them is opened: `results` is how many that search had.
 */
export type ReaderEvent = z.infer<typeof schema>;

/** @throws {Invalid} when the text is not an event. */
export function readEvent(text: string): ReaderEvent {
  try {
    return schema.parse(JSON.parse(text));
  } catch {
    throw new Invalid('The body is not an event.');
  }
}

/**
 * Counts what a reader did, the same thing once a day. Bots and readers who opted out are not
 * counted.
 * @throws {NotFound} for an article that readers cannot see; {TooMany} above the limit of a
 * network; {Unavailable} when the store does not answer.
 */
export async function recordEvent(event: ReaderEvent, headers: HeaderReader): Promise<void> {
  if (isAutomated(headers) || isUncounted(headers)) return;
  const sender = senderOf(headers);
  const at = now();
  const seconds = context().limits.events.take(sender.network, at.getTime());
  if (seconds > 0) throw new TooMany('Too many events in a short time.', seconds);
  const articleId = articleOf(event);
  if (articleId === null) throw new NotFound('There is no such article.');
  const store = await feedbackStore();
  const keys = await keysOf(store, at);
  const mark = (type: ReaderEvent['type'], ...subject: string[]) => ({
    day: keys.day,
    key: keys.ofReader(sender, type, ...subject),
  });
  if (event.type === 'view') {
    await store.view(articleId, mark('view', articleId));
    return;
  }
  const words = searchWords(event.query);
  if (words === '') return;
  if (event.results !== undefined) await store.search(words, event.results, mark('search', words));
  if (event.type === 'open') {
    await store.open(words, articleId, mark('open', words), mark('open', words, articleId));
  }
}

/** The id of the article of an event; null when there is none, empty for a search. */
function articleOf(event: ReaderEvent): string | null {
  if (event.type === 'search') return '';
  if (event.type === 'view') {
    return pathOfArticle(event.articleId) === null ? null : event.articleId;
  }
  return idOfArticle(isLocale(event.locale) ? event.locale : DEFAULT_LOCALE, event.slug);
}

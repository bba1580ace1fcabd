import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import type { Context } from '#lib/context.ts';
import { keyOfPath, notFoundKeyAt } from '#lib/pages/address.ts';
import type { Page } from '#lib/pages/page.ts';
import type { Route } from '#lib/site-index/guard.ts';
import { createPageReplies } from './page-reply.ts';
import { isForPage } from './request-kind.ts';
import type { ResponseMeta } from './response-headers.ts';

/** How long a reader waits for a page that must not be shown out of date. */
const STALE_WAIT_MS = 1_000;

/** Addresses whose key is remembered. */
const MAX_KEYS = 10_000;

/** What one process answers pages with. */
export type ServePageOptions = {
  metaNow: () => ResponseMeta;
  /** Sent with every page. */
  headers: Readonly<Record<string, string>>;
};

/**
 * Answers a reader from the finished pages, without Next. A stale page is sent as it is and put into
 * the queue, except right after a start, when what happened in between must not be missed, when it has
 * waited there for long, and when it leads elsewhere: after a move back that would be a circle. A page
 * that is not there yet is drawn once for all who ask.
 * @returns false for whatever is no such page, or could not be drawn.
 */
export function createServePage(context: Context, { metaNow, headers }: ServePageOptions) {
  const { pages, queue, reads, recompression, startup } = context;
  const reply = createPageReplies(headers);

  const keys = new Map<string, string | undefined>();
  /** Addresses are canonical here, so that there are few. */
  function keyOf(address: string): string | undefined {
    if (keys.has(address)) return keys.get(address);
    const key = keyOfPath(address);
    if (keys.size >= MAX_KEYS) keys.clear();
    keys.set(address, key);
    return key;
  }

  async function untilDrawn(key: string): Promise<Page | undefined> {
    // One that cannot be drawn is left to Next, which says so with the right status.
    if (!queue.isRunning || queue.isFailing(key)) return undefined;
    queue.add([key], 'missing');
    await queue.whenDrawn(key);
    return pages.get(key);
  }

  return async function servePage(
    incoming: IncomingMessage,
    outgoing: ServerResponse,
    route: Route,
  ): Promise<boolean> {
    if (!isForPage(incoming)) return false;
    const address = incoming.url ?? '/';
    const key = route.kind === 'absent' ? notFoundKeyAt(address) : keyOf(address);
    if (key === undefined) return false;
    let page = pages.get(key) ?? (await untilDrawn(key));
    if (page === undefined) return false;
    reads.note(key);
    // Looked at each time: a moment without waiting pages may come when nobody reads a stale one.
    const { isCurrent } = startup;
    if (page.brotli === null) recompression.add(key);
    if (!pages.isFresh(page)) {
      const isOverdue = queue.isOverdue(key);
      const leadsAway = page.status !== 200 && route.kind !== 'absent' && !queue.isFailing(key);
      const mustWait = isOverdue || leadsAway;
      queue.add([key], mustWait ? 'missing' : 'reader');
      if (!isCurrent || mustWait) {
        await Promise.race([queue.whenDrawn(key), pause(STALE_WAIT_MS)]);
        page = pages.get(key) ?? page;
      }
    }
    reply(incoming, outgoing, page, metaNow());
    return true;
  };
}

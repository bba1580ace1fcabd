import type { StoredDocument } from '#sanity/groq/document.ts';
import { LakeError } from '../errors.ts';
import { positionId, resumeAfter } from '../events/resume.ts';
import { sseEvent } from '../events/stream.ts';
import { tagsOf } from '../events/sync-tags.ts';
import { isOutsideWindow } from '../groq/visibility-window.ts';
import type { Endpoint, RequestContext } from './endpoint.ts';
import { isStill } from './listen.ts';

const GOODBYE = JSON.stringify({ reason: 'The content lake is closing' });

/**
 * `GET /data/live/events/:dataset`: an event stream that names, by the tags queries are answered
 * with, which answers may have changed. An id that cannot be continued from begins with `restart`:
 * everything the reader knows may be stale.
 */
async function liveEvents(context: RequestContext): Promise<Response> {
  const { request, url, caller, services } = context;
  const includeDrafts = url.searchParams.get('includeDrafts') === 'true';
  if (includeDrafts && caller.role === 'anonymous') {
    throw new LakeError(401, 'unauthorizedError', 'Drafts need a token or a session');
  }
  const { clock, feed, streams } = services;
  const visibilityWindow = caller.isVisitor ? services.visibilityWindow : undefined;
  const isHidden = (document: StoredDocument) =>
    visibilityWindow !== undefined && isOutsideWindow(document, visibilityWindow, +clock());
  const lastEventId = request.headers.get('last-event-id');
  const { seq, isKnown } = await resumeAfter(feed, lastEventId);
  const greeting = lastEventId === null || isKnown ? 'welcome' : 'restart';
  return streams.open({
    position: seq,
    greeting: sseEvent(greeting, positionId(feed, seq), '{}'),
    format(entry) {
      const tags = tagsOf(entry, includeDrafts, isHidden);
      return tags.length === 0 ? '' : sseEvent('message', entry.id, JSON.stringify({ tags }));
    },
    caller,
    isAllowed: () => !includeDrafts || isStill(context),
    farewell: sseEvent('goaway', null, GOODBYE),
  });
}

export const liveEndpoints: Endpoint[] = [
  { method: 'GET', path: '/data/live/events/:dataset', access: 'anonymous', handle: liveEvents },
];

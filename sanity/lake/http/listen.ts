import { refused } from '#sanity/groq/compile.ts';
import { GroqError } from '#sanity/groq/errors.ts';
import { countParts } from '#sanity/groq/query-parts.ts';
import { LakeError } from '../errors.ts';
import { DeltaFilter } from '../events/delta-filter.ts';
import type { Entry } from '../events/entry.ts';
import { type ListenerOptions, mutationEvents, toldOf } from '../events/mutation-events.ts';
import { positionId, resumeAfter } from '../events/resume.ts';
import { sseEvent } from '../events/stream.ts';
import { generateId } from '../mutations/ids.ts';
import type { Endpoint, RequestContext } from './endpoint.ts';
import { paramsOf } from './query.ts';

/** Longest filter with its parameters, in UTF-16 units. */
const MAX_LENGTH = 64 * 1024;
/** Filters are read on the main thread, and nothing can stop that. */
const MAX_PARTS = 3000;
const MAX_ANONYMOUS_PARTS = 300;

/**
 * `GET /data/listen/:dataset?query=…`: an event stream of what happens to the documents that the
 * query selects. With `Last-Event-ID` the stream goes on where it broke; where that is not
 * possible and `enableResume` was asked for, it begins with `reset`. A query that is wrong is told
 * as an event of the stream, which then ends.
 */
export async function listen(context: RequestContext): Promise<Response> {
  try {
    return await openStream(context, optionsOf(context));
  } catch (error) {
    if (!(error instanceof GroqError)) throw error;
    return channelError(error);
  }
}

async function openStream(context: RequestContext, options: ListenerOptions): Promise<Response> {
  const { request, url, services } = context;
  const { filter } = options;
  const prepare = filter instanceof DeltaFilter ? (entry: Entry) => filter.prepare(entry) : null;
  const { feed, streams, clock } = services;
  const lastEventId = request.headers.get('last-event-id');
  const position = await resumeAfter(feed, lastEventId, async (entry) => {
    await prepare?.(entry);
    const last = toldOf(entry, options).at(-1);
    return last === undefined ? null : last.change.documentId;
  });
  let greeting = 'welcome';
  if (url.searchParams.get('enableResume') === 'true' && lastEventId !== null) {
    greeting = position.isKnown ? 'welcomeback' : 'reset';
  }
  const data = JSON.stringify({ listenerName: generateId() });
  return streams.open({
    position: position.seq,
    // Even a listener that was told nothing yet can say where it was.
    greeting: sseEvent(greeting, positionId(feed, position.seq), data),
    format: (entry) =>
      prepare === null
        ? mutationEvents(entry, options, clock())
        : prepare(entry).then(() => mutationEvents(entry, options, clock())),
    caller: context.caller,
    isAllowed: () => isStill(context),
  });
}

function channelError({ type, message: description, details }: GroqError): Response {
  const data = JSON.stringify({ message: description, error: { type, description, ...details } });
  return new Response(sseEvent('channelError', null, data), {
    headers: { 'content-type': 'text/event-stream; charset=utf-8', 'cache-control': 'no-cache' },
  });
}

function optionsOf({ url, caller, services }: RequestContext): ListenerOptions {
  const query = url.searchParams.get('query');
  if (query === null || query.trim() === '') throw refused('', 'the query is missing');
  const maxParts = caller.role === 'anonymous' ? MAX_ANONYMOUS_PARTS : MAX_PARTS;
  if (url.search.length > MAX_LENGTH || countParts(query) > maxParts) {
    throw refused(query, 'the query is too long for a listener');
  }
  const flag = (name: string, fallback: boolean) => {
    const value = url.searchParams.get(name);
    return value === null ? fallback : value === 'true';
  };
  const withPrivate = caller.role !== 'anonymous';
  const effectFormat = url.searchParams.get('effectFormat');
  if (effectFormat !== null && effectFormat !== 'mendoza') {
    throw new LakeError(400, 'validationError', 'effectFormat must be mendoza');
  }
  return {
    filter: services.filters.get(query, paramsOf(url), {
      withPrivate,
      identity: caller.id,
      hiddenType: caller.isVisitor ? services.visibilityWindow?.type : undefined,
    }),
    includeMutations: flag('includeMutations', true),
    includeResult: flag('includeResult', false),
    includePreviousRevision: flag('includePreviousRevision', false),
    includeEffects: effectFormat === 'mendoza',
    visibility: url.searchParams.get('visibility') === 'transaction' ? 'transaction' : 'query',
    includeIdentity: withPrivate,
  };
}

/** True while the credentials of an open stream still say who opened it. */
export function isStill({ request, caller, services }: RequestContext): boolean {
  try {
    const now = services.authenticate(request);
    return now.id === caller.id && now.role === caller.role;
  } catch {
    // The credentials are no longer valid.
    return false;
  }
}

export const listenEndpoints: Endpoint[] = [
  {
    method: 'GET',
    path: '/data/listen/:dataset',
    access: 'anonymous',
    isCharged: true,
    handle: listen,
  },
];

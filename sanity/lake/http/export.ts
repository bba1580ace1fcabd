import type { StoredDocument } from '#sanity/groq/document.ts';
import { isExported } from '../dataset/exported.ts';
import { LakeError } from '../errors.ts';
import type { Endpoint, RequestContext } from './endpoint.ts';

/** Each holds a snapshot, which keeps SQLite from reusing the space of what was written since. */
const MAX_EXPORTS = 4;
const CHUNK_LENGTH = 256 * 1024;
const PAGE_SIZE = 1000;
/** A reader that takes nothing for this long is let go. */
const TIMEOUT_MS = 60_000;

let open = 0;

/**
 * `GET /data/export/:dataset`: every document as it is stored, drafts and versions too, as lines of
 * JSON, ordered by id. `types=a,b` selects types, `drafts=false` leaves out what is not published.
 * With `nextCursor=` (empty at first) it gives a page, and a last line that names the next cursor.
 */
function exportDocuments(context: RequestContext): Response {
  const { url, services } = context;
  const cursor = url.searchParams.get('nextCursor');
  const isWanted = wantedBy(url);
  const documents = services.store.iterateDocuments(cursor ?? undefined);
  const lines = cursor === null ? linesOf(documents, isWanted) : pageOf(documents, isWanted);
  return new Response(streamOf(lines), {
    headers: { 'content-type': 'application/x-ndjson; charset=utf-8', 'cache-control': 'no-store' },
  });
}

type Wanted = (document: StoredDocument) => boolean;

function wantedBy({ searchParams }: URL): Wanted {
  const listed = (searchParams.get('types') ?? '').split(',').filter((type) => type !== '');
  const types = listed.length === 0 ? null : new Set(listed);
  const withDrafts = searchParams.get('drafts') !== 'false';
  return (document) =>
    isExported(document, withDrafts) && (types === null || types.has(document._type));
}

function* linesOf(documents: Iterable<StoredDocument>, isWanted: Wanted): Generator<string> {
  for (const document of documents) if (isWanted(document)) yield `${JSON.stringify(document)}\n`;
}

function* pageOf(documents: Iterable<StoredDocument>, isWanted: Wanted): Generator<string> {
  let count = 0;
  for (const document of documents) {
    if (!isWanted(document)) continue;
    yield `${JSON.stringify(document)}\n`;
    count += 1;
    if (count < PAGE_SIZE) continue;
    yield `${JSON.stringify({ nextCursor: document._id })}\n`;
    return;
  }
}

/** Reads on only as fast as the lines are taken. */
function streamOf(lines: Generator<string>): ReadableStream<Uint8Array> {
  if (open >= MAX_EXPORTS) {
    throw new LakeError(429, 'rateLimitExceeded', 'Too many exports at once; try again later');
  }
  open += 1;
  const encoder = new TextEncoder();
  let timer: NodeJS.Timeout | undefined;
  let isOpen = true;
  const end = () => {
    clearTimeout(timer);
    if (isOpen) open -= 1;
    isOpen = false;
    lines.return(undefined);
  };
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        clearTimeout(timer);
        // Queries and edits get their turn between two chunks.
        await new Promise((resolve) => setImmediate(resolve));
        try {
          const chunk = takeChunk(lines);
          if (chunk === '') {
            end();
            controller.close();
            return;
          }
          controller.enqueue(encoder.encode(chunk));
        } catch (error) {
          end();
          controller.error(error);
          return;
        }
        timer = setTimeout(() => {
          end();
          controller.error(new Error('The export was not read'));
        }, TIMEOUT_MS).unref();
      },
      cancel: end,
    },
    { highWaterMark: 1 },
  );
}

function takeChunk(lines: Generator<string>): string {
  let chunk = '';
  while (chunk.length < CHUNK_LENGTH) {
    const { done, value } = lines.next();
    if (done === true) break;
    chunk += value;
  }
  return chunk;
}

/** Drafts come along, so it is closed to anonymous callers. */
export const exportEndpoints: Endpoint[] = [
  {
    method: 'GET',
    path: '/data/export/:dataset',
    access: 'viewer',
    handle: exportDocuments,
  },
];

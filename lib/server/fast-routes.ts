import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { TooLarge } from '#lib/errors.ts';
import type { HeaderReader, PlainAnswer, PlainRequest } from '#lib/http/plain.ts';
import { drain } from '#lib/node/drain.ts';
import { setHeaders } from './response-headers.ts';

type Answer = (request: PlainRequest) => Promise<PlainAnswer>;

/** Larger than the body of anything that is answered here. */
const MAX_BODY_BYTES = 64 * 1024;

/**
 * Answers some POSTs without Next, which takes several times as long to find and call a route as a
 * vote takes to be counted. The same functions are routes in `app/api`, for servers that are not ours.
 * @param answers by path, which is canonical.
 * @returns undefined for everything else.
 */
export function createFastRoutes(answers: Readonly<Record<string, Answer>>) {
  const byPath = new Map(Object.entries(answers));
  return (incoming: IncomingMessage, outgoing: ServerResponse): Promise<void> | undefined => {
    const answer = incoming.method === 'POST' ? byPath.get(pathOf(incoming)) : undefined;
    return answer && answerPost(incoming, outgoing, answer);
  };
}

function pathOf({ url = '' }: IncomingMessage): string {
  const end = url.indexOf('?');
  return end === -1 ? url : url.slice(0, end);
}

async function answerPost(
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  answer: Answer,
): Promise<void> {
  const body = await readUpTo(incoming, MAX_BODY_BYTES);
  // Who went away while sending is told nothing.
  if (body === 'gone') return;
  if (body === 'large') {
    outgoing.writeHead(413, { connection: 'close' }).flushHeaders();
    await drain(incoming);
    outgoing.end();
    return;
  }
  const text = async (limit: number) => {
    if (body.length > limit) throw new TooLarge(`The body is larger than ${limit} bytes.`);
    return body.toString('utf8');
  };
  const answered = await answer({ headers: headerReader(incoming.headers), text });
  outgoing.statusCode = answered.status;
  setHeaders(outgoing, answered.headers);
  outgoing.end(answered.body ?? undefined);
}

function headerReader(headers: IncomingHttpHeaders): HeaderReader {
  return {
    get: (name) => {
      const value = headers[name];
      return Array.isArray(value) ? value.join(', ') : (value ?? null);
    },
  };
}

/** By events: an iterator over the body of each vote takes several times as long. */
function readUpTo(incoming: IncomingMessage, limit: number): Promise<Buffer | 'gone' | 'large'> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let size = 0;
    incoming.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limit) resolve('large');
      else chunks.push(chunk);
    });
    incoming.once('end', () => resolve(Buffer.concat(chunks)));
    // The client broke the connection off; an error without a listener would end the process.
    incoming.once('error', () => resolve('gone'));
    incoming.once('close', () => resolve('gone'));
  });
}

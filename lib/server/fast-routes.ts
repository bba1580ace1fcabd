import type { IncomingMessage, ServerResponse } from 'node:http';
import { toWebRequest } from '#lib/node/web-request.ts';
import { sendWhole } from '#lib/node/web-response.ts';

type Handle = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>;
type Answer = (request: Request) => Promise<Response>;

/** Larger than the body of anything that is answered here. */
const MAX_BODY_BYTES = 64 * 1024;

/**
 * Answers some POSTs without Next, which takes several times as long to find and call a route as a
 * vote takes to be counted. The same functions are routes in `app/api`, for servers that are not ours.
 * @param answers by path; everything else goes to `handle`.
 */
export function withFastRoutes(handle: Handle, answers: Readonly<Record<string, Answer>>): Handle {
  const byPath = new Map(Object.entries(answers));
  return async (incoming, outgoing) => {
    const path = incoming.url?.split('?', 1)[0] ?? '';
    const answer = incoming.method === 'POST' ? byPath.get(path) : undefined;
    if (answer === undefined) return handle(incoming, outgoing);
    const body = await readUpTo(incoming, MAX_BODY_BYTES);
    // Who went away while sending is told nothing.
    if (body === 'gone') return;
    if (body === 'large') {
      outgoing.writeHead(413, { connection: 'close' }).end();
      return;
    }
    const gone = new AbortController();
    outgoing.once('close', () => gone.abort());
    await sendWhole(await answer(toWebRequest(incoming, gone.signal, body)), outgoing);
  };
}

async function readUpTo(
  incoming: IncomingMessage,
  limit: number,
): Promise<Buffer<ArrayBuffer> | 'gone' | 'large'> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of incoming) {
      size += chunk.length;
      if (size > limit) return 'large';
      chunks.push(chunk);
    }
  } catch {
    // The client broke the connection off.
    return 'gone';
  }
  return Buffer.concat(chunks);
}

import type { ServerResponse } from 'node:http';
import { log } from '#lib/log.ts';

/** Collects the body of a response whose headers `isWanted` accepts, for `send`; others pass. */
export function collectBody(
  outgoing: ServerResponse,
  isWanted: () => boolean,
  send: (body: Buffer) => Promise<void>,
): void {
  const { write, end, flushHeaders, writeHead } = outgoing;
  const chunks: Buffer[] = [];
  const restore = () => Object.assign(outgoing, { write, end, flushHeaders, writeHead });
  const add = (chunk: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
  };
  Object.assign(outgoing, {
    // Next's compression calls it before the first write.
    writeHead(status: number, ...rest: unknown[]): unknown {
      if (isWanted() && rest.length === 0) {
        outgoing.statusCode = status;
        return outgoing;
      }
      restore();
      return Reflect.apply(outgoing.writeHead, outgoing, [status, ...rest]);
    },
    flushHeaders() {
      if (isWanted()) return;
      restore();
      outgoing.flushHeaders();
    },
    write(...args: unknown[]): unknown {
      if (isWanted()) {
        add(args[0]);
        return true;
      }
      restore();
      return Reflect.apply(outgoing.write, outgoing, args);
    },
    end(...args: unknown[]): unknown {
      add(args[0]);
      restore();
      if (!isWanted() || chunks.length === 0) return Reflect.apply(outgoing.end, outgoing, args);
      send(Buffer.concat(chunks)).catch((error: unknown) => {
        log('server').error({ err: error }, 'A response could not be sent.');
        outgoing.destroy();
      });
      return outgoing;
    },
  });
}

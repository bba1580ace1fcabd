import type { Server, ServerResponse } from 'node:http';

/** An answer that takes longer than this when the server stops is cut off. */
const CUT_TIMEOUT_MS = 5_000;

/** The responses of a server that are not finished. */
export function followResponses(server: Server) {
  const open = new Set<ServerResponse>();
  server.on('request', (_, outgoing) => {
    open.add(outgoing);
    outgoing.once('close', () => open.delete(outgoing));
  });

  return {
    /** Takes no new request, lets answers end, and cuts event streams off, which never end. */
    close(): Promise<void> {
      return new Promise((resolve) => {
        server.close(() => resolve());
        server.closeIdleConnections();
        for (const outgoing of open) {
          if (isStream(outgoing)) outgoing.destroy();
          // A client that keeps the connection would hold it open after this answer.
          else if (!outgoing.headersSent) outgoing.setHeader('connection', 'close');
        }
        const sweep = setInterval(() => server.closeIdleConnections(), 50).unref();
        const cut = setTimeout(() => server.closeAllConnections(), CUT_TIMEOUT_MS).unref();
        server.once('close', () => {
          clearInterval(sweep);
          clearTimeout(cut);
        });
      });
    },
  };
}

function isStream(outgoing: ServerResponse): boolean {
  return String(outgoing.getHeader('content-type')).startsWith('text/event-stream');
}

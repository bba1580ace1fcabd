import { createServer, type RequestListener } from 'node:http';

export type StubCms = {
  port: number;
  /** Addresses asked for since the last answer was set. */
  asked: URL[];
  /** How it answers from now on. */
  answer(listener: RequestListener): void;
  close(): Promise<void>;
};

/** A CMS that answers as a test wants: for what a sound one never says. */
export async function startStubCms(): Promise<StubCms> {
  let listener: RequestListener = (_, response) => response.end();
  const asked: URL[] = [];
  const server = createServer((request, response) => {
    asked.push(new URL(request.url ?? '/', 'http://stub'));
    listener(request, response);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  return {
    port: typeof address === 'object' && address !== null ? address.port : 0,
    asked,
    answer(next) {
      asked.length = 0;
      listener = next;
    },
    close() {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}

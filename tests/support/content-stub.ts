import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import type { StoredDocument } from '#sanity/groq/index.ts';
import { ask } from './dataset.ts';
import { type StubCms, startStubCms } from './stub-cms.ts';

export type ContentStub = {
  lakeUrl: string;
  /** What it holds; to be replaced by the test. */
  documents: readonly StoredDocument[];
  /** Answers a question instead, when it gives true. */
  instead: (question: { query: string; response: ServerResponse }) => boolean | Promise<boolean>;
  /** Questions asked so far. */
  asked: string[];
  /** Opens the streams that wait for it, and those asked for later. */
  openStreams(): void;
  /** Ends all streams; those asked for from now on wait. */
  closeStreams(): void;
  /** Tells all listeners of a document. */
  tell(documentId: string): void;
  close(): Promise<void>;
};

/** A CMS that answers soundly, by the reference implementation of GROQ, wherever a test does not answer itself. */
export async function startContentStub(): Promise<ContentStub> {
  const cms: StubCms = await startStubCms();
  const streams = new Set<ServerResponse>();
  let isOpen = false;
  const welcome = (response: ServerResponse) =>
    sendEvent(response, 'welcome', { listenerName: 'l' });

  const stub: ContentStub = {
    lakeUrl: `http://127.0.0.1:${cms.port}`,
    documents: [],
    instead: () => false,
    asked: [],
    openStreams() {
      isOpen = true;
      for (const response of streams) welcome(response);
    },
    closeStreams() {
      isOpen = false;
      for (const response of streams) response.destroy();
    },
    tell(documentId) {
      for (const response of streams) sendEvent(response, 'mutation', { documentId });
    },
    close: () => cms.close(),
  };

  const listen = (request: IncomingMessage, response: ServerResponse) => {
    response.writeHead(200, { 'content-type': 'text/event-stream' });
    response.write(':\n\n');
    streams.add(response);
    request.once('close', () => streams.delete(response));
    if (isOpen) welcome(response);
  };
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const { searchParams } = new URL(request.url ?? '/', stub.lakeUrl);
    const query = searchParams.get('query') ?? '';
    stub.asked.push(query);
    if (await stub.instead({ query, response })) return;
    const params = [...searchParams]
      .filter(([name]) => name.startsWith('$'))
      .map(([name, value]) => [name.slice(1), JSON.parse(value)]);
    const result = await ask(query, stub.documents, Object.fromEntries(params));
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify({ result }));
  };
  const respond: RequestListener = (request, response) => {
    if (request.url?.includes('/data/listen/')) listen(request, response);
    else void answer(request, response);
  };
  cms.answer(respond);
  return stub;
}

function sendEvent(response: ServerResponse, type: string, data: object): void {
  response.write(`event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`);
}

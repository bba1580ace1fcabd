import { once } from 'node:events';
import { createServer } from 'node:http';
import { followPublication } from '#sanity/studio/publish-status/follow.ts';

const page = (path: string, ms: number | null) => ({ path, ms });

const ANSWERS = [
  { state: 'waiting', pages: [], totalMs: null },
  { state: 'waiting', pages: [page('/a', 5)], totalMs: null },
  'nothing that can be read',
  { state: 'live', pages: [page('/a', 5), page('/b', 9)], totalMs: 9 },
];

it('asks until all pages were seen, and tells of each page in between', async () => {
  const asked: string[] = [];
  const site = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end(JSON.stringify(ANSWERS[asked.length - 1]));
  }).listen(0, '127.0.0.1');
  await once(site, 'listening');
  const address = site.address();
  const port = typeof address === 'object' ? address?.port : 0;
  const plainFetch = globalThis.fetch;
  globalThis.fetch = (input, init) => plainFetch(`http://127.0.0.1:${port}${String(input)}`, init);
  try {
    const heard: number[] = [];
    const publication = { id: 'a', rev: 'r1', startedAt: performance.now() };
    const { status, isOver } = await followPublication(publication, (progress) =>
      heard.push(progress.status.pages.length),
    );
    expect([status.state, status.pages.length, isOver]).toEqual(['live', 2, true]);
    expect(heard).toEqual([1]);
    expect(asked).toEqual(ANSWERS.map(() => '/api/receipts?id=a&rev=r1'));
  } finally {
    globalThis.fetch = plainFetch;
    site.closeAllConnections();
    site.close();
  }
});

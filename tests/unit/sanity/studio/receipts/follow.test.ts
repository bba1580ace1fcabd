import { once } from 'node:events';
import { createServer } from 'node:http';
import { followReceipt } from '#sanity/studio/receipts/follow.ts';

const page = (path: string, ms: number | null) => ({ path, ms });

const ANSWERS = [
  { state: 'waiting', pages: [], totalMs: null },
  { state: 'waiting', pages: [page('/a', 5)], totalMs: null },
  'nothing that can be read',
  { state: 'live', pages: [page('/a', 5), page('/b', 9)], totalMs: 9 },
];

it('asks until the receipt is written, and tells of each page in between', async () => {
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
    const watch = { id: 'a', rev: 'r1', startedAt: performance.now() };
    const { receipt, isOver } = await followReceipt(watch, (progress) =>
      heard.push(progress.receipt.pages.length),
    );
    expect([receipt.state, receipt.pages.length, isOver]).toEqual(['live', 2, true]);
    expect(heard).toEqual([1]);
    expect(asked).toEqual(ANSWERS.map(() => '/api/receipts?id=a&rev=r1'));
  } finally {
    globalThis.fetch = plainFetch;
    site.closeAllConnections();
    site.close();
  }
});

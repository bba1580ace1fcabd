import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DatabaseSync } from 'node:sqlite';
import { now } from '#lib/clock.ts';
import { answerRoute, refuse } from '#lib/server/answer-route.ts';
import { addressesOf } from '#lib/site-index/addresses.ts';
import { guardRoute } from '#lib/site-index/guard.ts';
import { Replica } from '#sanity/replica/replica.ts';

/**
 * How fast old addresses lead on when there are many redirects: `npm run bench -- redirects`, or
 * `-- <number>` of them. Over HTTP with the guard and the answers of the site, without pages.
 */
const count = Number(process.argv[2] ?? 100_000);
const REQUESTS = 5_000;
const PATTERNS = ['number', 'prefix', 'exact'] as const;

const stored = (_id: string, fields: object) => ({
  _id,
  _rev: '1',
  _createdAt: '',
  _updatedAt: '',
  _type: 'redirect',
  ...fields,
});

function redirectOf(n: number) {
  const match = PATTERNS[n % PATTERNS.length] ?? 'exact';
  const from = { number: `/hc/*/articles/${n}`, prefix: `/docs/v${n}`, exact: `/old/${n}` }[match];
  return stored(`r-${n}`, { match, from, to: `/articles/a-${n % 1_000}` });
}

function addressOf(n: number): string {
  const match = PATTERNS[n % PATTERNS.length];
  if (match === 'number') return `/hc/en-us/articles/${n}-A-title-of-then?utm_source=mail`;
  return match === 'prefix' ? `/docs/v${n}/some/page` : `/old/${n}?utm_source=mail`;
}

const article = (n: number, title = '') =>
  stored(`a-${n}`, { _type: 'faq', title, slug: { current: `a-${n}` } });

const database = new DatabaseSync(':memory:');
const replica = new Replica({ database, projectId: 'bench', dataset: 'bench', now });
replica.apply(
  Array.from({ length: count }, (_, n) => redirectOf(n)),
  [],
);
replica.apply(
  Array.from({ length: 1_000 }, (_, n) => article(n)),
  [],
);

const server = createServer((incoming, outgoing) => {
  const route = guardRoute(incoming.url ?? '/', addressesOf(replica), now());
  if (!answerRoute(incoming, outgoing, route)) refuse(outgoing, 404);
});
server.listen(0, '127.0.0.1');
await once(server, 'listening');
const { port } = server.address() as AddressInfo;

const at = (times: number[], share: number) =>
  (times.toSorted((one, other) => one - other)[Math.floor(times.length * share)] ?? 0).toFixed(2);

async function time(address: string): Promise<number> {
  const startedAt = performance.now();
  const answer = await fetch(`http://127.0.0.1:${port}${address}`, { redirect: 'manual' });
  await answer.arrayBuffer();
  if (answer.status !== 308) throw new Error(`${address} answered ${answer.status}.`);
  return performance.now() - startedAt;
}

const first = await time(addressOf(0));
const times: number[] = [];
const afterPublish: number[] = [];
for (let n = 0; n < REQUESTS; n += 1) {
  const address = addressOf((n * 7_919) % count);
  if (n % 100 === 0) {
    replica.apply([{ ...article(n % 1_000, `${n}`), _rev: `r${n}` }], []);
    afterPublish.push(await time(address));
  } else times.push(await time(address));
}
server.close();
server.closeAllConnections();
console.table([
  {
    redirects: count,
    'first, ms': first.toFixed(0),
    'p50, ms': at(times, 0.5),
    'p95, ms': at(times, 0.95),
    'p99, ms': at(times, 0.99),
    'p95 of the first after a publish, ms': at(afterPublish, 0.95),
  },
]);

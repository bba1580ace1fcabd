import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openStore, type Store } from '#sanity/lake/store/store.ts';
import { DeliveryQueue } from '#sanity/lake/webhooks/delivery-queue.ts';
import { HookStore } from '#sanity/lake/webhooks/hook-store.ts';

const clock = () => new Date('2026-01-01T00:00:00Z');
const WAITING = 1_500;

let dir: string;
let store: Store;
let queue: DeliveryQueue;
let hook: string;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'signpost-deliveries-'));
  store = openStore({ dir, clock });
  queue = new DeliveryQueue(store, clock);
  ({ id: hook } = new HookStore(store, clock).put({
    name: 'Test',
    url: 'http://127.0.0.1:9/',
    on: ['create'],
    filter: null,
    projection: null,
    httpMethod: 'POST',
    includeDrafts: false,
    headers: {},
    secret: null,
    description: null,
    isDisabledByUser: false,
    createdByUserId: 'test',
  }));
  const deliveries = Array.from({ length: WAITING }, (_, n) => ({
    seq: n,
    transactionId: `t${n}`,
    transactionTime: clock().toISOString(),
    documentId: `doc-${n}`,
    operation: 'create' as const,
    body: '{}',
  }));
  queue.enqueue(hook, WAITING, deliveries);
});

afterEach(() => {
  store.close();
  rmSync(dir, { recursive: true });
});

function sendNext(): string {
  const claimed = queue.claim(hook);
  if (claimed === null) throw new Error('Nothing waits.');
  const attempt = { createdAt: '', durationMs: 1, statusCode: 200, failure: null, body: '' };
  queue.finish(claimed.delivery, attempt, null);
  return claimed.delivery.documentId;
}

const idsOf = (status: string) =>
  queue
    .listDeliveries(hook, WAITING, null)
    .filter((delivery) => delivery.status === status)
    .map(({ documentId }) => documentId);

it('sends one at a time, the oldest first', () => {
  expect(queue.claim(hook)?.delivery.documentId).toBe('doc-0');
  expect(queue.claim(hook)).toBeNull();
});

it('remembers the last thousand that were sent, however many wait behind them', () => {
  for (let n = 0; n < 3; n += 1) expect(sendNext()).toBe(`doc-${n}`);
  expect(idsOf('delivered')).toEqual(['doc-2', 'doc-1', 'doc-0']);
  for (let n = 3; n < 1_005; n += 1) sendNext();
  expect(idsOf('delivered')).toHaveLength(1_000);
  expect(idsOf('delivered').at(-1)).toBe('doc-5');
  expect(idsOf('pending')).toHaveLength(WAITING - 1_005);
});

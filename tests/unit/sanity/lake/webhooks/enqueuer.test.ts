import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFeed, type Feed } from '#sanity/lake/events/feed.ts';
import { openStore, type Store } from '#sanity/lake/store/store.ts';
import { DeliveryQueue } from '#sanity/lake/webhooks/delivery-queue.ts';
import { DeliveryEnqueuer } from '#sanity/lake/webhooks/enqueuer.ts';
import type { Hook } from '#sanity/lake/webhooks/hook.ts';
import { HookStore } from '#sanity/lake/webhooks/hook-store.ts';

const clock = () => new Date('2026-01-01T00:00:00Z');

let dir: string;
let store: Store;
let feed: Feed;
let hooks: HookStore;
let queue: DeliveryQueue;
let hook: Hook;

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'signpost-enqueuer-'));
  store = openStore({ dir, clock });
  feed = createFeed(store);
  hooks = new HookStore(store, clock);
  queue = new DeliveryQueue(store, clock);
  hook = hooks.put({
    name: 'Test',
    url: 'http://127.0.0.1:9/',
    on: ['create', 'update', 'delete'],
    filter: '_type == "faq"',
    projection: '{_id}',
    httpMethod: 'POST',
    includeDrafts: false,
    headers: {},
    secret: null,
    description: null,
    isDisabledByUser: false,
    createdByUserId: 'test',
  });
});

afterEach(() => {
  feed.close();
  store.close();
  rmSync(dir, { recursive: true });
});

function create(id: string, type = 'faq'): void {
  store.commit({ mutations: [{ create: { _id: id, _type: type } }], author: 'test' });
}

/** An enqueuer, and the next time that it queued something or failed. */
function start(brokenOnce = false) {
  let isBroken = brokenOnce;
  const errors: unknown[] = [];
  const flaky = new DeliveryQueue(store, clock);
  flaky.enqueue = (...args) => {
    if (isBroken) {
      isBroken = false;
      throw new Error('disk full');
    }
    queue.enqueue(...args);
  };
  let notify = () => {};
  const enqueuer = new DeliveryEnqueuer(hook, {
    feed,
    queue: flaky,
    context: { projectId: 'p', dataset: 'd', clock },
    position: hooks.position(hook.id),
    onQueued: () => notify(),
    onError: (error) => {
      errors.push(error);
      notify();
    },
  });
  const next = () =>
    new Promise<void>((resolve) => {
      notify = resolve;
    });
  return { enqueuer, next, errors };
}

const documentIds = () =>
  queue.listDeliveries(hook.id, 100, null).map(({ documentId }) => documentId);

it('queues what the rule selects, drafts and other types left out', async () => {
  const { enqueuer, next } = start();
  create('topic-1', 'topic');
  create('drafts.a');
  const queued = next();
  create('a');
  await queued;
  expect(documentIds()).toEqual(['a']);
  await enqueuer.stop();
});

it('begins where the last one stopped', async () => {
  const first = start();
  const queued = first.next();
  create('a');
  await queued;
  create('topic-1', 'topic');
  await first.enqueuer.stop();
  create('b');
  const second = start();
  await second.next();
  expect(documentIds()).toEqual(['b', 'a']);
  await second.enqueuer.stop();
});

it('reads a page again that could not be queued', async () => {
  const { enqueuer, next, errors } = start(true);
  const failed = next();
  create('a');
  await failed;
  expect(errors).toEqual([new Error('disk full')]);
  const queued = next();
  create('b');
  await queued;
  expect(documentIds()).toEqual(['b', 'a']);
  await enqueuer.stop();
});

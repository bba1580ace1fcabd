import { KnownRoutes } from '#lib/server/known-routes.ts';
import { addressesOf } from '#lib/site-index/addresses.ts';
import type { Route } from '#lib/site-index/guard.ts';
import { NOW, openReplica, slug, stored } from '#tests/support/replica.ts';

const OPEN: Route = { kind: 'open', address: '/articles/a', methods: ['GET'] };

function open() {
  const replica = openReplica();
  replica.apply([stored('a', { slug: slug('a') })], []);
  let time = NOW;
  let next: Date | null = null;
  const routes = new KnownRoutes({ now: () => time, nextBoundary: () => next });
  let decided = 0;
  const find = (address: string, route = OPEN) =>
    routes.find(address, addressesOf(replica), () => {
      decided += 1;
      return route;
    });
  return {
    replica,
    routes,
    find,
    decided: () => decided,
    setTime: (ms: number) => {
      time = new Date(NOW.getTime() + ms);
    },
    setNext: (ms: number) => {
      next = new Date(NOW.getTime() + ms);
    },
  };
}

it('decides on an address once', () => {
  const { find, decided } = open();
  expect([find('/articles/a'), find('/articles/a')]).toEqual([OPEN, OPEN]);
  find('/articles/a?utm_source=mail');
  expect(decided()).toBe(2);
});

it.each<[string, Route]>([
  ['absent', { kind: 'absent' }],
  ['moved', { kind: 'moved', to: { to: '/faq', permanent: true } }],
])('decides each time on what is %s, so that inventing addresses fills nothing', (_, route) => {
  const { find, decided } = open();
  find('/x', route);
  find('/x', route);
  expect(decided()).toBe(2);
});

it('decides again when the content has changed', () => {
  const { find, decided, replica } = open();
  find('/articles/a');
  replica.apply([], ['a']);
  expect(find('/articles/a', { kind: 'absent' })).toEqual({ kind: 'absent' });
  expect(decided()).toBe(2);
});

it.each([
  ['passes', 1_000, 1_000],
  ['has passed', 1_000, 5_000],
])('decides again when a boundary %s', (_, boundary, time) => {
  const { find, decided, setNext, setTime } = open();
  setNext(boundary);
  find('/articles/a');
  setTime(boundary - 1);
  find('/articles/a');
  expect(decided()).toBe(1);
  setTime(time);
  find('/articles/a');
  expect(decided()).toBe(2);
});

it('remembers nothing while nobody has read the content', () => {
  const { routes } = open();
  let decided = 0;
  const decide = () => {
    decided += 1;
    return OPEN;
  };
  routes.find('/', undefined, decide);
  routes.find('/', undefined, decide);
  expect(decided).toBe(2);
});

it('remembers no more than 10,000 addresses', () => {
  const { find, decided } = open();
  for (let n = 0; n < 10_050; n += 1) find(`/articles/a?utm_source=${n}`);
  find('/articles/a?utm_source=0');
  find('/articles/a?utm_source=10049');
  expect(decided()).toBe(10_051);
});

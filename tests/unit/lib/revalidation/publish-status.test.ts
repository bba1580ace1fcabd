import { PublishStatuses } from '#lib/revalidation/publish-status.ts';
import { stored } from '#tests/support/replica.ts';

const HOME = { key: '/en/list/all/updated/1', path: '/' };
const PAGE = { key: '/en/articles/one', path: '/articles/one' };

const published = (id: string, rev: string) => ({ id, after: stored(id, { _rev: rev }) });
const WAITING = { state: 'waiting', pages: [], totalMs: null };

let failing: Set<string>;
let statuses: PublishStatuses;
beforeEach(() => {
  failing = new Set();
  statuses = new PublishStatuses((key) => failing.has(key));
});

const read = () => statuses.read('one', 'rev-2');

it('waits until every page was drawn, and tells the pages as they come', () => {
  expect(read()).toEqual(WAITING);
  statuses.follow(published('one', 'rev-2'), [HOME.key, PAGE.key]);
  expect(read()).toEqual(WAITING);
  statuses.note(HOME);
  expect(read()).toEqual({ ...WAITING, pages: [{ path: '/', ms: expect.any(Number) }] });
  statuses.note({ key: '/en/articles/other', path: '/articles/other' });
  statuses.note(PAGE);
  const { state, pages, totalMs } = read();
  expect([state, pages.map(({ path }) => path)]).toEqual(['live', ['/', '/articles/one']]);
  expect(totalMs).toBe(pages[1]?.ms);
});

it('is live at once when no page shows it', () => {
  statuses.follow(published('one', 'rev-2'), []);
  expect(read()).toEqual({ state: 'live', pages: [], totalMs: 0 });
});

it('is only partly live while all that is left could not be drawn, and says what', () => {
  statuses.follow(published('one', 'rev-2'), [HOME.key, PAGE.key]);
  failing.add(PAGE.key);
  expect(read().state).toBe('waiting');
  statuses.note(HOME);
  expect(read()).toMatchObject({ state: 'partly', totalMs: null });
  expect(read().pages.at(-1)).toEqual({ path: '/articles/one', ms: null });
  failing.clear();
  expect(read().state).toBe('waiting');
  statuses.note(PAGE);
  expect(read().state).toBe('live');
});

it('counts a page once, however often it is drawn', () => {
  statuses.follow(published('one', 'rev-2'), [HOME.key, PAGE.key]);
  statuses.note(HOME);
  statuses.note(HOME);
  expect(read().pages).toHaveLength(1);
});

it('knows nothing of another revision, and tells a removal apart', () => {
  statuses.follow({ id: 'gone', before: stored('gone') }, []);
  expect(statuses.read('gone', undefined).state).toBe('live');
  expect(statuses.read('gone', '1')).toEqual(WAITING);
  statuses.follow(published('one', 'rev-2'), []);
  expect(statuses.read('one', 'rev-1')).toEqual(WAITING);
  expect(statuses.read('one', undefined)).toEqual(WAITING);
});

it('follows several revisions on the same page', () => {
  statuses.follow(published('one', 'rev-1'), [HOME.key]);
  statuses.follow(published('one', 'rev-2'), [HOME.key]);
  statuses.note(HOME);
  expect([statuses.read('one', 'rev-1').state, read().state]).toEqual(['live', 'live']);
});

it('gives what it knows away, not to be changed from outside', () => {
  statuses.follow(published('one', 'rev-2'), [HOME.key]);
  statuses.note(HOME);
  read().pages.length = 0;
  expect(read().pages).toHaveLength(1);
});

it('forgets the oldest beyond 500', () => {
  for (let number = 0; number < 501; number += 1) statuses.follow(published(`d${number}`, '1'), []);
  expect(statuses.read('d0', '1').state).toBe('waiting');
  expect(statuses.read('d1', '1').state).toBe('live');
});

it('follows 300 pages at most', () => {
  const keys = Array.from({ length: 400 }, (_, n) => `/en/articles/a${n}`);
  statuses.follow(published('one', 'rev-2'), keys);
  for (const key of keys.slice(0, 300)) statuses.note({ key, path: key });
  expect(read()).toMatchObject({ state: 'live' });
  expect(read().pages).toHaveLength(300);
});

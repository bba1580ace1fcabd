import { jest } from '@jest/globals';
import { WaitingPages } from '#lib/pages/waiting.ts';

let time = 0;
beforeEach(() => {
  time = 1_000;
  jest.spyOn(performance, 'now').mockImplementation(() => time);
});
afterEach(() => jest.restoreAllMocks());

const READS: Readonly<Record<string, number>> = { much: 90, some: 10 };
const open = () => new WaitingPages((key) => READS[key] ?? 0);

/** Draws `count` pages, each of which takes 100 ms, while the one read most changes again and again. */
function drawBesideMuchRead(waiting: WaitingPages, count: number): string[] {
  waiting.add('much', 'boundary');
  return Array.from({ length: count }, () => {
    const key = waiting.next()?.[0] ?? '';
    waiting.delete(key);
    waiting.add('much', 'boundary');
    time += 100;
    return key;
  });
}

it('lets a page that is read wait for those read more, but not for ever', () => {
  const waiting = open();
  waiting.add('some', 'boundary');
  const drawn = drawBesideMuchRead(waiting, 12);
  expect(drawn.indexOf('some')).toBe(10);
});

it('lets a page that nobody reads wait', () => {
  const waiting = open();
  waiting.add('none', 'boundary');
  expect(new Set(drawBesideMuchRead(waiting, 20))).toEqual(new Set(['much']));
});

it('never puts a page before what is more urgent', () => {
  const waiting = open();
  waiting.add('some', 'counts');
  time += 10_000;
  expect(drawBesideMuchRead(waiting, 3)).toEqual(['much', 'much', 'much']);
});

it('draws the most read first of many that one change left waiting', () => {
  const waiting = open();
  for (const key of ['some', 'much']) {
    waiting.add(key, 'content');
    time += 5;
  }
  time += 10_000;
  expect(waiting.next()?.[0]).toBe('much');
});

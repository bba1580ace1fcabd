import { jest } from '@jest/globals';
import { WarmingQueue } from '#lib/announcements/warming-queue.ts';

describe('pages that can wait', () => {
  it('are asked for once, when no more are added for a while', async () => {
    jest.useFakeTimers();
    const asked: string[][] = [];
    const queue = new WarmingQueue(async (paths) => asked.push([...paths]));
    for (let round = 0; round < 10; round += 1) {
      queue.addLater(['/a', `/${round % 2}`]);
      await jest.advanceTimersByTimeAsync(1_500);
    }
    expect(asked).toEqual([]);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(asked).toEqual([['/a'], ['/0'], ['/1']]);
    jest.useRealTimers();
  });
});

describe('the queue of pages to be made again', () => {
  it('asks for each page once and few at a time, the last asked for first', async () => {
    const asked: string[] = [];
    let atOnce = 0;
    let most = 0;
    const queue = new WarmingQueue(async (paths) => {
      atOnce += 1;
      most = Math.max(most, atOnce);
      await new Promise((resolve) => setImmediate(resolve));
      asked.push(...paths);
      atOnce -= 1;
    });
    const many = Array.from({ length: 50 }, (_, index) => `/${index}`);
    const first = queue.add(many);
    const second = queue.add(['/urgent', '/49']);
    await Promise.all([first, second]);
    expect(asked).toHaveLength(51);
    expect(asked.slice(3, 5)).toEqual(['/urgent', '/49']);
    expect(most).toBe(3);
    await queue.add(['/again']);
    expect(asked.at(-1)).toBe('/again');
  });

  it('goes on while one page takes long', async () => {
    const asked: string[] = [];
    const { promise: stuck, resolve: release } = Promise.withResolvers<void>();
    const queue = new WarmingQueue(async ([path = '']) => {
      asked.push(path);
      if (path === '/stuck') await stuck;
    });
    const all = queue.add(['/stuck', '/a']);
    await new Promise(setImmediate);
    void queue.add(['/b', '/c', '/d']);
    await new Promise(setImmediate);
    expect(asked).toEqual(['/stuck', '/a', '/b', '/c', '/d']);
    release();
    await all;
  });
});

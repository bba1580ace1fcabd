import { jest } from '@jest/globals';
import { Reads } from '#lib/pages/reads.ts';
import { Startup } from '#lib/pages/startup.ts';
import { until } from '#tests/support/until.ts';

function open() {
  const facts = { isCompared: false, isCaughtUp: false, waiting: 0 };
  const startup = new Startup({
    isCompared: () => facts.isCompared,
    isCaughtUp: () => facts.isCaughtUp,
    waiting: () => facts.waiting,
  });
  return { startup, facts };
}

describe('pages of an earlier process', () => {
  it.each([
    [false, false, 0, false],
    [true, false, 0, false],
    [false, true, 0, false],
    [true, true, 1, false],
    [true, true, 0, true],
  ])(
    'compared %s, caught up %s, %i waiting: current %s',
    (isCompared, isCaughtUp, waiting, isCurrent) => {
      const { startup, facts } = open();
      Object.assign(facts, { isCompared, isCaughtUp, waiting });
      expect(startup.isCurrent).toBe(isCurrent);
    },
  );

  it('count as current after 5 s where some wait all the time', () => {
    let time = 1_000;
    const clock = jest.spyOn(performance, 'now').mockImplementation(() => time);
    const { startup, facts } = open();
    Object.assign(facts, { isCompared: true, isCaughtUp: true, waiting: 3 });
    const looks = [0, 5_000, 1].map((ms) => {
      time += ms;
      return startup.isCurrent;
    });
    clock.mockRestore();
    expect(looks).toEqual([false, false, true]);
  });

  it('stay current, whatever waits later', () => {
    const { startup, facts } = open();
    Object.assign(facts, { isCompared: true, isCaughtUp: true });
    expect(startup.isCurrent).toBe(true);
    facts.waiting = 5;
    expect(startup.isCurrent).toBe(true);
  });

  it('are waited for until they are compared, whatever waits to be drawn', async () => {
    const { startup, facts } = open();
    facts.waiting = 5;
    let isKnown = false;
    const waiting = startup.whenCompared(60_000).then(() => {
      isKnown = true;
    });
    facts.isCompared = true;
    await new Promise(setImmediate);
    expect(isKnown).toBe(false);
    facts.isCaughtUp = true;
    await until('the comparison', () => isKnown);
    await waiting;
  });

  it('are not waited for without end', async () => {
    const { startup } = open();
    await startup.whenCompared(1);
    expect(startup.isCurrent).toBe(false);
  });
});

it('counts reads, those of long ago less', () => {
  const reads = new Reads();
  reads.note('once');
  for (let times = 0; times < 9; times += 1) reads.note('nine');
  expect([reads.count('once'), reads.count('nine'), reads.count('never')]).toEqual([1, 9, 0]);
  for (let times = 10; times < 10_000; times += 1) reads.note('often');
  expect([reads.count('once'), reads.count('nine'), reads.count('often')]).toEqual([0, 4, 4_995]);
});

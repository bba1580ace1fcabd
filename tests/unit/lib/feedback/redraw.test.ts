import { createRedraw, restAfter } from '#lib/feedback/redraw.ts';

/** A redraw over pages that change as the test says. */
function follow({ fails = [] }: { fails?: string[] } = {}) {
  const made: string[] = [];
  let changed: string[] = [];
  const redraw = createRedraw({
    look: async () => changed.splice(0),
    make: async (path) => {
      made.push(path);
      if (fails.splice(0, 1)[0] === path) throw new Error('not now');
    },
  });
  return {
    made,
    change: (...paths: string[]) => {
      changed = [...changed, ...paths];
    },
    async steps(count: number) {
      for (let step = 0; step < count; step += 1) await redraw.step();
    },
  };
}

it.each([
  ['a quick page', 10, 0, 20],
  ['a page that takes its time', 50, 0, 60],
  ['a slow page', 100, 1, 100],
  ['one of sixty', 20, 60, 2_500 / 60 - 20],
  ['one of two hundred', 20, 200, 20],
])('rests after %s (%d ms, %d waiting)', (_, took, waiting, rest) => {
  expect(restAfter(took, waiting)).toBeCloseTo(rest);
});

describe('making changed pages again', () => {
  it('takes one after the other, in the order in which they changed', async () => {
    const { made, change, steps } = follow();
    change('/', '/faq', '/articles/a');
    await steps(2);
    expect(made).toEqual(['/', '/faq']);
    await steps(1);
    expect(made).toEqual(['/', '/faq', '/articles/a']);
  });

  it('makes a page once that changed several times', async () => {
    const { made, change, steps } = follow();
    change('/', '/', '/faq', '/');
    await steps(3);
    expect(made).toEqual(['/', '/faq']);
  });

  it('lets no page that changes all the time keep the others waiting', async () => {
    const { made, change, steps } = follow();
    change('/', '/faq', '/topics/a');
    await steps(1);
    change('/');
    await steps(3);
    expect(made.slice(0, 3)).toEqual(['/', '/faq', '/topics/a']);
  });

  it('tries a page again that could not be made', async () => {
    const { made, change, steps } = follow({ fails: ['/'] });
    change('/', '/faq');
    await steps(3);
    expect(made).toEqual(['/', '/faq', '/']);
  });
});

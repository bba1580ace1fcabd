import { Results } from '#sanity/replica/results.ts';

const LONG = `*[${'a'.repeat(20_000)}]`;

/** Asks, and says how often it was evaluated. */
function asker(results: Results) {
  let count = 0;
  return {
    ask: (query: string, params: object, value: unknown = params) =>
      results.get(query, params, async () => {
        count += 1;
        return JSON.stringify(value);
      }),
    count: () => count,
  };
}

it('evaluates what is asked twice once, and shares the result', async () => {
  const { ask, count } = asker(new Results());
  const [one, other] = await Promise.all([ask(LONG, { a: 1 }), ask(LONG, { a: 1 })]);
  expect(one).toEqual({ a: 1 });
  expect(await ask(LONG, { a: 1 })).toBe(one);
  expect(other).toBe(one);
  expect(count()).toBe(1);
});

it.each([
  ['another query', '*', { a: 1 }],
  ['other parameters', LONG, { a: 2 }],
])('tells %s apart', async (_, query, params) => {
  const { ask, count } = asker(new Results());
  await ask(LONG, { a: 1 });
  expect(await ask(query, params)).toEqual(params);
  expect(count()).toBe(2);
});

it('forgets what was used least lately, by the length of results and not of queries', async () => {
  const { ask, count } = asker(new Results(1_000));
  for (let n = 0; n < 10; n += 1) await ask(LONG, { n });
  await ask(LONG, { n: 0 });
  expect(count()).toBe(10);
  await ask(LONG, { n: 10 }, 'x'.repeat(950));
  await ask(LONG, { n: 5 });
  expect(count()).toBe(12);
});

it('keeps nothing that was begun before a change', async () => {
  const results = new Results();
  const { ask, count } = asker(results);
  const begun = ask('*', {}, 'before');
  results.clear();
  expect(await ask('*', {}, 'after')).toBe('after');
  expect(await begun).toBe('before');
  expect(await ask('*', {}, 'after')).toBe('after');
  expect(count()).toBe(2);
});

import { compile } from '#sanity/groq/compile.ts';
import { countParts } from '#sanity/groq/query-parts.ts';

/** Functions that each call the one before twice. */
const doubling = (levels: number) => {
  const functions = Array.from(
    { length: levels },
    (_, n) => `fn a::f${n + 1}($p) = $p{"a": a::f${n}(@), "b": a::f${n}(@)};`,
  );
  return `fn a::f0($p) = $p{n}; ${functions.join(' ')} *[0]{"x": a::f${levels}(@)}`;
};

it.each([
  ['*', 1],
  ['*[a == 1]', 4],
  ['*[a == "x, y, [z"] // a, b, c', 4],
  ["*[a in ['(((']]", 4],
  ['"not closed, ,', 0],
])('counts the parts of %s', (query, parts) => {
  expect(countParts(query)).toBe(parts);
});

it('counts functions once for each call', () => {
  expect(countParts(doubling(20))).toBeGreaterThan(2 ** 20);
  expect(countParts(doubling(2))).toBeLessThan(200);
});

it.each([
  ['functions that grow with each other', doubling(22)],
  ['a list', `[${'1,'.repeat(60_000)}1]`],
  ['operators', `${'a&&'.repeat(60_000)}a`],
  ['sums', `${'1+'.repeat(8_000)}1`],
  ['brackets', '['.repeat(8_000)],
  [
    'functions that are declared after they are called',
    doubling(22)
      .split('; ')
      .toReversed()
      .map((one, n) => (n === 0 ? '' : `${one};`))
      .join(' '),
  ],
])('is refused unread: %s', (_, query) => {
  expect(() => compile(`${query} *`, {})).toThrow('the query has too many parts');
});

it.each([
  'fn a::b($p) = $p{"x": a::b(@)}; *{"y": a::b(@)}',
  'fn a::b($p) = $p{"x": a::c(@)}; fn a::c($p) = $p{"x": a::b(@)}; *{"y": a::b(@)}',
])('refuses functions that call themselves: %s', (query) => {
  expect(() => compile(query, {})).toThrow();
});

it('takes functions that are as large as a query may be', () => {
  expect(compile(doubling(6), {}).readsEverything).toBe(true);
});

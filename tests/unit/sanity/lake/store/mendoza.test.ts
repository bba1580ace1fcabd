import { applyMendoza, createPatch } from '#sanity/lake/store/mendoza.ts';

type Json = { [field: string]: unknown };

const long = 'A sentence that is long enough to be worth a patch of its own.';

const cases: [name: string, before: Json | null, after: Json | null][] = [
  ['creation', null, { a: 1 }],
  ['deletion', { a: 1 }, null],
  ['no change', { a: 1, b: [1, { c: 2 }] }, { a: 1, b: [1, { c: 2 }] }],
  ['a field more', { a: 1 }, { a: 1, b: 2 }],
  ['a field less', { a: 1, b: 2 }, { a: 1 }],
  ['a value of another kind', { a: 1 }, { a: [1] }],
  ['null for a value', { a: { b: 1 } }, { a: null }],
  ['a nested field', { a: { b: { c: 1, d: 2 } } }, { a: { b: { c: 9, d: 2 } } }],
  ['fields whose order of names differs from their place', { z: 1, a: 2, m: 3 }, { z: 1, m: 4 }],
  ['an item appended', { a: [1, 2] }, { a: [1, 2, 3] }],
  ['items in another order', { a: [1, 2, 3, 4] }, { a: [4, 1, 2, 3] }],
  ['an item removed', { a: [1, 2, 3] }, { a: [1, 3] }],
  ['the same item repeated', { a: [1, 2] }, { a: [2, 2, 1, 2, 2] }],
  ['a list emptied', { a: [1] }, { a: [] }],
  ['a list filled', { a: [] }, { a: [1] }],
  [
    'a keyed item changed and moved',
    {
      a: [
        { _key: 'x', n: 1 },
        { _key: 'y', n: 2 },
      ],
    },
    {
      a: [
        { _key: 'y', n: 3 },
        { _key: 'x', n: 1 },
      ],
    },
  ],
  [
    'two items with one key',
    {
      a: [
        { _key: 'x', n: 1 },
        { _key: 'x', n: 2 },
      ],
    },
    { a: [{ _key: 'x' }] },
  ],
  ['an end', { a: long }, { a: `${long} And more.` }],
  ['a middle', { a: long }, { a: long.replace('enough', 'and wide enough') }],
  ['a beginning', { a: long }, { a: `Well. ${long}` }],
  [
    'a repeated letter',
    { a: 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' },
    { a: 'aaaaaaaaaaaaaaaaaaaaaaaaaaa' },
  ],
  ['letters of two bytes', { a: `ééé ${long} ünd` }, { a: `ééé ${long} Ünd` }],
  ['half of a pair', { a: `😀${long}` }, { a: `😃${long}` }],
  ['a pair at the end of what is equal', { a: `${long}😀x😀` }, { a: `${long}😀y😀` }],
];

describe('patches of the Mendoza format', () => {
  it.each(cases)('lead there and back: %s', (_name, before, after) => {
    const untouched = structuredClone(before);
    expect(applyMendoza(before, createPatch(before, after))).toEqual(after);
    expect(applyMendoza(after, createPatch(after, before))).toEqual(before);
    expect(before).toEqual(untouched);
  });

  it('lead there and back for documents made by chance', () => {
    const random = chance(7);
    for (let round = 0; round < 2000; round += 1) {
      const before = { root: value(random, 4) };
      const after =
        random() < 0.5 ? { root: change(random, before.root) } : { root: value(random, 4) };
      expect(applyMendoza(before, createPatch(before, after))).toEqual(after);
    }
  });

  it('are small for a small change', () => {
    const blocks = Array.from({ length: 200 }, (_, i) => ({ _key: `k${i}`, text: `${long} ${i}` }));
    const edited = blocks.with(100, { _key: 'k100', text: `${long} changed` });
    const patch = createPatch({ body: blocks }, { body: edited });
    expect(JSON.stringify(patch).length).toBeLessThan(100);
  });
});

/** The same numbers on every run. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return state / 2_147_483_648;
  };
}

function pick<T>(random: () => number, items: readonly T[], otherwise: T): T {
  return items[Math.floor(random() * items.length)] ?? otherwise;
}

function value(random: () => number, depth: number): unknown {
  const kind = random();
  if (depth === 0 || kind < 0.4) {
    return pick<unknown>(random, [1, 'short', long, `${long} 2`, `é${long}`, true, null, 0, ''], 1);
  }
  if (kind < 0.7) {
    return Array.from({ length: Math.floor(random() * 5) }, () => value(random, depth - 1));
  }
  const fields = ['_key', 'a', 'b', 'text', 'Z'].filter(() => random() < 0.6);
  return Object.fromEntries(fields.map((field) => [field, value(random, depth - 1)]));
}

function change(random: () => number, from: unknown): unknown {
  if (random() < 0.2) return value(random, 2);
  if (Array.isArray(from)) {
    const kept = from.filter(() => random() < 0.8).map((item) => change(random, item));
    return random() < 0.3 ? [...kept, value(random, 2)] : kept;
  }
  if (typeof from === 'object' && from !== null) {
    const kept = Object.entries(from).filter(() => random() < 0.8);
    return Object.fromEntries(kept.map(([field, item]) => [field, change(random, item)]));
  }
  return typeof from === 'string' && random() < 0.5 ? `${from}!` : from;
}

/** What every patch is applied to. */
export const before = {
  _id: 'p1',
  _type: 'faq',
  title: 'Hello world',
  rank: 1,
  seo: { title: 'S', description: 'D' },
  list: [
    { _key: 'a', n: 1 },
    { _key: 'b', n: 2 },
  ],
};

/** Patches, and what is to be found of the document afterwards. */
export const patches: {
  name: string;
  patch: Record<string, unknown>;
  expected: Record<string, unknown>;
}[] = [
  { name: 'set', patch: { set: { title: 'New' } }, expected: { title: 'New' } },
  {
    name: 'set of a nested field',
    patch: { set: { 'seo.title': 'T' } },
    expected: { seo: { title: 'T', description: 'D' } },
  },
  {
    name: 'set of a list item by key',
    patch: { set: { 'list[_key=="b"].n': 9 } },
    expected: {
      list: [
        { _key: 'a', n: 1 },
        { _key: 'b', n: 9 },
      ],
    },
  },
  { name: 'set to null', patch: { set: { rank: null } }, expected: { rank: null } },
  {
    name: 'setIfMissing',
    patch: { setIfMissing: { title: 'no', author: 'yes' } },
    expected: { title: 'Hello world', author: 'yes' },
  },
  { name: 'unset', patch: { unset: ['seo.description'] }, expected: { seo: { title: 'S' } } },
  {
    name: 'unset of a list item',
    patch: { unset: ['list[_key=="a"]'] },
    expected: { list: [{ _key: 'b', n: 2 }] },
  },
  { name: 'inc', patch: { inc: { rank: 2.5 } }, expected: { rank: 3.5 } },
  { name: 'dec', patch: { dec: { rank: 2 } }, expected: { rank: -1 } },
  {
    name: 'insert before',
    patch: { insert: { before: 'list[0]', items: [{ _key: 'z' }] } },
    expected: { list: [{ _key: 'z' }, { _key: 'a', n: 1 }, { _key: 'b', n: 2 }] },
  },
  {
    name: 'insert after the last',
    patch: { insert: { after: 'list[-1]', items: [{ _key: 'z' }] } },
    expected: { list: [{ _key: 'a', n: 1 }, { _key: 'b', n: 2 }, { _key: 'z' }] },
  },
  {
    name: 'insert in place of',
    patch: { insert: { replace: 'list[_key=="a"]', items: [{ _key: 'x' }, { _key: 'y' }] } },
    expected: { list: [{ _key: 'x' }, { _key: 'y' }, { _key: 'b', n: 2 }] },
  },
  {
    name: 'diffMatchPatch',
    patch: { diffMatchPatch: { title: '@@ -1,11 +1,12 @@\n Hello \n-world\n+people\n' } },
    expected: { title: 'Hello people' },
  },
  {
    name: 'several operations at once',
    patch: { set: { rank: 5 }, inc: { rank: 1 }, unset: ['title'] },
    expected: { rank: 6 },
  },
  { name: 'nothing', patch: {}, expected: { title: 'Hello world' } },
  ...['list[*].n', 'list[].n', 'list[:].n', 'list[0:2].n', 'list[0, 1].n', 'list[n < 9].n'].map(
    (path) => ({
      name: `set of all items by ${path}`,
      patch: { set: { [path]: 7 } },
      expected: {
        list: [
          { _key: 'a', n: 7 },
          { _key: 'b', n: 7 },
        ],
      },
    }),
  ),
  ...['list[1:]', 'list[-1:]', 'list[1:9]', 'list[n > 1]', 'list[_key == "b"]', '..[n == 2]'].map(
    (path) => ({
      name: `unset of the last item by ${path}`,
      patch: { unset: [path] },
      expected: { list: [{ _key: 'a', n: 1 }] },
    }),
  ),
  ...['list[*]', 'list[]', 'list[n?]', 'list[n >= 1, _key == "a"]'].map((path) => ({
    name: `unset of all items by ${path}`,
    patch: { unset: [path] },
    expected: { list: [] },
  })),
  {
    name: 'set of what items do not have yet',
    patch: { set: { 'list[*].seen': true } },
    expected: {
      list: [
        { _key: 'a', n: 1, seen: true },
        { _key: 'b', n: 2, seen: true },
      ],
    },
  },
  {
    name: 'setIfMissing in some items',
    patch: { setIfMissing: { 'list[n > 1].seen': true, 'list[*].n': 0 } },
    expected: {
      list: [
        { _key: 'a', n: 1 },
        { _key: 'b', n: 2, seen: true },
      ],
    },
  },
  {
    name: 'inc of all items',
    patch: { inc: { 'list[*].n': 1 } },
    expected: {
      list: [
        { _key: 'a', n: 2 },
        { _key: 'b', n: 3 },
      ],
    },
  },
  {
    name: 'set of every field of a name, wherever it is',
    patch: { set: { '..title': 'T' } },
    expected: { title: 'T', seo: { title: 'T', description: 'D' } },
  },
  {
    name: 'set of several fields',
    patch: { set: { 'seo[title, description]': 'T' } },
    expected: { seo: { title: 'T', description: 'T' } },
  },
  {
    name: 'diffMatchPatch of a field found by a filter',
    patch: { diffMatchPatch: { 'seo[title == "S"].title': '@@ -1 +1 @@\n-S\n+T\n' } },
    expected: { seo: { title: 'T', description: 'D' } },
  },
  {
    name: 'insert in place of a range',
    patch: { insert: { replace: 'list[0:2]', items: [{ _key: 'z' }] } },
    expected: { list: [{ _key: 'z' }] },
  },
  {
    name: 'insert after all items',
    patch: { insert: { after: 'list[*]', items: [{ _key: 'z' }] } },
    expected: { list: [{ _key: 'a', n: 1 }, { _key: 'b', n: 2 }, { _key: 'z' }] },
  },
  {
    name: 'set by a filter that finds nothing',
    patch: { set: { 'list[n > 99].n': 7 } },
    expected: { title: 'Hello world', list: before.list },
  },
  {
    name: 'inc of what setIfMissing has just set',
    patch: { setIfMissing: { visits: 0 }, inc: { visits: 1 } },
    expected: { visits: 1 },
  },
  {
    name: 'inc of nothing that a filter finds',
    patch: { inc: { 'list[n > 99].n': 1 } },
    expected: { list: before.list },
  },
  {
    name: 'insert by a filter with one equals sign',
    patch: { insert: { before: 'list[_key="b"]', items: [{ _key: 'z' }] } },
    expected: { list: [{ _key: 'a', n: 1 }, { _key: 'z' }, { _key: 'b', n: 2 }] },
  },
  {
    name: 'set of a name in brackets',
    patch: { set: { "['37819f29-cd8e']": 1, "seo['2x']": 2 } },
    expected: { '37819f29-cd8e': 1, seo: { title: 'S', description: 'D', '2x': 2 } },
  },
  {
    name: 'insert before the last but one',
    patch: { insert: { before: 'list[-2]', items: [{ _key: 'z' }] } },
    expected: { list: [{ _key: 'z' }, { _key: 'a', n: 1 }, { _key: 'b', n: 2 }] },
  },
  {
    name: 'insert in place of the rest',
    patch: { insert: { replace: 'list[1:]', items: [{ _key: 'z' }] } },
    expected: { list: [{ _key: 'a', n: 1 }, { _key: 'z' }] },
  },
  {
    name: 'insert into a list that setIfMissing has just made',
    patch: { setIfMissing: { 'a.b': [] }, insert: { after: 'a.b[-1]', items: ['z'] } },
    expected: { a: { b: ['z'] } },
  },
  {
    name: 'operations that see what those before them did',
    patch: { set: { 'list[*].n': 5 }, inc: { 'list[n == 5].n': 1 }, unset: ['list[1:]'] },
    expected: { list: [{ _key: 'a', n: 6 }] },
  },
];

/** Patches of the same document that are refused, with a part of the reason. */
export const refusedPatches: { name: string; patch: Record<string, unknown>; reason: RegExp }[] = [
  ...['inc', 'dec'].flatMap((kind) =>
    ['visits', 'title', 'seo', 'seo.visits', 'list[9].n', 'list[*].visits', 'list[0]'].map(
      (path) => ({
        name: `${kind} of ${path}`,
        patch: { [kind]: { [path]: 1 } },
        reason: /it is no number/,
      }),
    ),
  ),
  ...['seo["title"]', '["title"]', 'list[true]', 'list[0.5]', 'list[null].n', 'list[0, "a"]'].map(
    (path) => ({
      name: `set of ${path}`,
      patch: { set: { [path]: 1 } },
      reason: /selects nothing/,
    }),
  ),
  { name: 'unset of seo["title"]', patch: { unset: ['seo["title"]'] }, reason: /selects nothing/ },
  ...['37819f29-cd8e', '2x', 'a-b'].map((path) => ({
    name: `set of ${path}`,
    patch: { set: { [path]: 1 } },
    reason: /written in brackets/,
  })),
];

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
];

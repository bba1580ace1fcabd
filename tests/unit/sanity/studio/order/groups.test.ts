import { groupsOf, moved, numbersOf, type StoredPlace } from '#sanity/studio/order/groups.ts';

const topic = (_id: string, fields: object = {}): StoredPlace => ({
  _id,
  _type: 'topic',
  title: _id,
  ...fields,
});
const category = (_id: string, order?: number): StoredPlace => ({
  _id,
  _type: 'category',
  title: _id,
  ...(order === undefined ? {} : { order }),
});
const shown = (places: readonly StoredPlace[]) =>
  groupsOf(places).map(
    ({ title, places: all }) => `${title}: ${all.map(({ id }) => id).join(' ')}`,
  );

it.each<[string, StoredPlace[], string[]]>([
  ['nothing', [], []],
  [
    'categories by number, those without one last and by title',
    [category('c'), category('b', 5), category('a', 7), category('d')],
    ['Categories: b a c d'],
  ],
  [
    'topics in the order of their categories, and those without one at the end',
    [
      category('a', 2),
      category('b', 1),
      topic('of-a', { category: 'a' }),
      topic('of-b-2', { category: 'b', order: 2 }),
      topic('of-b-1', { category: 'b', order: 1 }),
      topic('of-none'),
      topic('of-a-gone', { category: 'gone' }),
    ],
    [
      'Categories: b a',
      'b: of-b-1 of-b-2',
      'a: of-a',
      'Topics without a category: of-a-gone of-none',
    ],
  ],
  [
    'articles that stand first where a topic has several',
    [
      topic('t'),
      topic('u'),
      ...['a', 'b', 'c'].map(
        (id, at): StoredPlace => ({ _id: id, _type: 'faq', order: 3 - at, topics: ['t', null] }),
      ),
      { _id: 'd', _type: 'faq', topics: ['u'] },
    ],
    ['Topics without a category: t u', 'First in “t”: c b a'],
  ],
  [
    'what is published before its draft',
    [category('a', 1), category('b', 2), category('drafts.a', 3), category('drafts.new', 0)],
    ['Categories: new a b'],
  ],
])('shows %s', (_, places, expected) => {
  expect(shown(places)).toEqual(expected);
});

it('gives numbers that make any order the order of readers', () => {
  const places = [
    topic('a', { order: 9 }),
    topic('drafts.a'),
    topic('b'),
    topic('c', { order: 1 }),
  ];
  for (let from = 0; from < 3; from += 1) {
    for (let to = 0; to < 3; to += 1) {
      const [group] = groupsOf(places);
      const wanted = moved(group?.places ?? [], from, to);
      const numbers = new Map(numbersOf(wanted).map(({ id, order }) => [id, order]));
      const after = places.map((one) => ({ ...one, order: numbers.get(one._id) ?? one.order }));
      expect(groupsOf(after)[0]?.places.map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
    }
  }
});

it('writes nothing where the order is as it was', () => {
  const [group] = groupsOf([topic('a', { order: 0 }), topic('b', { order: 1 })]);
  expect(numbersOf(group?.places ?? [])).toEqual([]);
});

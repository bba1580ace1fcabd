import { neighboursOf } from '#lib/topics/neighbours.ts';
import type { StoredDocument } from '#sanity/groq/index.ts';
import { NOW, openReplica, ref, slug, stored } from '#tests/support/replica.ts';

const DAY = 86_400_000;
const at = (days: number) => new Date(NOW.getTime() + days * DAY).toISOString();

/** An article of the topic; the higher its age, the later it stands. */
const articleOf = (id: string, age: number, fields: object = {}) =>
  stored(id, {
    title: `Title of ${id}`,
    slug: slug(id),
    topic: ref('t'),
    updatedAt: at(-age),
    ...fields,
  });
const newsOf = (id: string, age: number, fields: object) =>
  articleOf(id, age, { _type: 'announcement', ...fields });

function besides(id: string, documents: readonly StoredDocument[], instant = NOW) {
  const replica = openReplica();
  replica.apply(documents, []);
  const found = neighboursOf(replica, id, instant);
  return (
    found && [found.previous?.slug ?? null, found.next?.slug ?? null, found.announcements.join()]
  );
}

describe('what stands beside an article in its topic', () => {
  const [a, b, c] = [articleOf('a', 1), articleOf('b', 2), articleOf('c', 3)];

  it.each([
    ['the first', 'a', [a, b, c], [null, 'b', '']],
    ['one in the middle', 'b', [a, b, c], ['a', 'c', '']],
    ['the last', 'c', [a, b, c], ['b', null, '']],
    ['the only one', 'a', [a], [null, null, '']],
    ['one in no topic', 'a', [{ ...a, topic: undefined }, b], undefined],
    ['an unknown one', 'x', [a, b], undefined],
    [
      'one that is listed in another topic too',
      'b',
      [{ ...a, topic: ref('u'), otherTopics: [ref('t')] }, b],
      ['a', null, ''],
    ],
    [
      'one whose own topic is another',
      'a',
      [{ ...a, topic: ref('u'), otherTopics: [ref('t')] }, b],
      [null, null, ''],
    ],
    ['one behind a promoted one', 'a', [a, b, { ...c, promoted: true }], ['c', 'b', '']],
    [
      'promoted ones in the order of editors',
      'b',
      [
        { ...a, promoted: true, order: 2 },
        { ...b, promoted: true, order: 1 },
        { ...c, promoted: true },
      ],
      [null, 'a', ''],
    ],
    ['one beside another language', 'a', [a, { ...b, language: 'de' }, c], [null, 'c', '']],
    [
      'one beside an article without an address',
      'a',
      [a, { ...b, slug: undefined }, c],
      [null, 'c', ''],
    ],
    ['one before an announcement', 'a', [a, newsOf('n', 2, {}), c], [null, 'n', 'n']],
    [
      'one before a planned announcement',
      'a',
      [a, newsOf('n', 2, { publishAt: at(1) }), c],
      [null, 'c', 'n'],
    ],
    [
      'one behind an announcement that is over',
      'c',
      [a, newsOf('n', 2, { expireAt: at(-1) }), c],
      ['a', null, 'n'],
    ],
  ] as const)('%s', (_, id, documents, expected) => {
    expect(besides(id, documents)).toEqual(expected);
  });

  it('follows the clock', () => {
    const all = [a, newsOf('n', 2, { publishAt: at(1), expireAt: at(2) }), c];
    const seen = [0, 1.5, 3].map((days) => besides('a', all, new Date(at(days)))?.[1]);
    expect(seen).toEqual(['c', 'n', 'c']);
  });

  it('says that an article has no title as lists do', () => {
    const replica = openReplica();
    replica.apply([a, { ...b, title: ' ' }], []);
    expect(neighboursOf(replica, 'a', NOW)?.next).toEqual({ slug: 'b', title: 'Untitled' });
  });
});

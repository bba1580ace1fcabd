import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { GroqError } from '#sanity/groq/index.ts';
import { openReplica, stored } from '#tests/support/replica.ts';

const BEFORE = [stored('a'), stored('b')];

describe('apply', () => {
  const newer = stored('a', { _rev: '2', title: 'New' });
  const other = stored('c');
  const [a, b] = BEFORE;

  it.each([
    ['a document that is new', [other], [], [{ id: 'c', before: undefined, after: other }]],
    ['one that changed', [newer], [], [{ id: 'a', before: a, after: newer }]],
    ['one of the same revision', [stored('a', { title: 'Not looked at' })], [], []],
    ['one that is gone', [], ['b'], [{ id: 'b', before: b }]],
    ['one that was never there', [], ['x'], []],
    ['nothing', [], [], []],
    [
      'all at once',
      [other, newer],
      ['b', 'x'],
      [
        { id: 'c', before: undefined, after: other },
        { id: 'a', before: a, after: newer },
        { id: 'b', before: b },
      ],
    ],
  ])('%s', (_, documents, gone, changes) => {
    const replica = openReplica();
    replica.apply(BEFORE, []);
    const version = replica.version;
    expect(replica.apply(documents, gone)).toEqual(changes);
    expect(replica.version).toBe(version + (changes.length > 0 ? 1 : 0));
    for (const { id, after } of changes) expect(replica.get(id)).toEqual(after);
  });

  it('tells what is written alongside, while queries still see what was', () => {
    const replica = openReplica();
    replica.apply(BEFORE, []);
    const seen: unknown[] = [];
    const changes = replica.apply([newer], ['b'], (found) => {
      seen.push(found, replica.get('a'), replica.get('b'));
    });
    expect(seen).toEqual([changes, a, b]);
  });

  it('takes an empty dataset as read', () => {
    const replica = openReplica();
    expect(replica.isFilled).toBe(false);
    replica.apply([], []);
    expect(replica.isFilled).toBe(true);
  });
});

describe('query', () => {
  const SLUGS = '*[_type == $type] | order(_id asc)._id';

  it('answers from what is there now', async () => {
    const replica = openReplica();
    replica.apply([stored('b'), stored('a'), stored('t', { _type: 'topic' })], []);
    expect(await replica.query(SLUGS, { type: 'faq' })).toEqual(['a', 'b']);
    replica.apply([stored('c')], ['a']);
    expect(await replica.query(SLUGS, { type: 'faq' })).toEqual(['b', 'c']);
    expect(await replica.query(SLUGS, { type: 'topic' })).toEqual(['t']);
  });

  it('gives those who ask the same one result, until the next change', async () => {
    const replica = openReplica();
    replica.apply(BEFORE, []);
    const first = replica.query(SLUGS, { type: 'faq' });
    replica.apply([stored('a')], []);
    expect(replica.query(SLUGS, { type: 'faq' })).toBe(first);
    expect(replica.query(SLUGS, { type: 'topic' })).not.toBe(first);
    replica.apply([], ['a']);
    expect(await replica.query(SLUGS, { type: 'faq' })).toEqual(['b']);
    expect(await first).toEqual(['a', 'b']);
  });

  it('is answered whatever fields of documents are called', async () => {
    const odd = JSON.parse('{"hasOwnProperty":1,"constructor":2,"toString":3,"valueOf":4}');
    const replica = openReplica();
    replica.apply([stored('a', { seo: odd, ...odd, list: [odd] }), stored('b')], []);
    const query = '*[_type == "faq" && seo.title == null]{_id, "seo": seo.title, "list": list[].b}';
    const answer = await replica.query(query);
    expect(answer).toEqual([
      { _id: 'a', seo: null, list: [null] },
      { _id: 'b', seo: null, list: null },
    ]);
  });

  it('says what is wrong with a query', async () => {
    await expect(openReplica().query('*[')).rejects.toThrow(GroqError);
  });
});

it('always holds what was put in last, in memory, in queries and on disk', async () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd');
  const document = fc.record({
    id,
    rev: fc.integer({ min: 1, max: 3 }),
    type: fc.constantFrom('faq', 'topic'),
  });
  const step = fc.record({
    put: fc.uniqueArray(document, { selector: (one) => one.id }),
    gone: fc.array(id),
  });
  await fc.assert(
    fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
      const database = new DatabaseSync(':memory:');
      const replica = openReplica({ database });
      const model = new Map<string, string>();
      for (const { put, gone } of steps) {
        const putIds = new Set(put.map((one) => one.id));
        const goneIds = gone.filter((one) => !putIds.has(one));
        replica.apply(
          put.map(({ id: _id, rev, type }) => stored(_id, { _rev: `${rev}`, _type: type, rev })),
          goneIds,
        );
        for (const one of put) {
          if (model.get(one.id)?.split(' ')[0] !== `${one.rev}`) {
            model.set(one.id, `${one.rev} ${one.type}`);
          }
        }
        for (const one of goneIds) model.delete(one);
        const expected = [...model].sort().map(([one, rest]) => [one, ...rest.split(' ')]);
        const query =
          '*[_type in ["faq", "topic"]] | order(_id asc){ "facts": [_id, _rev, _type] }.facts';
        expect(await replica.query(query)).toEqual(expected);
        for (const one of [replica, openReplica({ database })]) {
          expect(one.documents.map(({ _id, _rev, _type }) => [_id, _rev, _type])).toEqual(expected);
        }
      }
    }),
    { numRuns: 60 },
  );
});

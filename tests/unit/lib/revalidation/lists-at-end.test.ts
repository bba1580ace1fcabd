import fc from 'fast-check';
import { Related } from '#lib/related/related.ts';
import { dependentsOf } from '#lib/revalidation/dependents.ts';
import { neighboursOf } from '#lib/topics/neighbours.ts';
import { endTag } from '#sanity/client/tags.ts';
import { NOW, openReplica, ref, slug, stored } from '#tests/support/replica.ts';

/*
 * A publication draws the articles at whose end something else stands, and no others: otherwise
 * each would draw all of them.
 */

const IDS = Array.from({ length: 12 }, (_, n) => `a${n}`);
const WORDS = ['card', 'bank', 'transfer', 'limit', 'fee', 'passkey', 'tax', 'report'];

const article = fc
  .record({
    id: fc.constantFrom(...IDS),
    title: fc
      .array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 3 })
      .map((words) => words.join(' ')),
    topic: fc.constantFrom(undefined, ref('t'), ref('u')),
    updatedAt: fc
      .integer({ min: 1, max: 28 })
      .map((day) => `2026-01-${String(day).padStart(2, '0')}T00:00:00Z`),
    promoted: fc.constantFrom(true, undefined, undefined),
    order: fc.constantFrom(undefined, 0, 1),
    type: fc.constantFrom('faq', 'productDocument', 'announcement'),
    expireAt: fc.constantFrom(undefined, undefined, '2026-01-01T00:00:00Z'),
  })
  .map(({ id, type, ...fields }) => stored(id, { slug: slug(id), _type: type, ...fields }));
const step = fc.record({
  put: fc.uniqueArray(article, { minLength: 1, maxLength: 2, selector: ({ _id }) => _id }),
  gone: fc.uniqueArray(fc.constantFrom(...IDS), { maxLength: 1 }),
});

it('names exactly the articles at whose end something else stands', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 10 }), (steps) => {
      const replica = openReplica();
      replica.apply([], []);
      const related = new Related(replica);
      const shown = () =>
        new Map(
          IDS.map((id) => {
            const cards = related
              .idsOf(id)
              .map((one) => [one, replica.get(one)?.title, replica.get(one)?.updatedAt]);
            return [id, JSON.stringify([cards, neighboursOf(replica, id, NOW)])];
          }),
        );
      let revision = 1;
      for (const { put, gone } of steps) {
        revision += 1;
        const latter = put.map((one) => ({ ...one, _rev: `${revision}` }));
        const before = shown();
        const kept = gone.filter((id) => latter.every(({ _id }) => _id !== id));
        let tags = new Set<string>();
        const changes = replica.apply(latter, kept, (all) => {
          tags = new Set(
            [...dependentsOf(all, replica, [NOW], related).values()].flatMap((some) => [...some]),
          );
        });
        const changed = new Set(changes.map(({ id }) => id));
        const after = shown();
        // What changed itself is drawn in any case, and a card shows more than is compared here.
        const others = IDS.filter((id) => !changed.has(id));
        const missing = others.filter(
          (id) => before.get(id) !== after.get(id) && !tags.has(endTag(id)),
        );
        expect(missing).toEqual([]);
        const needless = others.filter((id) => {
          const leads = related.idsOf(id).some((one) => changed.has(one));
          return tags.has(endTag(id)) && before.get(id) === after.get(id) && !leads;
        });
        expect(needless).toEqual([]);
      }
    }),
    { numRuns: 150 },
  );
});

it('draws nothing else for a new text', () => {
  const replica = openReplica();
  const all = IDS.map((id) => stored(id, { slug: slug(id), title: 'Bank card', topic: ref('t') }));
  replica.apply(all, []);
  const changed = stored('a1', { ...all[1], _rev: '2', body: [{ _type: 'block', _key: 'b' }] });
  replica.apply([changed], [], (changes) => {
    expect([...(dependentsOf(changes, replica, [NOW]).get('a1') ?? [])]).toEqual(['article:a1']);
  });
});

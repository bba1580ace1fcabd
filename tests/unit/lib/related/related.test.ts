import fc from 'fast-check';
import { Related } from '#lib/related/related.ts';
import type { StoredDocument } from '#sanity/groq/index.ts';
import type { Replica } from '#sanity/replica/replica.ts';
import { openReplica, ref, slug, stored } from '#tests/support/replica.ts';

const articleOf = (id: string, title: string, fields: object = {}) =>
  stored(id, { slug: slug(id), title, ...fields });

const relatedIds = (replica: Replica, id: string) => new Related(replica).idsOf(id);

function filled(...documents: StoredDocument[]): Replica {
  const replica = openReplica();
  replica.apply(documents, []);
  return replica;
}

describe('the articles that are near to one by meaning', () => {
  const card = articleOf('card', 'Why was my card payment declined?');

  it.each([
    ['share words', articleOf('other', 'A declined card payment abroad'), ['other']],
    ['share words in other forms', articleOf('other', 'Decline payments by cards'), ['other']],
    [
      'share words with a summary',
      articleOf('other', 'At the till', { summary: 'The card payment is declined.' }),
      ['other'],
    ],
    [
      'share words with labels',
      articleOf('other', 'At the till', { labels: ['card', 'declined'] }),
      ['other'],
    ],
    ['share one word alone', articleOf('other', 'Order a card'), []],
    ['share grammar alone', articleOf('other', 'Why was my balance wrong?'), []],
    ['are outdated', articleOf('other', 'A declined card payment', { outdated: true }), []],
    [
      'are kept from search engines',
      articleOf('other', 'A declined card payment', { seo: { noIndex: true } }),
      [],
    ],
    ['come and go', articleOf('other', 'A declined card payment', { _type: 'announcement' }), []],
    ['have no address', articleOf('other', 'A declined card payment', { slug: undefined }), []],
    [
      'are in another language',
      articleOf('other', 'A declined card payment', { language: 'de' }),
      [],
    ],
    ['are no articles', articleOf('other', 'A declined card payment', { _type: 'topic' }), []],
  ])('counts those that %s as it should', (_, other, expected) => {
    expect(relatedIds(filled(card, other), 'card')).toEqual(expected);
  });

  it('takes one word with a topic for enough', () => {
    const inTopic = { topic: ref('cards') };
    const replica = filled(
      articleOf('one', 'Order a card', inTopic),
      articleOf('other', 'My card is lost', inTopic),
      articleOf('third', 'Statements', inTopic),
    );
    expect(relatedIds(replica, 'one')).toEqual(['other']);
  });

  it('lists none beside those that editors chose', () => {
    const chosen = articleOf('card', 'A declined card payment', { related: [ref('far')] });
    const replica = filled(chosen, articleOf('other', 'The declined card payment'));
    expect(relatedIds(replica, 'card')).toEqual([]);
    expect(relatedIds(replica, 'other')).toEqual(['card']);
  });

  it('lists four at most, the nearest first, and leaves out what is far from near', () => {
    const many = Array.from({ length: 8 }, (_, n) =>
      articleOf(`n${n}`, `Declined card payment ${'abroad '.repeat(n % 2)}number ${n}`),
    );
    const replica = filled(card, ...many, articleOf('far', 'Card statement payment fees table'));
    expect(relatedIds(replica, 'card')).toHaveLength(4);
    const all = filled(
      card,
      articleOf('near', 'Card payment declined'),
      articleOf('far', 'Statement', {
        summary:
          'All about what a card account holds, each payment, standing orders, fees, limits, dates and how to print it.',
      }),
    );
    expect(relatedIds(all, 'card')).toEqual(['near']);
  });

  it('takes words that hundreds have for none', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, n) => articleOf(`n${n}`, 'Bank transfer'));
    expect(relatedIds(filled(...many(255)), 'n0')).toHaveLength(4);
    expect(relatedIds(filled(...many(256)), 'n0')).toEqual([]);
  });

  it('compares in every language by its own forms', () => {
    const german = { language: 'de' };
    const replica = filled(
      articleOf('eins', 'Überweisung wurde zurückgesendet', german),
      articleOf('zwei', 'Zurückgesendete Überweisungen', german),
      articleOf('drei', 'カードの紛失', { language: 'ja' }),
      articleOf('vier', '紛失したカード', { language: 'ja' }),
    );
    expect(relatedIds(replica, 'eins')).toEqual(['zwei']);
    expect(relatedIds(replica, 'drei')).toEqual(['vier']);
  });
});

const WORDS = ['card', 'bank', 'transfer', 'limit', 'fee', 'passkey', 'tax', 'report', 'staking'];
const words = (max: number) =>
  fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: max }).map((all) => all.join(' '));
const ids = Array.from({ length: 14 }, (_, n) => `a${n}`);

const document = fc
  .record({
    id: fc.constantFrom(...ids),
    title: words(3),
    summary: words(5),
    language: fc.constantFrom('en', 'en', 'en', 'de'),
    topic: fc.constantFrom(undefined, ref('t'), ref('u')),
    outdated: fc.constantFrom(undefined, undefined, true),
    related: fc.constantFrom(undefined, undefined, [ref('a1')]),
    type: fc.constantFrom('faq', 'productDocument', 'announcement'),
  })
  .map(({ id, type, title, ...fields }) => articleOf(id, title, { _type: type, ...fields }));
const step = fc.record({
  put: fc.uniqueArray(document, { maxLength: 3, selector: ({ _id }) => _id }),
  gone: fc.uniqueArray(fc.constantFrom(...ids), { maxLength: 1 }),
});

/** Two articles near to one another in a language. */
function both(language: string, title: string) {
  return { put: ['a4', 'a7'].map((id) => articleOf(id, title, { language })), gone: [] };
}

it('names exactly the articles whose list became another one, whatever changes in what order', () => {
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 12 }), (steps) => {
      const replica = filled();
      const related = new Related(replica);
      const listsOf = (one: Related) => new Map(ids.map((id) => [id, one.idsOf(id).join()]));
      let revision = 1;
      for (const { put, gone } of steps) {
        const before = listsOf(related);
        revision += 1;
        const latter = put.map((one) => ({ ...one, _rev: `${revision}` }));
        const kept = gone.filter((id) => latter.every(({ _id }) => _id !== id));
        let named = new Set<string>();
        replica.apply(latter, kept, (changes) => {
          named = related.take(changes, () => false);
        });
        const after = listsOf(related);
        const fresh = listsOf(new Related(filled(...replica.documents)));
        expect(Object.fromEntries(after)).toEqual(Object.fromEntries(fresh));
        const others = ids.filter((id) => before.get(id) !== after.get(id));
        expect([...named].sort()).toEqual(others.sort());
      }
    }),
    {
      numRuns: 150,
      examples: [[[both('en', 'card'), both('de', 'bank'), { put: [], gone: [] }]]],
    },
  );
});

it('names the articles that lead to one whose card shows something else', () => {
  const replica = filled(
    articleOf('one', 'A declined card payment'),
    articleOf('other', 'The declined card payment'),
    articleOf('third', 'Tax reports'),
  );
  const changed = articleOf('one', 'A declined card payment', {
    _rev: '2',
    updatedAt: '2026-11-01',
  });
  const related = new Related(replica);
  replica.apply([changed], [], (changes) => {
    expect([...related.take(changes, () => true)]).toEqual(['other']);
    expect([...related.take(changes, () => false)]).toEqual([]);
  });
});

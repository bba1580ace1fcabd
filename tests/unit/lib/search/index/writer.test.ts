import fc from 'fast-check';
import { article, find, indexOf, removeIndexes, type TestIndex } from '../build.ts';

afterEach(removeIndexes);

const card = article({ doc: 'card', title: 'Lost card', body: 'Freeze it in the app.' });
const tax = article({ doc: 'tax', title: 'Tax reports', body: 'Download the yearly report.' });
const fees = article({ doc: 'fees', title: 'Fees', body: 'What a withdrawal costs.' });

describe('an index', () => {
  it('finds what was put in, replaced and taken out', () => {
    const { writer, reader } = indexOf([card, tax]);
    expect(writer.upsert(fees)).toBe(true);
    expect(find(reader, 'withdrawal costs')).toEqual(['fees']);
    expect(writer.upsert({ ...card, rev: '2', passages: [{ key: null, text: 'Melt it.' }] })).toBe(
      true,
    );
    expect(find(reader, 'freeze')).toEqual([]);
    expect(find(reader, 'melt')).toEqual(['card']);
    expect(writer.remove('tax')).toBe(true);
    expect(find(reader, 'tax report')).toEqual([]);
  });

  it('skips a revision that it has', () => {
    const { writer } = indexOf([card]);
    expect(writer.upsert(card)).toBe(false);
    expect(writer.remove('absent')).toBe(false);
    expect(writer.revisions()).toEqual(new Map([['card', '1']]));
  });

  it('holds after any changes what a new one would hold', () => {
    const changed = indexOf([
      card,
      tax,
      article({ doc: 'gone', title: 'Gone', body: 'Old words' }),
    ]);
    changed.writer.remove('gone');
    changed.writer.upsert({ ...tax, rev: '2', title: 'Tax papers', keywords: 'income' });
    changed.writer.upsert({ ...card, rev: '2' });
    changed.writer.upsert(fees);
    const built = indexOf([
      { ...tax, rev: '2', title: 'Tax papers', keywords: 'income' },
      { ...card, rev: '2' },
      fees,
    ]);
    expect(countsOf(changed)).toEqual(countsOf(built));
    for (const text of ['tax', 'card', 'withdrawal', 'income', 'old words']) {
      const scores = ({ reader }: typeof built) =>
        reader
          .rank({ text, lang: 'en', now: '2026-01-01T00:00:00.000Z' })
          .results.map(({ doc, score }) => [doc, score.toFixed(9)]);
      expect(scores(changed)).toEqual(scores(built));
    }
  });

  it('holds the same after titles, texts and other facts changed in any order', () => {
    const words = fc.array(fc.constantFrom('card', 'cards', 'Card', 'fee', 'tax-free', '9:30'), {
      maxLength: 4,
    });
    const versions = fc.record({
      title: words.map((some) => some.join(' ')),
      body: fc.constantFrom('', 'Freeze the card.', 'A fee for cards.\n\nTax-free until 9:30.'),
      keywords: fc.constantFrom('', 'lost card'),
      type: fc.constantFrom('faq', 'announcement'),
      summary: fc.constantFrom('', 'About fees'),
    });
    const numbered = fc.tuple(fc.constantFrom('a', 'b'), versions);
    fc.assert(
      fc.property(fc.array(numbered, { minLength: 1, maxLength: 6 }), (changes) => {
        const changed = indexOf([card]);
        const last = new Map([['card', card]]);
        for (const [n, [doc, brief]] of changes.entries()) {
          const version = article({ doc, rev: String(n + 2), ...brief });
          changed.writer.upsert(version);
          last.set(doc, version);
        }
        const built = indexOf(last.values());
        expect(countsOf(changed)).toEqual(countsOf(built));
        for (const text of ['card', 'fees', 'tax free', 'lost card'])
          expect(find(changed.reader, text).sort()).toEqual(find(built.reader, text).sort());
      }),
      { numRuns: 40 },
    );
  });

  it('keeps languages apart', () => {
    const { reader } = indexOf([
      card,
      article({ doc: 'karte', lang: 'de', title: 'Card verloren', body: 'In der App sperren.' }),
    ]);
    expect(find(reader, 'card')).toEqual(['card']);
    expect(find(reader, 'card', 'de')).toEqual(['karte']);
    expect(find(reader, 'card', 'fr')).toEqual([]);
  });

  it('takes all or nothing of a change', () => {
    const { writer, reader } = indexOf([card]);
    const broken = { ...fees, passages: [{ key: null, text: 'ok' }, Object.create(null)] };
    expect(() => writer.upsert(broken)).toThrow();
    expect(find(reader, 'fees')).toEqual([]);
    expect(find(reader, 'lost card')).toEqual(['card']);
  });
});

/** All that ranking counts, whatever ids the rows have. */
function countsOf({ database }: TestIndex) {
  const sql = [
    'SELECT lang, term, articles, titles FROM terms WHERE articles > 0 ORDER BY lang, term',
    'SELECT lang, word, articles FROM words WHERE articles > 0 ORDER BY lang, word',
    'SELECT * FROM stats WHERE articles > 0',
    'SELECT articles.doc, ordinal, key, text FROM passages JOIN articles ON articles.id = article ORDER BY doc, ordinal',
    `SELECT doc, rev, type, slug, title, summary, topic, keywords, body_length, title_length
     FROM articles ORDER BY doc`,
  ];
  return sql.map((query) => database.prepare(query).all());
}

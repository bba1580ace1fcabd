import { article, find, indexOf, removeIndexes } from '../build.ts';

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
    const sql = [
      'SELECT lang, term, articles, titles FROM terms WHERE articles > 0 ORDER BY lang, term',
      'SELECT lang, word, articles FROM words WHERE articles > 0 ORDER BY lang, word',
      'SELECT * FROM stats',
      'SELECT articles.doc, ordinal, key, text FROM passages JOIN articles ON articles.id = article ORDER BY doc, ordinal',
    ];
    for (const query of sql) {
      expect(changed.database.prepare(query).all()).toEqual(built.database.prepare(query).all());
    }
    for (const text of ['tax', 'card', 'withdrawal', 'income', 'old words']) {
      const scores = ({ reader }: typeof built) =>
        reader
          .rank({ text, lang: 'en', now: '2026-01-01T00:00:00.000Z' })
          .results.map(({ doc, score }) => [doc, score.toFixed(9)]);
      expect(scores(changed)).toEqual(scores(built));
    }
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

import { toIndexEntry } from '#lib/search/index/from-document.ts';
import type { CuratedResultRule, SearchRule, SynonymRule } from '#lib/search/index/rules.ts';
import { RuleBook } from '#lib/search/query/rule-book.ts';
import { article, find, indexOf, NOW, removeIndexes, type TestIndex } from '../build.ts';

const synonym = (doc: string, phrases: string[], oneWay = false): SynonymRule => ({
  kind: 'synonym',
  doc,
  lang: 'en',
  phrases,
  oneWay,
});
const curated = (doc: string, answer: string, queries: string[], match = 'contains' as const) =>
  ({ kind: 'bestAnswer', doc, lang: 'en', queries, match, article: answer }) as CuratedResultRule;

let index: TestIndex;
let revision = 0;
beforeAll(() => {
  index = indexOf([
    article({ doc: 'plastic', title: 'Plastic money', body: 'How to order the plastic one.' }),
    article({ doc: 'freeze', title: 'Freeze it', body: 'Stop all payments with one tap.' }),
    article({ doc: 'contact', title: 'Write to us', body: 'We answer within a day.' }),
    article({ doc: 'party', type: 'announcement', title: 'A party', body: 'Bring a friend.' }),
    article({
      doc: 'over',
      type: 'announcement',
      title: 'It was nice',
      body: 'Until next year.',
      expireAt: '2026-01-01T00:00:00Z',
    }),
    ...Array.from({ length: 30 }, (_, n) =>
      article({ doc: `other-${n}`, title: `Other ${n}`, body: `Thing ${n} of ${n}.` }),
    ),
  ]);
});
afterEach(() => {
  for (const doc of index.writer.revisions().keys()) {
    if (doc.startsWith('rule')) index.writer.remove(doc);
  }
});
afterAll(removeIndexes);

function publish(...rules: SearchRule[]): void {
  for (const rule of rules) {
    revision += 1;
    index.writer.setRule({ rule, rev: String(revision) });
  }
}

describe('synonyms of the editors', () => {
  it('work both ways as soon as they are there, and no longer when they are gone', () => {
    expect(find(index.reader, 'debit card')).toEqual([]);
    publish(synonym('rule-card', ['debit card', 'plastic']));
    expect(find(index.reader, 'debit card')).toEqual(['plastic']);
    index.writer.remove('rule-card');
    expect(find(index.reader, 'debit card')).toEqual([]);
  });

  it('work one way when that is meant', () => {
    publish(synonym('rule-card', ['wampum', 'plastic'], true));
    expect(find(index.reader, 'wampum')).toEqual(['plastic']);
    publish(synonym('rule-card', ['plastic', 'wampum'], true));
    expect(find(index.reader, 'wampum')).toEqual([]);
  });

  it('are found through grammar between their words, and corrected spelling', () => {
    publish(synonym('rule-chill', ['chill out', 'freeze']));
    expect(find(index.reader, 'chill it out')[0]).toBe('freeze');
    publish(synonym('rule-plastic', ['plastic', 'tap']));
    expect(find(index.reader, 'plastik')).toContain('freeze');
  });

  it('keep a word that they know from being taken for another', () => {
    publish(synonym('rule-tip', ['tip', 'friend']));
    expect(index.reader.rank({ text: 'tip', lang: 'en', now: NOW }).corrected).toBeNull();
    expect(find(index.reader, 'tip')[0]).toBe('party');
  });
});

describe('best answers', () => {
  it('stand first, even where nothing else is found', () => {
    expect(find(index.reader, 'talk to a human')).toEqual([]);
    publish(curated('rule-human', 'contact', ['talk to a human']));
    expect(find(index.reader, 'I would like to talk to a real human')).toEqual(['contact']);
    const { results } = index.reader.rank({ text: 'human talk', lang: 'en', now: NOW });
    expect(results.map(({ doc, curatedBy }) => [doc, curatedBy])).toEqual([
      ['contact', 'rule-human'],
    ]);
  });

  it('stand once and before what is found', () => {
    publish(curated('rule-order', 'contact', ['plastic']));
    expect(find(index.reader, 'plastic')).toEqual(['contact', 'plastic']);
    publish(curated('rule-order', 'plastic', ['plastic']));
    expect(find(index.reader, 'plastic')).toEqual(['plastic']);
  });

  it('answer these words alone when that is meant', () => {
    publish({ ...curated('rule-only', 'contact', ['plastic money']), match: 'exact' });
    expect(find(index.reader, 'the plastic money')[0]).toBe('contact');
    expect(find(index.reader, 'order plastic money')[0]).toBe('plastic');
  });

  it('put the longer pattern before the shorter', () => {
    publish(
      curated('rule-a', 'freeze', ['plastic']),
      curated('rule-b', 'contact', ['order plastic']),
    );
    expect(find(index.reader, 'order plastic').slice(0, 2)).toEqual(['contact', 'freeze']);
  });

  it('never lead to what readers may not see', () => {
    publish(
      curated('rule-gone', 'over', ['plastic']),
      curated('rule-none', 'missing', ['plastic']),
    );
    expect(find(index.reader, 'plastic')).toEqual(['plastic']);
  });

  it('are tried without being published', () => {
    const draft = new RuleBook([curated('rule-draft', 'contact', ['plastic'])]);
    const tried = index.reader.rank({ text: 'plastic', lang: 'en', now: NOW }, draft);
    expect(tried.results[0]?.doc).toBe('contact');
    expect(find(index.reader, 'plastic')).toEqual(['plastic']);
  });
});

describe('a rule of the CMS', () => {
  it('is taken with what it lacks filled in', () => {
    const row = { _id: 's', _rev: '1', _type: 'synonym', phrases: ['a', 'b'], language: null };
    expect(toIndexEntry(row)).toEqual({
      kind: 'rule',
      id: 's',
      rule: { rule: synonym('s', ['a', 'b']), rev: '1' },
    });
  });

  it.each([
    ['nothing', null],
    ['another type', { _id: 's', _rev: '1', _type: 'faq' }],
    ['no words', { _id: 's', _rev: '1', _type: 'synonym', phrases: null }],
    ['no article', { _id: 's', _rev: '1', _type: 'bestAnswer', queries: ['a'], article: null }],
  ])('is left out when it is %s', (_, row) => {
    expect(toIndexEntry(row)).toBeUndefined();
  });
});

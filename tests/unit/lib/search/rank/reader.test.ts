import { IndexReader } from '#lib/search/rank/reader.ts';
import { article, find, indexOf, NOW, removeIndexes } from '../build.ts';

afterEach(removeIndexes);

const HELP = [
  article({
    doc: 'withdraw',
    title: 'How to withdraw Bitcoin',
    body: 'Open the wallet, choose Withdraw and confirm the address with your authenticator.',
  }),
  article({
    doc: 'card',
    title: 'My card was declined',
    body: 'The shop asked for a step you did not see. Freeze the card if it is lost.',
  }),
  article({
    doc: 'login',
    type: 'productDocument',
    title: 'Login problems',
    body: 'Reset your password, then log in again. A passkey replaces the password.',
  }),
  article({
    doc: 'maintenance',
    type: 'announcement',
    title: 'Maintenance on Sunday',
    body: 'Withdrawals pause for four hours.',
    publishAt: '2026-05-01T00:00:00.000Z',
    expireAt: '2026-07-01T00:00:00.000Z',
  }),
];

describe('a query', () => {
  const understood: readonly (readonly [query: string, first: string, corrected: string | null])[] =
    [
      ['withdraw bitcoin', 'withdraw', null],
      ['How do I withdrew my bitcoins?', 'withdraw', null],
      ['withdrw bitcon', 'withdraw', 'withdraw bitcoin'],
      ['Declned CARD!', 'card', 'declined CARD!'],
      ['log in', 'login', null],
      ['reset pasword', 'login', 'reset password'],
      ['authenti', 'withdraw', null],
      ['acount card declined', 'card', null],
      ['card dclined "shop', 'card', 'card declined "shop'],
    ];
  it.each(understood)('%s finds %s', (text, first, corrected) => {
    const { reader } = indexOf(HELP);
    const ranking = reader.rank({ text, lang: 'en', now: NOW });
    expect(ranking.results[0]?.doc).toBe(first);
    expect(ranking.corrected).toBe(corrected);
  });

  it('is taken as typed when the reader says so', () => {
    const { reader } = indexOf(HELP);
    const ranking = reader.rank({ text: 'bitcon', lang: 'en', now: NOW, exact: true });
    expect(ranking.results).toEqual([]);
    expect(ranking.corrected).toBeNull();
  });

  it.each([
    ['before it opens', '2026-04-30T23:59:59.999Z', false],
    ['at the instant it opens', '2026-05-01T00:00:00.000Z', true],
    ['just before it closes', '2026-06-30T23:59:59.999Z', true],
    ['at the instant it closes', '2026-07-01T00:00:00.000Z', false],
  ])('finds an announcement %s: %s', (_, now, isFound) => {
    const { reader } = indexOf(HELP);
    expect(find(reader, 'maintenance sunday', 'en', now).includes('maintenance')).toBe(isFound);
  });

  it('says nothing of words that only a hidden article knows', () => {
    const { reader } = indexOf([
      ...HELP,
      article({
        doc: 'secret',
        type: 'announcement',
        title: 'Project Zephyrine',
        body: 'Zephyrine starts.',
        publishAt: '2027-01-01T00:00:00.000Z',
      }),
    ]);
    const ranking = reader.rank({ text: 'zephyrin card', lang: 'en', now: NOW });
    expect(ranking.corrected ?? '').not.toContain('zephyrine');
    expect(ranking.results.map((hit) => hit.doc)).not.toContain('secret');
  });

  it('finds articles of every type behind a crowd of another', () => {
    const crowd = Array.from({ length: 300 }, (_, index) =>
      article({ doc: `crowd-${index}`, title: 'Deposit', body: 'Deposit deposit deposit.' }),
    );
    const lone = article({
      doc: 'lone',
      type: 'productDocument',
      title: 'Handbook',
      body: `A deposit is named once. ${'Other words follow here. '.repeat(60)}`,
    });
    const { reader } = indexOf([...crowd, lone]);
    const ranking = reader.rank({ text: 'deposit', lang: 'en', now: NOW });
    expect(ranking.hits.map((hit) => hit.doc)).toContain('lone');
  });

  it('prefers the newer of two that answer alike', () => {
    const { reader } = indexOf([
      article({ doc: 'old', title: 'Fees', updatedAt: '2024-01-01T00:00:00.000Z' }),
      article({ doc: 'new', title: 'Fees', updatedAt: '2026-01-01T00:00:00.000Z' }),
    ]);
    expect(find(reader, 'fees')).toEqual(['new', 'old']);
  });

  it('is answered by an index that another process changes', () => {
    const { database, writer } = indexOf(HELP);
    const reader = new IndexReader(database);
    expect(find(reader, 'zebrafish')).toEqual([]);
    writer.upsert(article({ doc: 'zoo', title: 'Zebrafish' }));
    expect(find(reader, 'zebrafish')).toEqual(['zoo']);
    expect(find(reader, 'zebrafsh')).toEqual(['zoo']);
  });
});

describe('what is shown', () => {
  it('is the passage that answers, with its key and the words marked', () => {
    const { reader } = indexOf([
      {
        ...article({ doc: 'guide', title: 'Guide to the card' }),
        passages: [
          { key: 'start', text: 'This guide is long.' },
          { key: 'freeze', text: 'Freezing\nFreeze a lost card in the app.' },
        ],
      },
    ]);
    const { results, queryTerms } = reader.rank({
      text: 'freeze lost cards',
      lang: 'en',
      now: NOW,
    });
    const [hit] = results;
    expect(hit).toBeDefined();
    if (hit === undefined) return;
    const shown = reader.show(hit, queryTerms, 'en');
    expect(shown.key).toBe('freeze');
    expect(shown.snippet.text).toBe('Freezing · Freeze a lost card in the app.');
    const marked = ({ text, ranges }: typeof shown.snippet) =>
      ranges.map(([start, end]) => text.slice(start, end));
    expect(marked(shown.snippet)).toEqual(['Freezing', 'Freeze', 'lost', 'card']);
    expect(marked({ text: shown.title, ranges: shown.titleRanges })).toEqual(['card']);
  });
});

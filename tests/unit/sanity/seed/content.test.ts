import { DEFAULT_LOCALE, LOCALES } from '#lib/i18n/locales.ts';
import { articlesOf, checkContent } from '#sanity/seed/check.ts';
import { articles, documents } from '#sanity/seed/content.ts';
import type { SeedDocument } from '#sanity/seed/documents.ts';
import { drawings } from '#sanity/seed/draw-images.ts';
import { helpful } from '#sanity/seed/helpful.ts';
import { spreadsheets } from '#sanity/seed/spreadsheets.ts';

const NEWEST = '2026-06-04T12:00:00.000Z';

/** Subject, id, published, updated, helpful: what the demo content promises to hold. */
const REFERENCE: readonly [string, string, string, string, number][] = [
  [
    'why an identity check can fail',
    'faq-why-identity-verification-fails',
    '2024-08-08',
    '2026-05-29',
    59,
  ],
  ['smallest Bitcoin deposit', 'faq-minimum-btc-deposit', '2024-10-15', '2026-05-29', 34],
  [
    'account closure notice',
    'announcement-account-closure-notice-by-email',
    '2026-04-30',
    '2026-05-29',
    1,
  ],
  [
    'smallest deposit of other coins',
    'faq-minimum-deposit-other-coins',
    '2024-10-16',
    '2026-05-29',
    59,
  ],
  ['cash withdrawals', 'faq-cash-withdrawal-limits-fees-time', '2026-04-14', '2026-05-29', 1],
  ['cash deposits', 'faq-cash-deposit-limits-fees-time', '2026-04-14', '2026-05-29', 0],
  ['buying with cash', 'faq-buy-crypto-with-cash-balance', '2025-01-21', '2026-05-29', 0],
  ['tax on staking', 'faq-tax-on-staking-rewards', '2025-11-04', '2026-05-29', 0],
  ['passkeys', 'faq-passkeys', '2025-03-19', '2026-06-04', 138],
  ['recurring buys', 'faq-recurring-buy', '2025-01-23', '2026-05-29', 50],
  ['unsafe devices', 'faq-unsafe-device-warning', '2023-01-19', '2026-05-29', 301],
  ['phishing', 'faq-phishing-emails', '2025-06-24', '2026-05-29', 3],
  ['verifying an account', 'faq-verify-individual-account', '2024-08-07', '2026-05-29', 37],
  ['tax reports', 'faq-crypto-tax-reporting', '2025-09-24', '2026-05-29', 2],
  ['conversion of an old token', 'announcement-mrdx-conversion', '2025-08-13', '2026-05-29', 30],
];

function count(values: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const value of values) counts[value] = (counts[value] ?? 0) + 1;
  return counts;
}

describe('the demo content', () => {
  it('does not contradict itself', () => {
    expect(checkContent(documents)).toEqual([]);
  });

  it.each(REFERENCE)('holds the subject “%s”', (_subject, id, published, updated, counted) => {
    const found = articles.find(({ document }) => document._id === id);
    expect(found?.document.publishedAt).toBe(`${published}T12:00:00.000Z`);
    expect(found?.document.updatedAt).toBe(`${updated}T12:00:00.000Z`);
    expect(helpful[id]).toBe(counted);
  });

  it('has a known newest article', () => {
    const others = articles.filter(({ document }) => document._id !== 'faq-passkeys');
    const latest =
      others
        .map(({ document }) => document.updatedAt)
        .sort()
        .at(-1) ?? '';
    expect(latest < NEWEST).toBe(true);
  });

  it('is large enough to fill pages of every tab', () => {
    const types = count(articlesOf(documents).map(({ _type }) => _type));
    expect(documents.length).toBeGreaterThanOrEqual(60);
    expect(types.faq).toBeGreaterThanOrEqual(38);
    expect(types.announcement).toBeGreaterThanOrEqual(9);
    expect(types.productDocument).toBeGreaterThanOrEqual(12);
  });

  it('gives every topic something to read', () => {
    const topics = documents.filter(({ _type }) => _type === 'topic').map(({ _id }) => _id);
    const read = count(articlesOf(documents).map(({ topic }) => topic._ref));
    expect(topics).toHaveLength(10);
    expect(topics.filter((id) => (read[id] ?? 0) < 2)).toEqual([]);
  });

  it('shows every kind of block at least twice', () => {
    const kinds = count(
      articlesOf(documents).flatMap(({ body }) =>
        body.map((block) =>
          block._type === 'block' ? (block.listItem ?? block.style) : block._type,
        ),
      ),
    );
    const wanted =
      'normal h2 h3 h4 blockquote bullet number figure callout steps platformSteps richTable codeBlock videoLink attachment';
    expect(wanted.split(' ').filter((kind) => (kinds[kind] ?? 0) < 2)).toEqual([]);
  });

  it('offers each spreadsheet, and no other', () => {
    const used = [...JSON.stringify(documents).matchAll(/file:\/\/\.\/files\/([^"]+)"/g)];
    expect(used.map(([, name]) => name).sort()).toEqual(Object.keys(spreadsheets).sort());
  });

  it('uses each illustration, and no other', () => {
    const used = [...JSON.stringify(documents).matchAll(/file:\/\/\.\/images\/([^"]+)"/g)];
    expect([...new Set(used.map(([, name]) => name))].sort()).toEqual(Object.keys(drawings).sort());
  });
});

it('calls every topic and category something in every language', () => {
  const others = LOCALES.filter((locale) => locale !== DEFAULT_LOCALE);
  const places = documents.flatMap((one) =>
    one._type === 'topic' || one._type === 'category' ? one : [],
  );
  expect(places.length).toBeGreaterThan(12);
  for (const { _id, translations } of places) {
    const written = translations.filter(({ title, description }) => title && description);
    const languages = written.map(({ language }) => language).sort();
    expect([_id, languages]).toEqual([_id, [...others].sort()]);
  }
});

describe('the check of the content', () => {
  const [settings] = documents;
  const topic = documents.find(({ _id }) => _id === 'category-money');
  const sound = articles[0]?.document;
  if (settings === undefined || topic === undefined || sound === undefined) {
    throw new Error('The demo content is empty.');
  }
  const alone = {
    ...sound,
    body: sound.body.slice(0, 1),
    related: [],
    topic: { ...sound.topic, _ref: topic._id },
  };
  const faults: [string, readonly SeedDocument[], RegExp][] = [
    ['an id used twice', [topic, topic], /Two documents have the id/],
    [
      'an address used twice',
      [topic, alone, { ...alone, _id: 'faq-other' }],
      /Two articles have the address/,
    ],
    [
      'a reference to nothing',
      [{ ...alone, topic: { ...alone.topic, _ref: 'topic-x' } }],
      /refers to topic-x/,
    ],
    [
      'a reserved address',
      [topic, { ...alone, slug: { ...alone.slug, current: 'Bad One' } }],
      /bad address/,
    ],
    [
      'a summary that is too long',
      [topic, { ...alone, summary: 'a'.repeat(301) }],
      /summary of 301/,
    ],
    [
      'dates the wrong way round',
      [topic, { ...alone, updatedAt: '2020' }],
      /before it was published/,
    ],
    ['no text', [topic, { ...alone, body: [] }], /has no text/],
  ];

  it('passes a sound article', () => {
    expect(checkContent([topic, alone])).toEqual([]);
  });

  it.each(faults)('reports %s', (_fault, documentsAtFault, message) => {
    expect(checkContent(documentsAtFault).join('\n')).toMatch(message);
  });
});

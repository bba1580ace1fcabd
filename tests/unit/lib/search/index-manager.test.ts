import { mkdtempSync, readdirSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { context } from '#lib/context.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { setLogWriter } from '#lib/log.ts';
import { INDEX_VERSION } from '#lib/search/index/database.ts';
import { INDEX_NAME } from '#lib/search/index/files.ts';
import { indexManager } from '#lib/search/process-index.ts';
import { searchArticles } from '#lib/search/read.ts';
import { compareWithReplica } from '#lib/search/replica-source.ts';
import { publishHere } from '#tests/support/published.ts';

const faq = (id: string, title: string, text: string, facts: object = {}) => ({
  _id: id,
  _type: 'faq',
  title,
  slug: { _type: 'slug', current: id },
  language: 'en',
  summary: `${title} in short.`,
  body: [
    {
      _type: 'block',
      _key: `${id}-1`,
      style: 'normal',
      markDefs: [],
      children: [{ _type: 'span', _key: 's', marks: [], text }],
    },
  ],
  updatedAt: '2026-05-01T00:00:00Z',
  ...facts,
});

let folder: string;

const find = async (q: string) =>
  (await searchArticles({ locale: 'en', q })).results.map((one) => one.id);
const publish = (...documents: ReturnType<typeof faq>[]) => publishHere(documents);
const follow = (ids: readonly string[]) => indexManager().apply(ids.map((id) => ({ id })));
const compare = () => compareWithReplica(indexManager(), context().replica);

function setVersion(file: string, version: number): void {
  const database = new DatabaseSync(file);
  database.exec(`PRAGMA user_version = ${version}`);
  database.close();
}

/** What a second process of the machine knows: nothing yet. */
function forget(): void {
  const documents = [...context().replica.documents];
  globalThis.signpost = undefined;
  context().replica.apply(documents, []);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'search-live-'));
  process.env.SIGNPOST_DATA_DIR = folder;
  publish(
    faq('lost-card', 'My card is lost', 'Freeze it in the app.'),
    faq('fees', 'What a withdrawal costs', 'A fixed fee for each withdrawal.'),
    faq('limits', 'Withdrawal limits', 'How much a withdrawal may be.', {
      _type: 'productDocument',
      updatedAt: '2026-05-09T00:00:00Z',
    }),
    faq('soon', 'Soon a new card', 'Not yet.', {
      _type: 'announcement',
      publishAt: '2999-01-01T00:00:00Z',
    }),
    faq('never', 'Never a card', 'Not ever.', { _type: 'announcement', publishAt: 'tomorrow' }),
  );
});
afterAll(async () => {
  indexManager().close();
  rmSync(folder, { recursive: true });
});

describe('the index of a site', () => {
  it('is prepared when first asked for, and says so meanwhile', async () => {
    expect((await searchArticles({ locale: 'en', q: 'card' })).preparing).toBe(true);
    await indexManager().rebuild();
    const found = await searchArticles({ locale: 'en', q: 'lost card' });
    expect(found.preparing).toBe(false);
    expect(found.results[0]).toMatchObject({
      id: 'lost-card',
      slug: 'lost-card',
      type: 'faq',
      title: 'My card is lost',
      updatedAt: '2026-05-01T00:00:00.000Z',
      helpful: 0,
    });
  });

  it('holds nothing that readers may not see', async () => {
    expect(await find('secret card')).not.toContain('drafts.secret');
    expect(await find('soon a new card')).toEqual(expect.not.arrayContaining(['soon', 'never']));
  });

  it('follows an event', async () => {
    publish(faq('lost-card', 'My card is lost', 'Block the plastic.'));
    expect(await find('plastic')).toEqual([]);
    await follow(['lost-card']);
    expect(await find('plastic')).toEqual(['lost-card']);
    publishHere([], ['lost-card']);
    await follow(['lost-card', 'unknown']);
    expect(await find('plastic')).toEqual([]);
  });

  it('finds by comparison what no event told', async () => {
    publish(faq('tax', 'Tax report', 'Yearly papers.'));
    publishHere([], ['fees']);
    await compare();
    expect(await find('tax report')).toEqual(['tax']);
    expect(await find('fixed fee')).not.toContain('fees');
  });

  it('calls a topic what pages in the language of an article call it', async () => {
    publishHere([
      {
        _id: 'topic-money',
        _type: 'topic',
        title: 'Money',
        translations: [{ _key: 'de', language: 'de', title: 'Geld' }],
      },
    ]);
    const topic = { _type: 'reference', _ref: 'topic-money' };
    publish(faq('konto', 'Kontoauszug', 'Als Datei laden.', { language: 'de', topic }));
    publish(faq('statement', 'Statement', 'As a file.', { topic }));
    await follow(['konto', 'statement', 'topic-money']);
    const topicOf = async (locale: Locale, q: string) =>
      (await searchArticles({ locale, q })).results[0]?.topic;
    expect([await topicOf('de', 'Kontoauszug'), await topicOf('en', 'statement file')]).toEqual([
      'Geld',
      'Money',
    ]);
    publishHere([], ['konto', 'statement', 'topic-money']);
    await follow(['konto', 'statement']);
  });

  it('follows a topic that gets another title', async () => {
    const topic = (title: string) => ({ _id: 'topic-plastic', _type: 'topic', title });
    const reference = { topic: { _type: 'reference', _ref: 'topic-plastic' } };
    publishHere([topic('Banknotes')]);
    publish(faq('bills', 'Paper money', 'It folds.', reference));
    await follow(['bills']);
    expect(await find('banknotes')).toEqual(['bills']);
    publishHere([topic('Greenbacks')]);
    await follow(['topic-plastic']);
    expect(await find('greenbacks')).toEqual(['bills']);
    expect(await find('banknotes')).toEqual([]);
    publishHere([topic('Dollars')]);
    await compare();
    expect(await find('dollars')).toEqual(['bills']);
    publishHere([], ['bills']);
    await follow(['bills']);
  });

  it('follows a rule of the editors, and finds one that no event told', async () => {
    const rule = { _id: 'rule', _type: 'synonym', phrases: ['wampum', 'yearly papers'] };
    expect(await find('wampum')).toEqual([]);
    publishHere([rule]);
    await follow(['rule']);
    expect(await find('wampum')).toEqual(['tax']);
    publishHere([], ['rule']);
    await compare();
    expect(await find('wampum')).toEqual([]);
    const best = {
      _id: 'best',
      _type: 'bestAnswer',
      queries: ['wampum'],
      article: { _type: 'reference', _ref: 'limits' },
    };
    publishHere([best]);
    await indexManager().rebuild();
    expect(await find('wampum')).toEqual(['limits']);
    publishHere([], ['best']);
    await follow(['best']);
    expect(await find('wampum')).toEqual([]);
  });

  it('is shared by the processes of a machine', async () => {
    const first = globalThis.signpost;
    forget();
    expect(await find('tax report')).toEqual(['tax']);
    publish(faq('passkey', 'Passkeys', 'Sign in without a password.'));
    await follow(['passkey']);
    indexManager().close();
    const { documents } = context().replica;
    globalThis.signpost = first;
    expect(await find('passkeys')).toEqual(['passkey']);
    context().replica.apply(documents, []);
  });

  it('answers from what is open when its file is gone, and is built again', async () => {
    unlinkSync(join(folder, INDEX_NAME));
    indexManager().refresh();
    expect(await find('passkeys')).toEqual(['passkey']);
    await indexManager().rebuild();
    expect(await find('passkeys')).toEqual(['passkey']);
    expect(readdirSync(folder)).toContain(INDEX_NAME);
  });

  it.each<[string, (file: string) => void, RegExp]>([
    [
      'damaged',
      (file) => writeFileSync(file, 'this is no database, whatever its name says'),
      /file is not a database/,
    ],
    ['of another version', (file) => setVersion(file, INDEX_VERSION - 1), /of version/],
  ])('is built again when its file is %s, and the log says so once', async (_, spoil, reason) => {
    indexManager().close();
    forget();
    const lines: string[] = [];
    const restore = setLogWriter((line) => lines.push(line));
    try {
      spoil(join(folder, INDEX_NAME));
      expect((await searchArticles({ locale: 'en', q: 'passkeys' })).preparing).toBe(true);
      expect((await searchArticles({ locale: 'en', q: 'card' })).preparing).toBe(true);
      await indexManager().rebuild();
      expect(await find('passkeys')).toEqual(['passkey']);
    } finally {
      restore();
    }
    expect(lines.filter((line) => /cannot be used/.test(line) && reason.test(line))).toHaveLength(
      1,
    );
  });

  it('keeps one file, whatever happened before', () => {
    expect(readdirSync(folder).filter((name) => /^search-\w+\.db$/.test(name))).toHaveLength(1);
  });

  it('leads nobody to another folder', async () => {
    indexManager().close();
    forget();
    const elsewhere = mkdtempSync(join(tmpdir(), 'search-elsewhere-'));
    rmSync(join(folder, INDEX_NAME));
    writeFileSync(join(elsewhere, 'elsewhere.db'), '');
    symlinkSync(join(elsewhere, 'elsewhere.db'), join(folder, INDEX_NAME));
    expect((await searchArticles({ locale: 'en', q: 'passkeys' })).preparing).toBe(true);
    await indexManager().rebuild();
    expect(await find('passkeys')).toEqual(['passkey']);
  });
});

describe('results', () => {
  beforeAll(async () => {
    publish(
      ...Array.from({ length: 25 }, (_, n) =>
        faq(`deposit-${n}`, `Deposit number ${n}`, 'A deposit arrives.', {
          _type: n < 5 ? 'announcement' : 'faq',
          updatedAt: `2026-04-${String(n + 1).padStart(2, '0')}T00:00:00Z`,
        }),
      ),
    );
    await compare();
  });

  it.each(['all', 'faq', 'announcements', 'product-documents'] as const)(
    'are as many on tab %s as it says',
    async (tab) => {
      const counts = (await searchArticles({ locale: 'en', q: 'deposit arrives' })).counts;
      const found: string[] = [];
      for (let page = 1, pages = 1; page <= pages; page += 1) {
        const one = await searchArticles({ locale: 'en', q: 'deposit arrives', tab, page });
        found.push(...one.results.map((result) => result.id));
        pages = one.pages;
      }
      expect(new Set(found).size).toBe(counts[tab]);
    },
  );

  it('stand newest first when asked to', async () => {
    const { results } = await searchArticles({ locale: 'en', q: 'deposit', sort: 'updated' });
    const dates = results.map((result) => result.updatedAt ?? '');
    expect(dates).toEqual([...dates].sort().reverse());
    expect(dates[0]).toBe('2026-04-25T00:00:00.000Z');
  });

  it('end with their last page', async () => {
    const far = await searchArticles({ locale: 'en', q: 'deposit', page: 99 });
    expect(far).toMatchObject({ page: 2, pages: 2, total: 25 });
    expect(far.results).toHaveLength(5);
  });

  it.each(['', '   ', '!?', '\u202e\u200b'])('of %j are none', async (q) => {
    expect(await searchArticles({ locale: 'en', q })).toMatchObject({ total: 0, preparing: false });
  });

  it.each(['a\0b', '\ud83d'])('of what is no text are refused', async (q) => {
    await expect(searchArticles({ locale: 'en', q })).rejects.toThrow('q must be text.');
  });
});

describe('an index while nothing was read of the content', () => {
  it('goes on as it was', async () => {
    globalThis.signpost = undefined;
    await expect(indexManager().rebuild()).rejects.toThrow('The content has not been read yet');
    await expect(compare()).rejects.toThrow('has not been read');
    await expect(follow(['passkey'])).rejects.toThrow('has not been read');
    expect(await find('deposit')).toHaveLength(20);
    expect(readdirSync(folder).filter((name) => /^search-\w+\.db$/.test(name))).toHaveLength(1);
  });
});

import { mkdtempSync, readdirSync, rmSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compareWithCms } from '#lib/search/cms-feed.ts';
import { INDEX_NAME } from '#lib/search/index/files.ts';
import { indexManager, onContentChanged } from '#lib/search/process-index.ts';
import { searchArticles } from '#lib/search/read.ts';
import { startTestLake, type TestLake } from '#tests/support/lake.ts';

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

let lake: TestLake;
let folder: string;

const find = async (q: string) =>
  (await searchArticles({ locale: 'en', q })).results.map((one) => one.id);
const publish = (...documents: ReturnType<typeof faq>[]) =>
  lake.seed(documents.map((document) => ({ createOrReplace: document })));

/** What a second process of the machine knows: nothing yet. */
function forget(): void {
  globalThis.signpostSearch = undefined;
}

beforeAll(async () => {
  lake = await startTestLake();
  folder = mkdtempSync(join(tmpdir(), 'search-live-'));
  process.env.SIGNPOST_DATA_DIR = folder;
  process.env.LAKE_PORT = new URL(lake.url).port;
  publish(
    faq('lost-card', 'My card is lost', 'Freeze it in the app.'),
    faq('fees', 'What a withdrawal costs', 'A fixed fee for each withdrawal.'),
    faq('limits', 'Withdrawal limits', 'How much a withdrawal may be.', {
      _type: 'productDocument',
      updatedAt: '2026-05-09T00:00:00Z',
    }),
    { ...faq('drafts.secret', 'Secret card', 'Nobody may read this.') },
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
    await onContentChanged(['lost-card']);
    expect(await find('plastic')).toEqual(['lost-card']);
    lake.seed([{ delete: { id: 'lost-card' } }]);
    await onContentChanged(['lost-card', 'unknown']);
    expect(await find('plastic')).toEqual([]);
  });

  it('finds by comparison what no event told', async () => {
    publish(faq('tax', 'Tax report', 'Yearly papers.'));
    lake.seed([{ delete: { id: 'fees' } }]);
    await compareWithCms(indexManager());
    expect(await find('tax report')).toEqual(['tax']);
    expect(await find('fixed fee')).not.toContain('fees');
  });

  it('follows a topic that gets another title', async () => {
    const topic = (title: string) => ({ _id: 'topic-plastic', _type: 'topic', title });
    const reference = { topic: { _type: 'reference', _ref: 'topic-plastic' } };
    lake.seed([{ createOrReplace: topic('Banknotes') }]);
    publish(faq('bills', 'Paper money', 'It folds.', reference));
    await onContentChanged(['bills']);
    expect(await find('banknotes')).toEqual(['bills']);
    lake.seed([{ createOrReplace: topic('Greenbacks') }]);
    await onContentChanged(['topic-plastic']);
    expect(await find('greenbacks')).toEqual(['bills']);
    expect(await find('banknotes')).toEqual([]);
    lake.seed([{ createOrReplace: topic('Dollars') }]);
    await compareWithCms(indexManager());
    expect(await find('dollars')).toEqual(['bills']);
    lake.seed([{ delete: { id: 'bills' } }]);
    await onContentChanged(['bills']);
  });

  it('follows a rule of the editors, and finds one that no event told', async () => {
    const rule = { _id: 'rule', _type: 'synonym', phrases: ['wampum', 'yearly papers'] };
    expect(await find('wampum')).toEqual([]);
    lake.seed([{ createOrReplace: rule }]);
    await onContentChanged(['rule']);
    expect(await find('wampum')).toEqual(['tax']);
    lake.seed([{ delete: { id: 'rule' } }]);
    await compareWithCms(indexManager());
    expect(await find('wampum')).toEqual([]);
    const best = {
      _id: 'best',
      _type: 'bestAnswer',
      queries: ['wampum'],
      article: { _type: 'reference', _ref: 'limits' },
    };
    lake.seed([{ createOrReplace: best }]);
    await indexManager().rebuild();
    expect(await find('wampum')).toEqual(['limits']);
    lake.seed([{ delete: { id: 'best' } }]);
    await onContentChanged(['best']);
    expect(await find('wampum')).toEqual([]);
  });

  it('is shared by the processes of a machine', async () => {
    const first = globalThis.signpostSearch;
    forget();
    expect(await find('tax report')).toEqual(['tax']);
    publish(faq('passkey', 'Passkeys', 'Sign in without a password.'));
    await onContentChanged(['passkey']);
    indexManager().close();
    globalThis.signpostSearch = first;
    expect(await find('passkeys')).toEqual(['passkey']);
  });

  it('answers from what is open when its file is gone, and is built again', async () => {
    unlinkSync(join(folder, INDEX_NAME));
    indexManager().refresh();
    expect(await find('passkeys')).toEqual(['passkey']);
    await indexManager().rebuild();
    expect(await find('passkeys')).toEqual(['passkey']);
    expect(readdirSync(folder)).toContain(INDEX_NAME);
  });

  it('is built again when its file is damaged', async () => {
    indexManager().close();
    forget();
    writeFileSync(join(folder, INDEX_NAME), 'this is no database, whatever its name says');
    expect((await searchArticles({ locale: 'en', q: 'passkeys' })).preparing).toBe(true);
    await indexManager().rebuild();
    expect(await find('passkeys')).toEqual(['passkey']);
  });

  it('keeps one file, whatever happened before', () => {
    expect(readdirSync(folder).filter((name) => /^search-\w+\.db$/.test(name))).toHaveLength(1);
  });

  it('leads nobody to another folder', async () => {
    indexManager().close();
    forget();
    rmSync(join(folder, INDEX_NAME));
    writeFileSync(join(lake.dir, 'elsewhere.db'), '');
    symlinkSync(join(lake.dir, 'elsewhere.db'), join(folder, INDEX_NAME));
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
    await compareWithCms(indexManager());
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

describe('an index whose CMS is down', () => {
  it('goes on as it was', async () => {
    await lake.close();
    await expect(indexManager().rebuild()).rejects.toThrow('The content does not answer');
    await expect(compareWithCms(indexManager())).rejects.toThrow();
    await expect(onContentChanged(['passkey'])).rejects.toThrow();
    expect(await find('deposit')).toHaveLength(20);
    expect(readdirSync(folder).filter((name) => /^search-\w+\.db$/.test(name))).toHaveLength(1);
  });
});

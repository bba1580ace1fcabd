import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { GET } from '#app/api/search/explain/route.ts';
import { POST } from '#app/api/search/preview/route.ts';
import { explainSearch } from '#lib/search/explain.ts';
import { explanationSchema, previewSchema } from '#lib/search/explanation.ts';
import { previewRules } from '#lib/search/preview.ts';
import { indexManager } from '#lib/search/process-index.ts';
import { startTestLake, type TestLake, TOKENS } from '#tests/support/lake.ts';
import { syncHere } from '#tests/support/published.ts';

const faq = (id: string, title: string, text: string) => ({
  _id: id,
  _type: 'faq',
  title,
  slug: { _type: 'slug', current: id },
  language: 'en',
  body: [{ _type: 'block', _key: 'b', children: [{ _type: 'span', _key: 's', text }] }],
});

let lake: TestLake;
let folder: string;
beforeAll(async () => {
  lake = await startTestLake();
  folder = mkdtempSync(join(tmpdir(), 'search-explain-'));
  process.env.SIGNPOST_DATA_DIR = folder;
  process.env.LAKE_PORT = new URL(lake.url).port;
  lake.seed(
    [
      faq('withdrawal', 'A pending withdrawal', 'Wait until the network confirms it.'),
      faq('cash', 'Cash machines', 'A withdrawal from a cash machine costs a fee.'),
      faq('contact', 'Write to us', 'We answer within a day.'),
      { _id: 'syn', _type: 'synonym', phrases: ['payout', 'withdrawal'] },
      {
        _id: 'best',
        _type: 'bestAnswer',
        queries: ['human'],
        article: { _type: 'reference', _ref: 'contact' },
      },
      ...Array.from({ length: 20 }, (_, n) => faq(`other-${n}`, `Other ${n}`, 'Something else.')),
    ].map((document) => ({ createOrReplace: document })),
  );
  await syncHere();
  await indexManager().rebuild();
});
afterAll(async () => {
  await lake.close();
  indexManager().close();
  globalThis.signpost = undefined;
  rmSync(folder, { recursive: true });
});

describe('the explanation of a search', () => {
  it('says by which words each result was found, where they stand, and what it lacks', () => {
    const explained = explainSearch({ locale: 'en', q: 'pending payout network orange' });
    expect(explanationSchema.parse(explained)).toEqual(explained);
    const [first] = explained.results;
    expect(first).toMatchObject({ id: 'withdrawal', curatedBy: null, lacks: ['orange'] });
    expect(first?.words).toEqual([
      expect.objectContaining({ typed: 'pending', source: 'typed', inTitle: 1 }),
      expect.objectContaining({
        typed: 'payout',
        found: 'withdrawal',
        source: 'editors',
        rule: 'syn',
      }),
      expect.objectContaining({ typed: 'network', inTitle: 0, inPassage: 1 }),
    ]);
    const { title, text, passage, coverage } = first?.shares ?? {};
    expect((title ?? 0) + (text ?? 0) + (passage ?? 0) + (coverage ?? 0)).toBeCloseTo(1);
  });

  it('says how each word was understood', () => {
    const { words, corrected } = explainSearch({ locale: 'en', q: 'a withdrawl fee cash orange' });
    expect(corrected).toBe('a withdrawal fee cash orange');
    expect(words.map(({ word, kind }) => [word, kind])).toEqual([
      ['a', 'grammar'],
      ['withdrawl', 'subject'],
      ['fee', 'subject'],
      ['cash', 'subject'],
      ['orange', 'unknown'],
    ]);
    expect(words[1]?.meanings[0]).toMatchObject({ word: 'withdrawal', source: 'corrected' });
  });

  it('names the best answer that put an article first', () => {
    const { results } = explainSearch({ locale: 'en', q: 'a human' });
    expect(results[0]).toMatchObject({ id: 'contact', curatedBy: 'best' });
  });
});

describe('a preview', () => {
  const preview = (rules: Parameters<typeof previewRules>[0]['rules'], without: string[] = []) =>
    previewRules({ locale: 'en', queries: ['withdrawal', 'write'], rules, without });

  it('shows what a best answer moves, and leaves what it does not', async () => {
    const seen = await preview([
      {
        kind: 'bestAnswer',
        doc: 'draft',
        lang: 'en',
        queries: ['withdrawal'],
        match: 'contains',
        article: 'cash',
      },
    ]);
    expect(previewSchema.parse(seen)).toEqual(seen);
    expect(seen.searches[0]?.places).toEqual([
      expect.objectContaining({ id: 'cash', before: 2, after: 1 }),
      expect.objectContaining({ id: 'withdrawal', before: 1, after: 2 }),
    ]);
    expect(seen.searches[1]?.places).toEqual([]);
  });

  it('shows what is found and lost when a published rule changes or goes', async () => {
    const gone = await previewRules({
      locale: 'en',
      queries: ['human', 'payout'],
      rules: [
        { kind: 'synonym', doc: 'syn', lang: 'en', phrases: ['payout', 'answer'], oneWay: false },
      ],
      without: ['best'],
    });
    expect(gone.searches.map(({ totalBefore, totalAfter }) => [totalBefore, totalAfter])).toEqual([
      [1, 0],
      [2, 3],
    ]);
    expect(gone.searches[0]?.places).toEqual([
      expect.objectContaining({ id: 'contact', before: 1, after: null }),
    ]);
    expect(gone.searches[1]?.places.find(({ id }) => id === 'contact')).toMatchObject({
      before: null,
      after: 2,
    });
  });
});

describe('the routes for editors', () => {
  const token = () => ({ authorization: `Bearer ${TOKENS.editor}` });

  it('are closed to everybody else', async () => {
    const asked = await GET(new Request('http://site.test/api/search/explain?q=human'));
    expect(asked.status).toBe(401);
    const tried = await POST(
      new Request('http://site.test/api/search/preview', { method: 'POST', body: '{}' }),
    );
    expect(tried.status).toBe(401);
  });

  it('answer an editor', async () => {
    const headers = token();
    const asked = await GET(
      new Request('http://site.test/api/search/explain?q=human', { headers }),
    );
    expect(explanationSchema.parse(await asked.json()).results[0]?.id).toBe('contact');
    const body = JSON.stringify({ queries: ['human'], rules: [], without: ['best'] });
    const tried = await POST(
      new Request('http://site.test/api/search/preview', { method: 'POST', headers, body }),
    );
    expect(previewSchema.parse(await tried.json()).searches[0]?.totalAfter).toBe(0);
  });

  it.each([
    ['/api/search/explain', 400],
    ['/api/search/explain?q=+', 400],
    [`/api/search/explain?q=${'x'.repeat(401)}`, 400],
    ['/api/search/explain?q=x&locale=xx', 400],
  ])('refuse %s', async (path, status) => {
    const request = new Request(`http://site.test${path}`, { headers: token() });
    expect((await GET(request)).status).toBe(status);
  });

  it.each(['', '[]', '{"queries":[""],"rules":[]}', '{"queries":[],"rules":[{}]}'])(
    'refuse a preview of %s',
    async (body) => {
      const request = { method: 'POST', headers: token(), body };
      const answer = await POST(new Request('http://site.test/api/search/preview', request));
      expect(answer.status).toBe(400);
    },
  );
});

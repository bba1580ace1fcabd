import { GET as askCalendar } from '#app/api/articles/[slug]/calendar/route.ts';
import { GET as askMarkdown } from '#app/api/articles/[slug]/markdown/route.ts';
import { GET as askArticle } from '#app/api/articles/[slug]/route.ts';
import { GET as askArticles } from '#app/api/articles/route.ts';
import { GET as askBanners } from '#app/api/banners/route.ts';
import { GET as askTwin } from '#app/api/twins/[...path]/route.ts';
import { GET as askJsonFeed } from '#app/feed.json/route.ts';
import { GET as askAtom } from '#app/feed.xml/route.ts';
import { GET as askLlms } from '#app/llms.txt/route.ts';
import { GET as askFullText } from '#app/llms-full.txt/route.ts';
import { GET as askRss } from '#app/rss.xml/route.ts';
import { setClock } from '#lib/clock.ts';
import { startTestContent, type TestContent } from '#tests/support/content.ts';

/** Every answer for machines, asked for the moment that the clock says. */

const CANARY = 'canary-7f3a';
const OPENS = '2026-03-03T09:00:00.000Z';
const CLOSES = '2026-03-03T10:00:00.000Z';

const documents = [
  { _id: 't', _type: 'topic', title: 'Fees', slug: { current: 'fees' }, order: 1 },
  {
    _id: 'faq-a',
    _type: 'faq',
    title: 'An article',
    slug: { current: 'a' },
    summary: 'A summary.',
    body: [
      {
        _type: 'block',
        _key: 'b',
        children: [{ _type: 'span', _key: 's', text: 'see', marks: ['l'] }],
        markDefs: [
          { _type: 'internalLink', _key: 'l', reference: { _type: 'reference', _ref: 'news' } },
        ],
      },
    ],
    topic: { _type: 'reference', _ref: 't' },
    publishedAt: '2026-01-01T00:00:00.000Z',
  },
  {
    _id: 'news',
    _type: 'announcement',
    title: `Title ${CANARY}`,
    slug: { current: CANARY },
    summary: `Summary ${CANARY}`,
    body: [],
    placement: 'banner',
    severity: 'incident',
    topic: { _type: 'reference', _ref: 't' },
    affects: [{ _type: 'reference', _key: 'r', _ref: 'faq-a' }],
    publishedAt: '2026-01-02T00:00:00.000Z',
    publishAt: OPENS,
    expireAt: CLOSES,
    effectiveAt: '2026-03-03T09:30:00.000Z',
  },
];

const params = (slug: string) => ({ params: Promise.resolve({ slug }) });

const SURFACES: [name: string, ask: (request: Request) => Promise<Response>][] = [
  ['the JSON of all articles', askArticles],
  ['the Atom feed', askAtom],
  ['the RSS feed', askRss],
  ['the JSON feed', askJsonFeed],
  ['the text for language models', askLlms],
  ['the whole text for language models', askFullText],
  ['its JSON', (request) => askArticle(request, params(CANARY))],
  ['the JSON that links to it', (request) => askArticle(request, params('a'))],
  ...['en/list/all/updated/1', 'en/list/announcements/published/1', 'en/topics/fees/updated/1'].map(
    (path): (typeof SURFACES)[number] => [
      `${path} as Markdown`,
      (request) => askTwin(request, { params: Promise.resolve({ path: path.split('/') }) }),
    ],
  ),
  ['the banners', askBanners],
  ['its Markdown', (request) => askMarkdown(request, params(CANARY))],
  ['the Markdown that links to it', (request) => askMarkdown(request, params('a'))],
  ['its calendar', (request) => askCalendar(request, params(CANARY))],
];

let content: TestContent;
beforeAll(async () => {
  content = await startTestContent(documents);
});
afterAll(() => content.close());

let restoreClock: () => void = () => {};
afterEach(() => restoreClock());

async function seenAt(instant: string, ask: (typeof SURFACES)[number][1]): Promise<boolean> {
  restoreClock();
  restoreClock = setClock(() => new Date(instant));
  const answer = await ask(new Request('http://site.test/'));
  const text = `${JSON.stringify([...answer.headers])}${await answer.text()}`;
  if (!answer.ok) expect(answer.status).toBe(404);
  return text.includes(CANARY);
}

describe.each(SURFACES)('%s', (_, ask) => {
  it.each([
    ['2026-03-03T08:59:59.999Z', false],
    [OPENS, true],
    ['2026-03-03T09:59:59.999Z', true],
    [CLOSES, false],
  ])('at %s: %s', async (instant, expected) => {
    expect(await seenAt(instant, ask)).toBe(expected);
  });
});

describe('an answer that a reader has already', () => {
  it('is not sent again until a boundary passes', async () => {
    restoreClock = setClock(() => new Date(OPENS));
    const first = await askAtom(new Request('http://site.test/feed.xml'));
    const etag = first.headers.get('etag') ?? '';
    const again = () =>
      askAtom(new Request('http://site.test/feed.xml', { headers: { 'if-none-match': etag } }));
    expect((await again()).status).toBe(304);
    restoreClock();
    restoreClock = setClock(() => new Date(CLOSES));
    expect((await again()).status).toBe(200);
  });
});

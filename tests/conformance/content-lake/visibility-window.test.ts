import { startTestLake, type TestLake } from '#tests/support/lake.ts';

/** What somebody from outside learns of documents whose window is closed. */

const OPENS = Date.UTC(2026, 2, 3, 9);
const at = (ms: number) => new Date(OPENS + ms).toISOString();
const image = (name: string) => ({
  _id: `image-${name}-1x1-png`,
  _type: 'sanity.imageAsset',
  originalFilename: `${name}.png`,
});
const shows = (name: string) => ({
  image: { _type: 'image', asset: { _type: 'reference', _ref: `image-${name}-1x1-png` } },
});

let lake: TestLake;
let time = OPENS - 1;

beforeAll(async () => {
  lake = await startTestLake({
    clock: () => new Date(time),
    visibilityWindow: { type: 'announcement', opens: 'publishAt', closes: 'expireAt' },
  });
  lake.seed(
    [
      image('canary'),
      image('shared'),
      {
        _id: 'news',
        _type: 'announcement',
        title: 'canary',
        publishAt: at(0),
        expireAt: at(60_000),
        ...shows('canary'),
        also: shows('shared').image,
      },
      image('drafted'),
      { _id: 'drafts.later', _type: 'faq', title: 'A draft', ...shows('drafted') },
      { _id: 'broken', _type: 'announcement', title: 'canary', publishAt: 'canary' },
      { _id: 'always', _type: 'announcement', title: 'Always', related: { _ref: 'news' } },
      { _id: 'faq', _type: 'faq', title: 'A question', publishAt: 'canary', ...shows('shared') },
    ].map((document) => ({ createOrReplace: document })),
  );
});
afterAll(() => lake.close());

const VISITOR = { 'x-lake-visitor': '1' };
const query = (groq: string) =>
  `/data/query/production?returnQuery=false&query=${encodeURIComponent(groq)}`;
const PATHS = [
  query('*[_id == "news"]'),
  query('*[_type == "announcement"]{title}'),
  query('*[title match "canary"]'),
  query('*[_id == "always"]{"title": related->title}'),
  query('*[_type == "sanity.imageAsset"].originalFilename'),
  query('*[references("image-canary-1x1-png")].title'),
  '/data/doc/production/news',
  '/data/doc/production/always,news',
];

async function leaks(path: string, headers: Record<string, string>): Promise<boolean> {
  const answer = await lake.fetch(path, { headers });
  const { omitted: _, ...body } = await answer.json();
  return JSON.stringify(body).includes('canary');
}

describe('a window, seen from outside', () => {
  it.each(PATHS)('%s', async (path) => {
    time = OPENS - 1;
    expect(await leaks(path, VISITOR)).toBe(false);
    time = OPENS + 1_000;
    expect(await leaks(path, VISITOR)).toBe(true);
    time = OPENS + 61_000;
    expect(await leaks(path, VISITOR)).toBe(false);
  });

  it('hides what cannot be read, and nothing of other types', async () => {
    time = OPENS + 1_000;
    const titles = async (headers: Record<string, string>) => {
      const answer = await lake.fetch(query('*[defined(title)] | order(_id asc)._id'), { headers });
      return (await answer.json()).result;
    };
    expect(await titles(VISITOR)).toEqual(['always', 'faq', 'news']);
    expect(await titles({})).toEqual(['always', 'broken', 'faq', 'news']);
  });

  it('keeps nothing from those who ask on this machine or have an account', async () => {
    time = OPENS - 1;
    expect(await leaks(query('*[_id == "news"]'), {})).toBe(true);
    const answer = await lake.fetch(query('*[_id == "news"]'), {
      headers: VISITOR,
      role: 'viewer',
    });
    expect(JSON.stringify(await answer.json())).toContain('canary');
  });

  it('keeps images of drafts back, and shows those that something else shows', async () => {
    time = OPENS - 1;
    const answer = await lake.fetch(query('*[_type == "sanity.imageAsset"]._id'), {
      headers: VISITOR,
    });
    expect((await answer.json()).result).toEqual(['image-shared-1x1-png']);
  });

  it('tells a listener nothing of such documents', async () => {
    const listen = async (headers: Record<string, string>) => {
      const stop = new AbortController();
      const answer = await lake.fetch(
        `/data/listen/production?includeResult=true&query=${encodeURIComponent('*[true]')}`,
        { headers, signal: stop.signal },
      );
      const reader = answer.body?.getReader();
      let text = '';
      lake.seed([
        {
          createOrReplace: {
            _id: 'later',
            _type: 'announcement',
            title: 'canary',
            publishAt: at(1e9),
          },
        },
        { createOrReplace: { _id: 'end', _type: 'faq', title: 'the end' } },
      ]);
      while (!text.includes('the end')) {
        text += new TextDecoder().decode((await reader?.read())?.value);
      }
      await reader?.cancel();
      return text.includes('canary');
    };
    expect(await listen(VISITOR)).toBe(false);
    expect(await listen({})).toBe(true);
  });

  it('names no such document among what changed, until its window opens', async () => {
    const follow = async (headers: Record<string, string>) => {
      const answer = await lake.fetch('/data/live/events/production', { headers });
      const reader = answer.body?.getReader();
      const put = (id: string, publishAt: string) => ({
        createOrReplace: { _id: id, _type: 'announcement', publishAt },
      });
      lake.seed([put('canary', at(1e9))]);
      lake.seed([put('opened', at(1e9))]);
      lake.seed([put('opened', at(0))]);
      lake.seed([{ createOrReplace: { _id: 'end', _type: 'faq', title: 'the end' } }]);
      let text = '';
      while (!text.includes('s1:id.end')) {
        text += new TextDecoder().decode((await reader?.read())?.value);
      }
      await reader?.cancel();
      return [text.includes('canary'), text.split('s1:id.opened').length - 1];
    };
    time = OPENS + 1_000;
    expect(await follow(VISITOR)).toEqual([false, 1]);
    expect(await follow({})).toEqual([true, 2]);
  });
});

import { pageTwin } from '#app/page-twin.ts';
import { setClock } from '#lib/clock.ts';
import { announcementFixture, articleFixture } from '#tests/fixtures/machines.ts';
import { startTestContent, type TestContent } from '#tests/support/content.ts';

const SITE = 'https://help.example.com';

let content: TestContent;
let restoreClock: () => void;

beforeAll(async () => {
  restoreClock = setClock(() => new Date('2026-03-01T00:00:00.000Z'));
  const topic = { topic: { _type: 'reference', _ref: 't' } };
  content = await startTestContent([
    { _id: 'c', _type: 'category', title: 'Money', slug: { current: 'money' } },
    {
      _id: 't',
      _type: 'topic',
      title: 'Fees [all]',
      description: 'What it costs.',
      slug: { current: 'fees' },
      category: { _type: 'reference', _ref: 'c' },
    },
    ...Array.from({ length: 25 }, (_, index) => articleFixture(`a-${index}`, topic)),
    announcementFixture('news'),
  ]);
});
afterAll(async () => {
  restoreClock();
  await content.close();
});

const read = (path: string) => pageTwin(path.split('/'), SITE);

it('gives a page of a list with what each article is about, and the page after it', async () => {
  const text = await read('en/list/faq/updated/1');
  expect(text).toMatch(/^# FAQ, newest update first, page 1 of 2\n\n> For AI agents: /);
  expect(text).toContain(
    `- [Title of a-0](${SITE}/articles/a-0): Summary of a-0. · Updated on 2026-02-01`,
  );
  expect(text.split('\n- ')).toHaveLength(21);
  expect(text).toMatch(/\n\n\[Next\]\(https:\/\/help\.example\.com\/faq\?page=2\)\n\n- /);
  expect(await read('en/list/faq/updated/2')).toContain(`[Previous](${SITE}/faq)`);
});

it('gives topics and categories', async () => {
  const topics = await read('en/topics');
  expect(topics).toContain(`- [Money](${SITE}/categories/money)`);
  expect(topics).toContain(`- [Fees \\[all\\]](${SITE}/topics/fees): What it costs. · 25 articles`);
  expect(await read('en/topics/fees/helpful/2')).toContain(`${SITE}/topics/fees?sort=helpful)`);
  expect(await read('en/categories/money')).toContain(`${SITE}/articles/a-`);
});

it.each([
  'xx/topics',
  'en',
  'en/articles/a-0',
  'en/list/faq/updated/3',
  'en/list/faq/updated/x',
  'en/list/none/updated/1',
  'en/topics/none/updated/1',
  'en/categories/none',
])('has no page %s', async (path) => {
  await expect(read(path)).rejects.toThrow(/no such/i);
});

import { listMostRead, slugsToBuild } from '#lib/articles/most-read.ts';
import { listVisible } from '#lib/articles/visible.ts';
import { setClock } from '#lib/clock.ts';
import { feedbackStore } from '#lib/feedback/read.ts';
import { startTestContent, type TestContent } from '#tests/support/content.ts';
import { day, documents, helpful, locale } from './documents.ts';

let content: TestContent;
let restoreClock: () => void;

beforeAll(async () => {
  content = await startTestContent(documents, helpful);
});
afterAll(() => content.close());
beforeEach(() => {
  restoreClock = setClock(() => new Date(day(15)));
});
afterEach(() => restoreClock());

const slugs = async () =>
  (await listMostRead()).filter((one) => one.locale === locale).map(({ slug }) => slug);

it('names every article that readers see once, those that helped most first', async () => {
  const shown = (await listVisible(locale)).map(({ slug }) => slug);
  expect((await slugs()).sort()).toEqual(shown.sort());
  expect((await slugs()).slice(0, 3)).toEqual(['news-now', 'faq-24', 'faq-03']);
});

it('puts those first that readers opened lately', async () => {
  const store = await feedbackStore();
  const last = (await slugs()).at(-1) ?? '';
  const id = (await listVisible(locale)).find(({ slug }) => slug === last)?.id ?? '';
  const views = [{ day: day(14).slice(0, 10), articleId: id, views: 3 }];
  await store.addTotals({ views }, new Date(day(15)));
  expect((await slugs())[0]).toBe(last);
  expect((await slugsToBuild(locale))[0]).toBe(last);
});

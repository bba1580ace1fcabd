import { context } from '#lib/context.ts';
import { Unavailable } from '#lib/errors.ts';
import { fetchContent, fetchPublished } from '#sanity/client/fetch.ts';
import { tagPage } from '#sanity/client/tag-page.ts';
import { installContext } from '#tests/support/context.ts';
import { publishHere } from '#tests/support/published.ts';
import { withTags } from '#tests/support/tags-of.ts';

const TITLES = '*[_type == "faq"] | order(_id asc).title';
const faq = (_id: string, title: string) => ({ _id, _type: 'faq', title });

beforeEach(() => {
  installContext();
});

it('is unavailable until something was read of the content, also when a page asks', async () => {
  await expect(fetchPublished({ query: TITLES })).rejects.toThrow(Unavailable);
  await expect(fetchContent({ query: TITLES, tags: [] })).rejects.toThrow(Unavailable);
});

it('gives what is published now', async () => {
  publishHere([faq('a', 'First')]);
  expect(await fetchPublished({ query: TITLES })).toEqual(['First']);
  publishHere([faq('a', 'Second'), faq('b', 'Third')]);
  expect(await fetchContent({ query: TITLES, tags: [] })).toEqual(['Second', 'Third']);
  expect(await fetchPublished({ query: '*[_id == $id][0]._type', params: { id: 'b' } })).toBe(
    'faq',
  );
  expect(await fetchPublished({ query: '*[_id == "none"][0]' })).toBeNull();
});

it('says what is wrong with a query', async () => {
  publishHere([]);
  await expect(fetchPublished({ query: '*[' })).rejects.toThrow();
});

describe('a page', () => {
  it('carries the tags of what it reads, and when it was begun', async () => {
    publishHere([faq('a', 'First')]);
    context().pages.markChanged(['x']);
    context().pages.markChanged(['y']);
    const { result, tags } = await withTags(async () => [
      await fetchContent({ query: TITLES, tags: ['list:faq', 'site'] }),
      await tagPage(['list:faq', 'time:lists']),
    ]);
    expect(result[0]).toEqual(['First']);
    expect(tags).toEqual(['seq:2', 'list:faq', 'site', 'time:lists']);
  });

  it('carries the tags also of what it cannot read', async () => {
    const read = () => fetchContent({ query: TITLES, tags: ['list:faq'] }).catch(() => 'failed');
    const { result, tags } = await withTags(read);
    expect([result, tags]).toEqual(['failed', ['seq:0', 'list:faq']]);
  });

  it('carries any number of tags, of which Next takes 100 at once', async () => {
    const many = Array.from({ length: 250 }, (_, n) => `time-of:n${n}`);
    const { tags } = await withTags(() => tagPage(many));
    expect(tags).toEqual(['seq:0', ...many]);
  });

  it('carries none outside of Next, which nobody misses', async () => {
    publishHere([faq('a', 'First')]);
    expect(await fetchContent({ query: TITLES, tags: ['list:faq'] })).toEqual(['First']);
  });
});

import { feedbackStore, helpfulCounts, mostHelpful } from '#lib/feedback/read.ts';
import { loggedLines } from '#tests/support/setup.ts';

it('leaves articles readable while the database of votes is away', async () => {
  process.env.DATABASE_URL = 'postgres://signpost:geheim@127.0.0.1:9/none';
  expect(await helpfulCounts(['a'])).toEqual(new Map());
  expect(await mostHelpful()).toEqual([]);
  expect(loggedLines()).toEqual(['warn feedback: Helpful counts are old.']);
  await expect(feedbackStore()).rejects.toThrow(/does not answer/);
});

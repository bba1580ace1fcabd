import { jest } from '@jest/globals';
import { feedbackStore, helpfulCounts, mostHelpful } from '#lib/feedback/read.ts';

it('leaves articles readable while the database of votes is away', async () => {
  process.env.DATABASE_URL = 'postgres://signpost:geheim@127.0.0.1:9/none';
  const warn = jest.spyOn(console, 'warn').mockReturnValue(undefined);
  expect(await helpfulCounts(['a'])).toEqual(new Map());
  expect(await mostHelpful()).toEqual([]);
  expect(warn).toHaveBeenCalledTimes(1);
  await expect(feedbackStore()).rejects.toThrow(/does not answer/);
});

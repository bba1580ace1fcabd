import { optimisticVote, type VoteState } from '#lib/feedback/request-vote.ts';
import type { VoteInput } from '#lib/feedback/types.ts';

const nothing: VoteState = { vote: null, why: false, helpful: 7 };
const yes: VoteState = { vote: 'yes', why: false, helpful: 8 };
const no: VoteState = { vote: 'no', why: false, helpful: 7 };

describe('what a vote will come to', () => {
  it.each<[VoteState, Omit<VoteInput, 'articleId'>, VoteState]>([
    [nothing, { vote: 'yes' }, yes],
    [nothing, { vote: 'no' }, no],
    [yes, { vote: 'yes' }, yes],
    [yes, { vote: 'no' }, no],
    [no, { vote: 'yes' }, yes],
    [no, { vote: 'no', reason: 'wrong' }, { ...no, why: true }],
    [{ ...no, why: true }, { vote: 'yes', comment: 'ignored' }, yes],
    [{ ...yes, helpful: 0 }, { vote: 'no' }, { ...no, helpful: 0 }],
  ])('%j after %j', (before, input, after) => {
    expect(optimisticVote(before, { articleId: 'a', ...input })).toEqual(after);
  });
});

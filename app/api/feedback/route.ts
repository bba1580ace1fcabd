// Our own server answers before it comes here: see lib/front/direct.ts.
export { answerVote as POST } from '#lib/feedback/answer-vote.ts';

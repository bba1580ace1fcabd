// Our own server answers before Next; see lib/front/direct.ts.
export { answerVote as POST } from '#lib/feedback/answer-vote.ts';

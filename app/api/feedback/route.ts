// Our own server answers before Next; see lib/server/fast-routes.ts.
export { answerVote as POST } from '#lib/feedback/answer-vote.ts';

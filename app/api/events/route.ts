// Our own server answers before Next; see lib/server/fast-routes.ts.
export { answerEvent as POST } from '#lib/feedback/answer-event.ts';

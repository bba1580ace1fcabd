// Our own server answers before it comes here: see lib/front/direct.ts.
export { answerEvent as POST } from '#lib/feedback/answer-event.ts';

// Our own server answers before Next; see lib/front/direct.ts.
export { answerEvent as POST } from '#lib/feedback/answer-event.ts';

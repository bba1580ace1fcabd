import { answerIcon } from '#app/_icons/answer.ts';

/** `GET /icon-512.png`: for the manifest. */
export function GET(): Promise<Response> {
  return answerIcon('icon-512.png');
}

import { type InLanguage, languageOf } from '#app/language-of.ts';
import { answerLlms } from '#app/llms.ts';

/** `GET /<language>/llms.txt`: the articles in a language, for language models. */
export async function GET(request: Request, context: InLanguage): Promise<Response> {
  return answerLlms(request, await languageOf(context));
}

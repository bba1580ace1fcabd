import { answerFullText } from '#app/full-text.ts';
import { type InLanguage, languageOf } from '#app/language-of.ts';

/** `GET /<language>/llms-full.txt?page=`. */
export async function GET(request: Request, context: InLanguage): Promise<Response> {
  return answerFullText(request, await languageOf(context));
}

import { answerLlms } from '#app/llms.ts';
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';

/** `GET /llms.txt`: the articles, for language models (llmstxt.org). */
export function GET(request: Request): Promise<Response> {
  return answerLlms(request, DEFAULT_LOCALE);
}

import { answerFullText } from '#app/full-text.ts';
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';

/** `GET /llms-full.txt?page=`. */
export function GET(request: Request): Promise<Response> {
  return answerFullText(request, DEFAULT_LOCALE);
}

import { llmsIndex } from '#app/llms.ts';
import { errorResponse } from '#lib/errors.ts';
import { conditional } from '#lib/http/conditional.ts';
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';

/** `GET /llms.txt`: the articles, for language models (llmstxt.org). */
export async function GET(request: Request): Promise<Response> {
  try {
    return conditional(request, await llmsIndex(DEFAULT_LOCALE), 'text/plain; charset=utf-8');
  } catch (error) {
    return errorResponse(error);
  }
}

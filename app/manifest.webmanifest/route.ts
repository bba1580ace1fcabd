import { answerManifest } from '#app/site-manifest.ts';
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';

export const dynamic = 'force-dynamic';

/** `GET /manifest.webmanifest`. */
export function GET(request: Request): Promise<Response> {
  return answerManifest(request, DEFAULT_LOCALE);
}

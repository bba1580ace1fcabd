import { type InLanguage, languageOf } from '#app/language-of.ts';
import { answerManifest } from '#app/site-manifest.ts';

export const dynamic = 'force-dynamic';

/** `GET /<language>/manifest.webmanifest`. */
export async function GET(request: Request, context: InLanguage): Promise<Response> {
  return answerManifest(request, await languageOf(context));
}

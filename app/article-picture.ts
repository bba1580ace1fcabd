import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { getArticle } from '#lib/articles/read.ts';
import { context } from '#lib/context.ts';
import { errorResponse, NotFound } from '#lib/errors.ts';
import { isKnownVersion } from '#lib/http/known-version.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { pictureLook } from '#lib/og/look.ts';
import { pictureHash } from '#lib/og/picture.ts';
import { indexingHeaders } from '#lib/seo/indexing.ts';
import { getLook } from '#lib/site/look.ts';
import { getSite } from '#lib/site/read.ts';

/** Drawn by `drawFallback` of `lib/og/draw.ts`; a test compares them. */
const FALLBACK = 'lib/og/fallback.png';

const KEPT = 'public, max-age=3600, stale-if-error=86400';

/**
 * The picture that other sites show beside a link to the article. No request waits for a drawing:
 * one that is not there yet is drawn in the background, and a picture without words is sent.
 */
export async function answerPicture(
  request: Request,
  { locale, slug }: { locale: Locale; slug: string },
): Promise<Response> {
  try {
    const article = await getArticle({ locale, slug });
    if (article === null) throw new NotFound('There is no such article.');
    const [{ name: siteName }, look] = await Promise.all([getSite({ locale }), getLook()]);
    const { type, title } = article;
    const facts = { locale, type, title, siteName, look: pictureLook(look) };
    const indexing = indexingHeaders(article.seo);
    const { pictures } = context();
    const picture = await pictures.find(facts);
    if (picture === undefined) {
      pictures.want(facts);
      return send(await readFile(resolve(FALLBACK)), { 'cache-control': 'no-store', ...indexing });
    }
    const etag = `"${pictureHash(facts)}"`;
    const headers = { etag, 'cache-control': KEPT, ...indexing };
    if (isKnownVersion(request.headers.get('if-none-match'), etag))
      return new Response(null, { status: 304, headers });
    return send(picture, headers);
  } catch (error) {
    return errorResponse(error);
  }
}

function send(picture: Buffer, headers: Record<string, string>): Response {
  return new Response(new Uint8Array(picture), {
    headers: {
      ...headers,
      'content-type': 'image/png',
      // Other sites show it.
      'cross-origin-resource-policy': 'cross-origin',
    },
  });
}

import { answerPicture } from '#app/article-picture.ts';
import { languageOf } from '#app/language-of.ts';
import { decodeSlug } from '#lib/seo/links.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ locale: string; slug: string }> };

/** `GET /<language>/articles/<slug>.png`: what other sites show beside a link to an article in a language. */
export async function GET(request: Request, context: Context): Promise<Response> {
  const { slug } = await context.params;
  return answerPicture(request, { locale: await languageOf(context), slug: decodeSlug(slug) });
}

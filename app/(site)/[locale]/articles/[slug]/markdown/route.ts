import { answerMarkdown } from '#app/article-markdown.ts';
import { languageOf } from '#app/language-of.ts';
import { decodeSlug } from '#lib/seo/links.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ locale: string; slug: string }> };

/** `GET /<language>/articles/<slug>.md`: an article in a language as Markdown. */
export async function GET(request: Request, context: Context): Promise<Response> {
  const { slug } = await context.params;
  return answerMarkdown(request, { locale: await languageOf(context), slug: decodeSlug(slug) });
}

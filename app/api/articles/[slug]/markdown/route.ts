import { answerMarkdown } from '#app/article-markdown.ts';
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';

// Next keeps an answer on disk that was made without the request, such as that of an unknown slug.
export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ slug: string }> };

/** `GET /articles/<slug>.md`: an article as Markdown. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerMarkdown(request, { locale: DEFAULT_LOCALE, slug: (await params).slug });
}

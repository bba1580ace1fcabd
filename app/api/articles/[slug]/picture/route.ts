import { answerPicture } from '#app/article-picture.ts';
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';

// Next keeps an answer on disk that was made without the request, such as that of an unknown slug.
export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ slug: string }> };

/** `GET /articles/<slug>.png`: the picture that other sites show beside a link to the article. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  return answerPicture(request, { locale: DEFAULT_LOCALE, slug: (await params).slug });
}

import { answerCalendar } from '#app/article-calendar.ts';
import { languageOf } from '#app/language-of.ts';
import { decodeSlug } from '#lib/seo/links.ts';

export const dynamic = 'force-dynamic';

type Context = { params: Promise<{ locale: string; slug: string }> };

/** `GET /<language>/articles/<slug>.ics`: when an announcement takes effect, in a language, for a calendar. */
export async function GET(request: Request, context: Context): Promise<Response> {
  const { slug } = await context.params;
  return answerCalendar(request, { locale: await languageOf(context), slug: decodeSlug(slug) });
}

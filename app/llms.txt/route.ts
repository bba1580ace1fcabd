import { fetchCards } from '#lib/articles/fetch-cards.ts';
import { listIndexed } from '#lib/articles/read.ts';
import { env } from '#lib/env.ts';
import { errorResponse } from '#lib/errors.ts';
import { conditional } from '#lib/http/conditional.ts';
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { articleHref } from '#lib/seo/links.ts';
import { llmsText, sectionsOf } from '#lib/seo/llms.ts';
import { getSite } from '#lib/site/read.ts';
import { getTopic, listTopics } from '#lib/topics/read.ts';
import { listTag } from '#sanity/client/tags.ts';

/** `GET /llms.txt`: the articles, for language models (llmstxt.org). */
export async function GET(request: Request): Promise<Response> {
  try {
    const locale = DEFAULT_LOCALE;
    const [site, topics, indexed] = await Promise.all([
      getSite({ locale }),
      listTopics({ locale }),
      listIndexed({ locale }),
    ]);
    const found = await Promise.all(topics.map(({ slug }) => getTopic({ locale, slug })));
    const t = messages(locale);
    const { sections, rest } = sectionsOf(
      found.flatMap((topic) => topic ?? []),
      indexed.map(({ id }) => id),
    );
    const others = await fetchCards(rest, [listTag('all')]);
    const text = llmsText({
      title: site.name,
      description: t('home.description', { name: site.name }),
      sections: [...sections, { title: t('topics.none'), articles: others }],
      address: (slug) => `${env().siteUrl}${articleHref(locale, slug)}.md`,
    });
    return conditional(request, text, 'text/plain; charset=utf-8');
  } catch (error) {
    return errorResponse(error);
  }
}

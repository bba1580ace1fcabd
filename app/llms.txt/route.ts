import { fetchCards } from '#lib/articles/fetch-cards.ts';
import { orderedIds } from '#lib/articles/order.ts';
import { listIndexed } from '#lib/articles/read.ts';
import { env } from '#lib/env.ts';
import { errorResponse } from '#lib/errors.ts';
import { conditional } from '#lib/http/conditional.ts';
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { articleHref } from '#lib/seo/links.ts';
import { llmsText, sectionsOf } from '#lib/seo/llms.ts';
import { getSite } from '#lib/site/read.ts';
import { mainTopics } from '#lib/topics/articles.ts';
import { getTopicTree, topicsWithPath } from '#lib/topics/tree.ts';
import { listTag } from '#sanity/client/tags.ts';

/** `GET /llms.txt`: the articles, for language models (llmstxt.org). */
export async function GET(request: Request): Promise<Response> {
  try {
    const locale = DEFAULT_LOCALE;
    const [site, tree, topicOf, indexed, ordered] = await Promise.all([
      getSite({ locale }),
      getTopicTree({ locale }),
      mainTopics({ locale }),
      listIndexed({ locale }),
      orderedIds({ locale, tab: 'all', sort: 'updated' }),
    ]);
    const t = messages(locale);
    const listed = new Set(indexed.map(({ id }) => id));
    const cards = await fetchCards(
      ordered.filter((id) => listed.has(id)),
      [listTag('all')],
    );
    const { sections, rest } = sectionsOf(topicsWithPath(tree), cards, topicOf);
    const text = llmsText({
      title: site.name,
      description: t('home.description', { name: site.name }),
      sections: [...sections, { title: t('topics.none'), articles: rest }],
      address: (slug) => `${env().siteUrl}${articleHref(locale, slug)}.md`,
    });
    return conditional(request, text, 'text/plain; charset=utf-8');
  } catch (error) {
    return errorResponse(error);
  }
}

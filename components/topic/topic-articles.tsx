import { ArticleCard } from '#components/list/article-card.tsx';
import { Pagination } from '#components/list/pagination.tsx';
import { SortLinks } from '#components/list/sort-links.tsx';
import { EmptyState } from '#components/ui/empty-state.tsx';
import { SORTS, type Sort } from '#lib/articles/constants.ts';
import type { ArticleCard as Card } from '#lib/articles/types.ts';
import { formatMonth } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { topicHref } from '#lib/seo/links.ts';
import type { TopicPage } from '#lib/topics/types.ts';

/** The articles of a topic: sorted and in pages as lists are, in groups where they are many. */
export function TopicArticles({
  locale,
  topic: { slug, list, cards },
}: {
  locale: Locale;
  topic: Pick<TopicPage, 'slug' | 'list' | 'cards'>;
}) {
  const t = messages(locale);
  const { total, page, pages, sort } = list;
  if (total === 0) {
    // A page of cards says where to go without any article of its own.
    return cards.length > 0 ? null : (
      <EmptyState title={t('topic.empty.title')} text={t('topic.empty.text')} />
    );
  }
  return (
    <section aria-labelledby="topic-articles">
      <div className="flex flex-wrap items-baseline justify-between gap-x-8 border-b border-line pt-4">
        <h2 id="topic-articles" className="text-base tracking-normal">
          {t('topics.count', { count: total })}
          {pages > 1 ? <span className="sr-only">, {t('list.page', { page, pages })}</span> : null}
        </h2>
        {total > 1 ? (
          <SortLinks
            locale={locale}
            sorts={SORTS}
            current={sort}
            href={(to) => topicHref(locale, slug, { sort: to })}
          />
        ) : null}
      </div>
      {groupsOf(locale, list).map(({ label, cards: among }) => (
        <section key={label} aria-label={label || undefined}>
          {label === '' ? null : (
            <p aria-hidden="true" className="pt-7 text-meta font-bold text-ink-2">
              {label}
            </p>
          )}
          {among.map((card) => (
            <ArticleCard key={card.id} locale={locale} card={card} />
          ))}
        </section>
      ))}
      <Pagination
        locale={locale}
        page={page}
        pages={pages}
        href={(to) => topicHref(locale, slug, { sort, page: to })}
      />
    </section>
  );
}

type Group = { label: string; cards: Card[] };

/** The promoted ones, then the others: by month where a page holds but a part of them. */
function groupsOf(locale: Locale, { results, promoted, pages, sort }: TopicPage['list']): Group[] {
  const t = messages(locale);
  const groups: Group[] = [];
  for (const [at, card] of results.entries()) {
    const month = pages > 1 ? monthOf(locale, card, sort) : '';
    const others = month === '' && promoted > 0 ? t('topics.none') : month;
    const label = at < promoted ? t('topic.promoted') : others;
    const last = groups.at(-1);
    if (last?.label === label) last.cards.push(card);
    else groups.push({ label, cards: [card] });
  }
  return groups;
}

/** Empty by helpful count, where months do not follow one another. */
function monthOf(locale: Locale, { publishedAt, updatedAt }: Card, sort: Sort): string {
  if (sort === 'helpful') return '';
  const instant = sort === 'published' ? publishedAt : (updatedAt ?? publishedAt);
  return formatMonth(locale, instant) ?? messages(locale)('news.undated');
}

import { EmptyState } from '#components/ui/empty-state.tsx';
import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { articleHref, topicHref } from '#lib/seo/links.ts';
import type { CategoryPage } from '#lib/topics/types.ts';

/** With more topics than this, a page says of each no more than its name. */
const MAX_DETAILED = 12;

/** The topics of a category, each with its first articles. */
export function CategoryTopics({
  locale,
  category: { topics, cards },
}: {
  locale: Locale;
  category: Pick<CategoryPage, 'topics' | 'cards'>;
}) {
  const t = messages(locale);
  if (topics.length === 0) {
    // A page of cards says where to go without any topic of its own.
    return cards.length > 0 ? null : (
      <EmptyState title={t('category.empty.title')} text={t('category.empty.text')} />
    );
  }
  const isDetailed = topics.length <= MAX_DETAILED;
  return (
    <ul className="grid gap-x-12 md:grid-cols-2">
      {topics.map((topic) => (
        <li key={topic.id} className={`border-b border-line ${isDetailed ? 'py-6' : 'py-3'}`}>
          <h2 className="flex items-baseline justify-between gap-4 text-row">
            <a href={topicHref(locale, topic.slug)} className="quiet" dir="auto">
              {topic.title}
            </a>
            <span className="shrink-0 text-small font-normal tracking-normal text-ink-3 tabular-nums">
              {t('topics.count', { count: topic.count })}
            </span>
          </h2>
          {topic.description ? (
            <p className={`mt-1 text-ink-2 ${isDetailed ? '' : 'line-clamp-1'}`} dir="auto">
              {topic.description}
            </p>
          ) : null}
          {isDetailed && topic.articles.length > 0 ? (
            <ul className="mt-2">
              {topic.articles.map(({ id, slug, title }) => (
                <li key={id} className="py-1">
                  <a href={articleHref(locale, slug)} className="way" dir="auto">
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

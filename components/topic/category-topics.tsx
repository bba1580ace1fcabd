import { EmptyState } from '#components/ui/empty-state.tsx';
import type { Locale } from '#lib/i18n/locales.ts';
import { textDirection } from '#lib/i18n/text-direction.ts';
import { messages } from '#lib/i18n/translate.ts';
import { articleHref } from '#lib/seo/links.ts';
import type { CategoryPage } from '#lib/topics/types.ts';
import { TopicEntry } from './topic-entry.tsx';

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
        <TopicEntry key={topic.id} locale={locale} topic={topic} isShort={!isDetailed}>
          {isDetailed && topic.articles.length > 0 ? (
            <ul className="mt-2">
              {topic.articles.map(({ id, slug, title }) => (
                <li key={id} className="py-1">
                  <a href={articleHref(locale, slug)} className="way" dir={textDirection(title)}>
                    {title}
                  </a>
                </li>
              ))}
            </ul>
          ) : null}
        </TopicEntry>
      ))}
    </ul>
  );
}

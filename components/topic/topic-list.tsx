import { EmptyState } from '#components/ui/empty-state.tsx';
import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { topicHref } from '#lib/seo/links.ts';
import type { Topic } from '#lib/topics/types.ts';

/** All topics with descriptions and counts. */
export function TopicList({ locale, topics }: { locale: Locale; topics: readonly Topic[] }) {
  const t = messages(locale);
  if (topics.length === 0) {
    return <EmptyState title={t('topics.empty.title')} text={t('topics.empty.text')} />;
  }
  return (
    <ul className="grid gap-x-12 md:grid-cols-2">
      {topics.map((topic) => (
        <li key={topic.id} className="border-b border-line py-6">
          <h2 className="flex items-baseline justify-between gap-4 text-row">
            <a href={topicHref(locale, topic.slug)} className="quiet" dir="auto">
              {topic.title}
            </a>
            <span className="shrink-0 text-small font-normal tracking-normal text-ink-3 tabular-nums">
              {t('topics.count', { count: topic.count })}
            </span>
          </h2>
          {topic.description ? (
            <p className="mt-1.5 text-ink-2" dir="auto">
              {topic.description}
            </p>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

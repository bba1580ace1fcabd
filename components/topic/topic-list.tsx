import { EmptyState } from '#components/ui/empty-state.tsx';
import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import type { Topic } from '#lib/topics/types.ts';
import { TopicEntry } from './topic-entry.tsx';

/** All topics with descriptions and counts. */
export function TopicList({ locale, topics }: { locale: Locale; topics: readonly Topic[] }) {
  const t = messages(locale);
  if (topics.length === 0) {
    return <EmptyState title={t('topics.empty.title')} text={t('topics.empty.text')} />;
  }
  return (
    <ul className="grid gap-x-12 md:grid-cols-2">
      {topics.map((topic) => (
        <TopicEntry key={topic.id} locale={locale} topic={topic} />
      ))}
    </ul>
  );
}

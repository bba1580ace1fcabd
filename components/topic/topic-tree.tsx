import { languageWithin } from '#lib/i18n/language.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { textDirection } from '#lib/i18n/text-direction.ts';
import { messages } from '#lib/i18n/translate.ts';
import { categoryHref, topicHref } from '#lib/seo/links.ts';
import type { Category, Topic, TopicTree } from '#lib/topics/types.ts';
import { TopicList } from './topic-list.tsx';

/** Topics of a category that are named here; its page has all. */
const MAX_NAMED = 8;

/** Topics without a category of which more than the name is said. */
const MAX_DETAILED = 12;

/** All topics, by category where there are any: short enough to be seen at once. */
export function TopicTreeView({ locale, tree }: { locale: Locale; tree: TopicTree }) {
  const t = messages(locale);
  const { categories, others } = tree;
  if (categories.length === 0 && others.length <= MAX_DETAILED) {
    return <TopicList locale={locale} topics={others} />;
  }
  return (
    <div className="grid gap-x-12 md:grid-cols-2">
      {categories.map((category) => (
        <CategorySection key={category.id} locale={locale} category={category} />
      ))}
      {others.length === 0 ? null : (
        <section className="border-b border-line py-6 md:col-span-2">
          {categories.length === 0 ? null : <h2 className="text-row">{t('topics.others')}</h2>}
          <TopicNames locale={locale} topics={others} />
        </section>
      )}
    </div>
  );
}

function CategorySection({ locale, category }: { locale: Locale; category: Category }) {
  const t = messages(locale);
  const { slug, title, language, description, descriptionLanguage, count, topics } = category;
  const named = topics.length <= MAX_NAMED + 1 ? topics : topics.slice(0, MAX_NAMED);
  return (
    <section className="border-b border-line py-6">
      <h2 className="flex items-baseline justify-between gap-4 text-row">
        <a
          href={categoryHref(locale, slug)}
          className="quiet"
          dir={textDirection(title)}
          {...languageWithin(locale, language)}
        >
          {title}
        </a>
        <span className="shrink-0 text-small font-normal tracking-normal text-ink-3 tabular-nums">
          {t('topics.count', { count })}
        </span>
      </h2>
      {description ? (
        <p
          className="mt-1 text-ink-2"
          dir={textDirection(description)}
          {...languageWithin(locale, descriptionLanguage)}
        >
          {description}
        </p>
      ) : null}
      <TopicNames locale={locale} topics={named}>
        {named.length === topics.length ? null : (
          <li>
            <a href={categoryHref(locale, slug)} className="inline-block py-1 font-semibold way">
              {t('category.allTopics', { count: topics.length })}
            </a>
          </li>
        )}
      </TopicNames>
    </section>
  );
}

/** The names of topics in running lines. */
function TopicNames({
  locale,
  topics,
  children,
}: {
  locale: Locale;
  topics: readonly Topic[];
  children?: React.ReactNode;
}) {
  return (
    <ul className="mt-2 flex flex-wrap gap-x-5">
      {topics.map(({ id, slug, title, language }) => (
        <li key={id}>
          <a
            href={topicHref(locale, slug)}
            className="inline-block py-1 way"
            dir={textDirection(title)}
            {...languageWithin(locale, language)}
          >
            {title}
          </a>
        </li>
      ))}
      {children}
    </ul>
  );
}

import type { ReactNode } from 'react';
import { languageWithin } from '#lib/i18n/language.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { textDirection } from '#lib/i18n/text-direction.ts';
import { messages } from '#lib/i18n/translate.ts';
import { topicHref } from '#lib/seo/links.ts';
import type { Topic } from '#lib/topics/types.ts';

/** A topic in a list, with how many articles it has. */
export function TopicEntry({
  locale,
  topic: { slug, title, language, count, description, descriptionLanguage },
  isShort = false,
  children,
}: {
  locale: Locale;
  topic: Omit<Topic, 'id'>;
  /** One line of the description, for lists of many. */
  isShort?: boolean;
  /** What else is said of it. */
  children?: ReactNode;
}) {
  return (
    <li className={`border-b border-line ${isShort ? 'py-3' : 'py-6'}`}>
      <h2 className="flex items-baseline justify-between gap-4 text-row">
        <a
          href={topicHref(locale, slug)}
          className="quiet"
          dir={textDirection(title)}
          {...languageWithin(locale, language)}
        >
          {title}
        </a>
        <span className="shrink-0 text-small font-normal tracking-normal text-ink-3 tabular-nums">
          {messages(locale)('topics.count', { count })}
        </span>
      </h2>
      {description ? (
        <p
          className={`mt-1.5 text-ink-2 ${isShort ? 'line-clamp-1' : ''}`}
          dir={textDirection(description)}
          {...languageWithin(locale, descriptionLanguage)}
        >
          {description}
        </p>
      ) : null}
      {children}
    </li>
  );
}

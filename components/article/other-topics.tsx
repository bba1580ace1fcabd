import type { NamedPlace } from '#lib/articles/types.ts';
import { languageWithin } from '#lib/i18n/language.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { textDirection } from '#lib/i18n/text-direction.ts';
import { messages } from '#lib/i18n/translate.ts';
import { topicHref } from '#lib/seo/links.ts';

/** The topics that list an article besides that of its path; nothing without any. */
export function OtherTopics({ locale, topics }: { locale: Locale; topics: readonly NamedPlace[] }) {
  if (topics.length === 0) return null;
  return (
    <div className="other-topics">
      <p id="other-topics">{messages(locale)('article.alsoIn')}</p>
      <ul aria-labelledby="other-topics">
        {topics.map(({ slug, title, language }) => (
          <li key={slug}>
            <a
              href={topicHref(locale, slug)}
              className="way"
              dir={textDirection(title)}
              {...languageWithin(locale, language)}
            >
              {title}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

import { languageWithin } from '#lib/i18n/language.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { textDirection } from '#lib/i18n/text-direction.ts';
import { messages } from '#lib/i18n/translate.ts';
import { categoryHref, topicHref, topicsHref } from '#lib/seo/links.ts';
import type { TopicTree } from '#lib/topics/types.ts';

/** More than these would keep readers from the list below. */
const MAX_ENTRIES = 8;

/** The categories, and the topics that stand in none, as ways from the start page. */
export function Browse({ locale, tree }: { locale: Locale; tree: TopicTree }) {
  const t = messages(locale);
  const entries = [
    ...tree.categories.map((one) => ({ ...one, href: categoryHref(locale, one.slug) })),
    ...tree.others.map((one) => ({ ...one, href: topicHref(locale, one.slug) })),
  ];
  if (entries.length === 0) return null;
  const shown = entries.slice(0, MAX_ENTRIES);
  return (
    <nav aria-labelledby="browse" className="short-list browse">
      <div>
        <h2 id="browse">{t('home.browse')}</h2>
        <a href={topicsHref(locale)} className="way">
          {t('topics.all')}
        </a>
      </div>
      <ul>
        {shown.map(({ id, title, language, count, href }) => (
          <li key={id}>
            <a
              href={href}
              dir={textDirection(title)}
              {...languageWithin(locale, language)}
              className="quiet"
            >
              {title}
            </a>
            <p>{t('topics.count', { count })}</p>
          </li>
        ))}
      </ul>
    </nav>
  );
}

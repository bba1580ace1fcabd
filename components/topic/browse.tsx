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
    <nav aria-labelledby="browse" className="pb-8 md:pb-12">
      <div className="flex items-baseline justify-between gap-4 border-b-2 border-ink pb-2">
        <h2 id="browse" className="text-base font-bold tracking-normal">
          {t('home.browse')}
        </h2>
        <a href={topicsHref(locale)} className="way text-meta">
          {t('topics.all')}
        </a>
      </div>
      <ul className="grid grid-cols-2 gap-x-6 md:grid-cols-4 md:gap-x-12">
        {shown.map(({ id, title, language, count, href }) => (
          <li key={id} className="border-b border-line py-2.5">
            <a
              href={href}
              dir={textDirection(title)}
              {...languageWithin(locale, language)}
              className="quiet line-clamp-2 leading-snug font-semibold"
            >
              {title}
            </a>
            <p className="text-small text-ink-3 tabular-nums">{t('topics.count', { count })}</p>
          </li>
        ))}
      </ul>
    </nav>
  );
}

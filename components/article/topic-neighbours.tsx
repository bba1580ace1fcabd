import { languageWithin } from '#lib/i18n/language.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { textDirection } from '#lib/i18n/text-direction.ts';
import { messages } from '#lib/i18n/translate.ts';
import { articleHref } from '#lib/seo/links.ts';
import type { Neighbour, Neighbours } from '#lib/topics/types.ts';

/** The articles before and after this one on the page of its topic; nothing where it is alone. */
export function TopicNeighbours({
  locale,
  topic,
  neighbours: { previous, next },
}: {
  locale: Locale;
  topic: { title: string };
  neighbours: Neighbours;
}) {
  if (previous === null && next === null) return null;
  const t = messages(locale);
  return (
    <nav
      className="beside"
      aria-label={t('article.beside', { topic: topic.title })}
      data-print="no"
    >
      {previous ? <Beside locale={locale} rel="prev" article={previous} /> : null}
      {next ? <Beside locale={locale} rel="next" article={next} /> : null}
    </nav>
  );
}

/** The arrow is drawn by the style sheet, so that it points the right way in every direction. */
function Beside({
  locale,
  rel,
  article: { slug, title, language },
}: {
  locale: Locale;
  rel: 'prev' | 'next';
  article: Neighbour;
}) {
  return (
    <a href={articleHref(locale, slug)} rel={rel} className={`beside-link beside-${rel}`}>
      <span className="beside-where">
        {messages(locale)(rel === 'prev' ? 'pages.previous' : 'pages.next')}
      </span>{' '}
      <span
        className="beside-title"
        dir={textDirection(title)}
        {...languageWithin(locale, language)}
      >
        {title}
      </span>
    </a>
  );
}

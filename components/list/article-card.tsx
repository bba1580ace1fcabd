import type { ReactNode } from 'react';
import { Day } from '#components/ui/day.tsx';
import { Phrase } from '#components/ui/phrase.tsx';
import type { ArticleCard as Card } from '#lib/articles/types.ts';
import { languageWithin } from '#lib/i18n/language.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { textDirection } from '#lib/i18n/text-direction.ts';
import { messages } from '#lib/i18n/translate.ts';
import { articleHref } from '#lib/seo/links.ts';
import { TypeMark } from './type-mark.tsx';

/** An entry of a list. `title` and `passage` replace the plain text, such as with highlights. */
export function ArticleCard({
  locale,
  card,
  level = 'h3',
  title = card.title,
  passage = card.snippet,
  href = articleHref(locale, card.slug),
  state,
}: {
  locale: Locale;
  card: Card;
  level?: 'h2' | 'h3';
  title?: ReactNode;
  passage?: ReactNode;
  href?: string;
  /** Shown above the title instead of the type. */
  state?: ReactNode;
}) {
  const Heading = level;
  return (
    <article className="row">
      <div>
        {state}
        <Heading dir={textDirection(card.title)} {...languageWithin(locale, card.language)}>
          <a href={href} className="quiet">
            {title}
          </a>
        </Heading>
        {passage ? (
          <p dir={textDirection(card.snippet)} {...languageWithin(locale, card.language)}>
            {passage}
          </p>
        ) : null}
      </div>
      <ul>
        {state === undefined ? (
          <li>
            <TypeMark locale={locale} type={card.type} />
          </li>
        ) : null}
        {card.updatedAt === null ? null : (
          <li className="fresh">
            <Phrase
              locale={locale}
              id="card.updatedOn"
              values={{ date: <Day locale={locale} instant={card.updatedAt} /> }}
            />
          </li>
        )}
        {card.publishedAt === null ? null : (
          <li>
            <Phrase
              locale={locale}
              id="card.publishedOn"
              values={{ date: <Day locale={locale} instant={card.publishedAt} /> }}
            />
          </li>
        )}
        {card.helpful > 0 ? (
          <li>{messages(locale)('card.helpful', { count: card.helpful })}</li>
        ) : null}
      </ul>
    </article>
  );
}

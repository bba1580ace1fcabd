import { LanguageNote } from '#components/language/language-note.tsx';
import { TypeMark } from '#components/list/type-mark.tsx';
import { Day } from '#components/ui/day.tsx';
import { Phrase } from '#components/ui/phrase.tsx';
import type { ArticleCard } from '#lib/articles/types.ts';
import { languageWithin } from '#lib/i18n/language.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { textDirection } from '#lib/i18n/text-direction.ts';
import { messages } from '#lib/i18n/translate.ts';
import { articleHref } from '#lib/seo/links.ts';

/** Related articles, one line each. */
export function RelatedArticles({
  locale,
  articles,
}: {
  locale: Locale;
  articles: readonly ArticleCard[];
}) {
  if (articles.length === 0) return null;
  return (
    <section className="related" aria-labelledby="related" data-print="no">
      <h2 id="related">{messages(locale)('article.related')}</h2>
      <ul>
        {articles.map((card) => (
          <li key={card.id}>
            <a
              href={articleHref(locale, card.slug)}
              className="related-title quiet"
              dir={textDirection(card.title)}
              {...languageWithin(locale, card.language)}
            >
              {card.title}
            </a>
            <p>
              <TypeMark locale={locale} type={card.type} />
              <LanguageNote locale={locale} language={card.language} />
              {card.updatedAt === null ? null : (
                <span>
                  <Phrase
                    locale={locale}
                    id="article.updatedOn"
                    values={{ date: <Day locale={locale} instant={card.updatedAt} /> }}
                  />
                </span>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

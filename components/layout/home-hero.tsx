import { Day } from '#components/ui/day.tsx';
import type { ArticleCard } from '#lib/articles/types.ts';
import { languageWithin } from '#lib/i18n/language.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { textDirection } from '#lib/i18n/text-direction.ts';
import { messages } from '#lib/i18n/translate.ts';
import { articleHref, listHref, searchHref } from '#lib/seo/links.ts';
import { SearchForm } from './search-form.tsx';

/** The top of the start page: search field, popular queries, latest announcements. */
export function HomeHero({
  locale,
  popularQueries,
  queriesLanguage,
  latest,
}: {
  locale: Locale;
  popularQueries: readonly string[];
  /** Of these queries, where it is another one than the page's. */
  queriesLanguage?: Locale | undefined;
  /** Shown on wide screens. */
  latest: readonly ArticleCard[];
}) {
  const t = messages(locale);
  return (
    <div className="home-hero">
      <div>
        <h1>{t('home.question')}</h1>
        <SearchForm locale={locale} size="big" />
        {popularQueries.length === 0 ? null : (
          <div className="people-ask">
            <p id="people-ask">{t('home.peopleAsk')}</p>
            <ul aria-labelledby="people-ask">
              {popularQueries.map((query) => (
                <li key={query}>
                  <a
                    href={searchHref(locale, query)}
                    className="way"
                    dir={textDirection(query)}
                    {...languageWithin(locale, queriesLanguage)}
                  >
                    {query}
                  </a>
                </li>
              ))}
            </ul>
          </div>
        )}
      </div>
      {latest.length === 0 ? null : <Latest locale={locale} cards={latest} />}
    </div>
  );
}

function Latest({ locale, cards }: { locale: Locale; cards: readonly ArticleCard[] }) {
  const t = messages(locale);
  return (
    <section aria-labelledby="latest" className="short-list latest">
      <h2 id="latest">{t('home.new')}</h2>
      <ul>
        {cards.map((card) => (
          <li key={card.id}>
            <a
              href={articleHref(locale, card.slug)}
              dir={textDirection(card.title)}
              className="quiet"
            >
              {card.title}
            </a>
            {card.publishedAt === null ? null : (
              <p>
                <Day locale={locale} instant={card.publishedAt} />
              </p>
            )}
          </li>
        ))}
      </ul>
      <a href={listHref(locale, { tab: 'announcements' })} className="way">
        {t('home.allNew')}
      </a>
    </section>
  );
}

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
    <div className="grid grid-cols-[minmax(0,1fr)] gap-x-16 pt-2 pb-8 md:clear-both md:pt-0 md:pb-12 lg:grid-cols-[minmax(0,1fr)_21rem]">
      <div>
        <h1 className="max-w-[11em] text-display tracking-[-0.028em]">{t('home.question')}</h1>
        <div className="mt-6 md:mt-7">
          <SearchForm locale={locale} size="big" />
        </div>
        {popularQueries.length === 0 ? null : (
          <div className="mt-4 flex flex-wrap gap-x-4 gap-y-1 text-ink-2">
            <p id="people-ask">{t('home.peopleAsk')}</p>
            <ul aria-labelledby="people-ask" className="contents">
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
    <section aria-labelledby="latest" className="max-lg:hidden">
      <h2 id="latest" className="border-b-2 border-ink pb-2 text-base font-bold tracking-normal">
        {t('home.new')}
      </h2>
      <ul>
        {cards.map((card) => (
          <li key={card.id} className="border-b border-line py-2.5">
            <a
              href={articleHref(locale, card.slug)}
              dir={textDirection(card.title)}
              className="quiet line-clamp-2 leading-snug font-medium"
            >
              {card.title}
            </a>
            {card.publishedAt === null ? null : (
              <p className="mt-0.5 text-small text-ink-3">
                <Day locale={locale} instant={card.publishedAt} />
              </p>
            )}
          </li>
        ))}
      </ul>
      <a
        href={listHref(locale, { tab: 'announcements' })}
        className="way mt-2.5 inline-block text-meta"
      >
        {t('home.allNew')}
      </a>
    </section>
  );
}

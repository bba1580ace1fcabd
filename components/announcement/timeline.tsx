import { ArticleCard } from '#components/list/article-card.tsx';
import type { Sort } from '#lib/articles/constants.ts';
import type { ArticleCard as Card } from '#lib/articles/types.ts';
import { formatMonth } from '#lib/i18n/format.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { AnnouncementState } from './announcement-state.tsx';

/** Announcements by month, pinned ones first. */
export function Timeline({
  locale,
  cards,
  sort,
}: {
  locale: Locale;
  cards: readonly Card[];
  sort: Sort;
}) {
  const stretches = stretchesOf(locale, cards, sort);
  return (
    <div className="timeline">
      {stretches.map(({ label, cards: among }) => (
        <section key={label} aria-label={label || undefined}>
          {label === '' ? null : (
            <p className="month" aria-hidden="true">
              <span className={among[0]?.announcement?.pinned ? 'here' : undefined}>{label}</span>
            </p>
          )}
          {among.map((card) => (
            <ArticleCard
              key={card.id}
              locale={locale}
              card={card}
              state={
                card.announcement ? (
                  <AnnouncementState locale={locale} details={card.announcement} />
                ) : undefined
              }
            />
          ))}
        </section>
      ))}
    </div>
  );
}

/** Groups neighbours of one label. Sorted by helpful count there are no months. */
function stretchesOf(locale: Locale, cards: readonly Card[], sort: Sort) {
  const stretches: { label: string; cards: Card[] }[] = [];
  for (const card of cards) {
    const label = labelOf(locale, card, sort);
    const last = stretches.at(-1);
    if (last?.label === label) last.cards.push(card);
    else stretches.push({ label, cards: [card] });
  }
  return stretches;
}

function labelOf(locale: Locale, card: Card, sort: Sort): string {
  const t = messages(locale);
  if (card.announcement?.pinned) return t('news.pinned');
  if (sort === 'helpful') return '';
  const instant = sort === 'published' ? card.publishedAt : (card.updatedAt ?? card.publishedAt);
  return formatMonth(locale, instant) ?? t('news.undated');
}

import type { ArticleCard as Card } from '#lib/articles/types.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { ArticleCard } from './article-card.tsx';

type Props = { locale: Locale; cards: readonly Card[]; className: string };

/** What helped others most; nothing where there is none. */
export function PopularArticles({ locale, cards, className }: Props) {
  if (cards.length === 0) return null;
  return (
    <section aria-labelledby="popular" className={className}>
      <h2 id="popular" className="border-b-2 border-ink pb-2 text-h2">
        {messages(locale)('notFound.popular')}
      </h2>
      {cards.map((card) => (
        <ArticleCard key={card.id} locale={locale} card={card} />
      ))}
    </section>
  );
}

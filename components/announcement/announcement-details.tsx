import { LanguageNote } from '#components/language/language-note.tsx';
import { Day } from '#components/ui/day.tsx';
import { Phrase } from '#components/ui/phrase.tsx';
import type { AnnouncementDetails as Details } from '#lib/announcements/types.ts';
import { formatDateTime, formatList, zoneName } from '#lib/i18n/format.ts';
import { languageWithin } from '#lib/i18n/language.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { textDirection } from '#lib/i18n/text-direction.ts';
import { messages } from '#lib/i18n/translate.ts';
import { articleHref } from '#lib/seo/links.ts';
import { AnnouncementState } from './announcement-state.tsx';

/** State, affected products and articles of an announcement, and its calendar file. */
export function AnnouncementDetails({
  locale,
  slug,
  details,
  zone,
  affects,
}: {
  locale: Locale;
  slug: string;
  details: Details;
  /** The IANA zone in which editors chose when it takes effect. */
  zone: string | null;
  affects: readonly { slug: string; title: string; language?: Locale }[];
}) {
  const t = messages(locale);
  const { effectiveAt, upcoming, expireAt, products } = details;
  const zoned = effectiveAt === null || zone === null ? null : inZone(locale, effectiveAt, zone);
  return (
    <div className="news-details">
      <AnnouncementState locale={locale} details={details} />
      {zoned ? <p>{zoned}</p> : null}
      {effectiveAt !== null && upcoming ? (
        <p data-print="no">
          <a href={`${articleHref(locale, slug)}.ics`} className="way">
            {t('news.calendar')}
          </a>
        </p>
      ) : null}
      {expireAt === null ? null : (
        <p>
          <Phrase
            locale={locale}
            id="news.until"
            values={{ date: <Day locale={locale} instant={expireAt} /> }}
          />
        </p>
      )}
      {products.length === 0 ? null : (
        <p>
          {t('text.labelled', {
            label: t('news.products'),
            text: formatList(
              locale,
              products.map((area) => t(`product.${area}`)),
            ),
          })}
        </p>
      )}
      {affects.length === 0 ? null : (
        <div>
          <p id="concerns">
            {t('text.labelled', { label: t('news.concerns'), text: '' }).trimEnd()}
          </p>
          <ul aria-labelledby="concerns">
            {affects.map((article) => (
              <li key={article.slug}>
                <a
                  href={articleHref(locale, article.slug)}
                  className="way"
                  dir={textDirection(article.title)}
                  {...languageWithin(locale, article.language)}
                >
                  {article.title}
                </a>
                <LanguageNote locale={locale} language={article.language} />
              </li>
            ))}
          </ul>
        </div>
      )}
    </div>
  );
}

/** The date and time in a zone, with its name; null where that equals UTC. */
function inZone(locale: Locale, instant: string, zone: string): string | null {
  try {
    const date = formatDateTime(locale, instant, zone, false);
    const isSame = date === formatDateTime(locale, instant, 'UTC', false);
    if (date === null || isSame) return null;
    return messages(locale)('news.inZone', { date, zone: zoneName(locale, zone) });
  } catch {
    // An unknown zone, from an import.
    return null;
  }
}

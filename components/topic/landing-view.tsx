import { PageHeading } from '#components/layout/page-heading.tsx';
import { PortableText } from '#components/portable-text/portable-text.tsx';
import type { AssetHost } from '#lib/assets/host.ts';
import { languageWithin } from '#lib/i18n/language.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { textDirection } from '#lib/i18n/text-direction.ts';
import { messages } from '#lib/i18n/translate.ts';
import { listHeadings } from '#lib/portable-text/headings.ts';
import type { Landing, LandingCard, Place } from '#lib/topics/types.ts';
import { LandingPicture } from './landing-picture.tsx';

/** The head of the page of a topic or category: its name, and what guides from there. */
export function LandingView({
  locale,
  place: { title, language, description, descriptionLanguage },
  landing,
  assets,
}: {
  locale: Locale;
  place: Place;
  /** Left out on later pages of a list. */
  landing: Landing | undefined;
  assets: AssetHost;
}) {
  const { picture = null, cards = [] } = landing ?? {};
  const blocks = landing?.body.blocks ?? [];
  const heading = (
    <PageHeading
      {...{ locale, title, language, text: description, textLanguage: descriptionLanguage }}
    />
  );
  return (
    <>
      {picture === null ? (
        heading
      ) : (
        <div className="grid items-end gap-x-12 md:grid-cols-[minmax(0,1fr)_22rem]">
          {heading}
          <LandingPicture figure={picture} assets={assets} width={352} isFirst />
        </div>
      )}
      {blocks.length === 0 ? null : (
        <div className="prose max-w-[37rem] pt-7">
          <PortableText
            locale={locale}
            assets={assets}
            blocks={blocks}
            headings={listHeadings(blocks)}
          />
        </div>
      )}
      {cards.length === 0 ? null : <Cards locale={locale} cards={cards} assets={assets} />}
    </>
  );
}

function Cards({
  locale,
  cards,
  assets,
}: {
  locale: Locale;
  cards: readonly LandingCard[];
  assets: AssetHost;
}) {
  return (
    <nav aria-label={messages(locale)('landing.cards')} className="py-7">
      <ul className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {cards.map(({ key, title, titleLanguage, text, textLanguage, href, picture }) => (
          <li
            key={key}
            className="relative flex gap-4 rounded-control border border-line p-4 sm:flex-col"
          >
            {picture === null ? null : (
              <LandingPicture figure={picture} assets={assets} width={304} isCard />
            )}
            <div className="min-w-0">
              <h2 className="text-row">
                <a
                  href={href}
                  dir={textDirection(title)}
                  {...languageWithin(locale, titleLanguage)}
                  className="quiet after:absolute after:inset-0"
                >
                  {title}
                </a>
              </h2>
              {text === '' ? null : (
                <p
                  dir={textDirection(text)}
                  {...languageWithin(locale, textLanguage)}
                  className="mt-1 line-clamp-3 text-meta text-ink-2"
                >
                  {text}
                </p>
              )}
            </div>
          </li>
        ))}
      </ul>
    </nav>
  );
}

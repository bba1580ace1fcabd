import type { MouseEvent } from 'react';
import { Phrase } from '#components/ui/phrase.tsx';
import { languageWithin } from '#lib/i18n/language.ts';
import type { Locale } from '#lib/i18n/locales.ts';
import { textDirection } from '#lib/i18n/text-direction.ts';
import { messages } from '#lib/i18n/translate.ts';
import type { SearchAnswer } from '#lib/search/request.ts';
import type { Choice } from './choices.ts';
import { Highlight } from './highlight.tsx';
import { OtherLanguage } from './other-language.tsx';

/** What stands under the field: articles that answer, or former searches. */
export function SuggestionList({
  locale,
  id,
  found,
  choices,
  active,
  isInline = false,
  onFollow,
}: {
  locale: Locale;
  id: string;
  /** Undefined while nothing has been asked. */
  found: SearchAnswer | undefined;
  choices: readonly Choice[];
  active: number;
  /** Whether it takes a place of its own, and covers nothing. */
  isInline?: boolean;
  /** `isAside` opens a tab of its own. */
  onFollow: (choice: Choice, isAside: boolean) => void;
}) {
  const t = messages(locale);
  const isRecent = choices[0]?.kind === 'recent';
  return (
    <div
      className={`mt-1 w-full rounded-control border border-ink bg-sheet text-base ${isInline ? '' : 'absolute end-0 top-full z-20 max-h-[75svh] overflow-y-auto md:min-w-[26rem]'}`}
    >
      {found !== undefined && found.total > 0 ? (
        <OtherLanguage
          locale={locale}
          language={found.language}
          className="border-b border-line px-4 py-2 text-small text-ink-2"
        />
      ) : null}
      {found !== undefined && found.repaired !== null ? (
        <p className="border-b border-line px-4 py-2 text-small text-ink-2">
          <Phrase
            locale={locale}
            id="search.corrected"
            values={{ corrected: <b className="text-ink">{found.repaired}</b> }}
          />
        </p>
      ) : null}
      {isRecent ? (
        <p aria-hidden className="px-4 pt-2.5 text-small text-ink-3">
          {t('search.recent')}
        </p>
      ) : null}
      {choices.length === 0 ? (
        <p className="px-4 py-3">{t('search.nothing.title')}</p>
      ) : (
        <div
          id={`${id}list`}
          role="listbox"
          aria-label={t(isRecent ? 'search.recent' : 'search.suggestions')}
        >
          {choices.map((choice, index) => (
            <Line
              key={'href' in choice ? choice.href : choice.kind}
              locale={locale}
              id={`${id}${index}`}
              choice={choice}
              isActive={index === active}
              onFollow={onFollow}
            />
          ))}
        </div>
      )}
    </div>
  );
}

function Line({
  locale,
  id,
  choice,
  isActive,
  onFollow,
}: {
  locale: Locale;
  id: string;
  choice: Choice;
  isActive: boolean;
  onFollow: (choice: Choice, isAside: boolean) => void;
}) {
  const open = (event: MouseEvent) => onFollow(choice, event.metaKey || event.ctrlKey);
  return (
    // The keys of the list are pressed in the field, which keeps the focus.
    // biome-ignore lint/a11y/useKeyWithClickEvents: see above
    // biome-ignore lint/a11y/useFocusableInteractive: see above
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      ref={isActive ? (node) => node?.scrollIntoView({ block: 'nearest' }) : undefined}
      onMouseDown={(event) => event.preventDefault()}
      onClick={open}
      className="min-h-11 cursor-pointer border-b border-line px-4 py-2.5 last:border-b-0 hover:bg-blaze-soft hover:text-blaze-soft-ink aria-selected:bg-blaze-soft aria-selected:text-blaze-soft-ink aria-selected:outline-2 aria-selected:-outline-offset-2 aria-selected:outline-ink"
    >
      <Words locale={locale} choice={choice} />
    </div>
  );
}

function Words({ locale, choice }: { locale: Locale; choice: Choice }) {
  const t = messages(locale);
  switch (choice.kind) {
    case 'recent':
      return choice.query;
    case 'clear':
      return <span className="text-small font-semibold">{t('search.clear')}</span>;
    case 'all':
      return <span className="font-semibold">{t('search.all', { count: choice.total })}</span>;
    case 'article': {
      const { result } = choice;
      return (
        <>
          <span
            className="block font-semibold"
            dir={textDirection(result.title)}
            {...languageWithin(locale, result.language)}
          >
            <Highlight text={result.title} ranges={result.titleRanges} />
          </span>
          <span className="block text-small text-ink-3">
            {t(`type.${result.type}`)}
            {result.topic === null ? null : (
              <>
                {' · '}
                <bdi {...languageWithin(locale, result.topicLanguage)}>{result.topic}</bdi>
              </>
            )}
          </span>
        </>
      );
    }
  }
}

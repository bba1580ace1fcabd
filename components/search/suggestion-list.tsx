import type { MouseEvent, ReactNode } from 'react';
import { Phrase } from '#components/ui/phrase.tsx';
import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import type { SearchAnswer } from '#lib/search/request.ts';
import type { Choice } from './combobox.tsx';
import { Marked } from './marked.tsx';

/** What stands under the field: articles that answer, or former searches. */
export function SuggestionList({
  locale,
  id,
  found,
  choices,
  active,
  onFollow,
  onClear,
}: {
  locale: Locale;
  id: string;
  /** Undefined while nothing has been asked. */
  found: SearchAnswer | undefined;
  choices: readonly Choice[];
  active: number;
  onFollow: (choice: Choice) => void;
  onClear: () => void;
}) {
  const t = messages(locale);
  const line = (index: number, content: ReactNode) => (
    <Line
      key={choices[index]?.href ?? index}
      id={`${id}${index}`}
      choice={choices[index]}
      isActive={index === active}
      onFollow={onFollow}
    >
      {content}
    </Line>
  );
  const isRecent = found === undefined;
  return (
    <div className="absolute inset-x-0 top-1 z-20 max-h-[70dvh] overflow-y-auto rounded-control border border-ink bg-sheet text-base">
      {found !== undefined && found.repaired !== null ? (
        <p className="border-b border-line px-4 py-2 text-small text-ink-2">
          <Phrase
            locale={locale}
            id="search.repaired"
            values={{ repaired: <b className="text-ink">{found.repaired}</b> }}
          />
        </p>
      ) : null}
      {isRecent ? (
        <p className="flex items-center justify-between gap-4 px-4 pt-2 text-small text-ink-3">
          {t('search.recent')}
          <button
            type="button"
            tabIndex={-1}
            className="min-h-8 cursor-pointer quiet hover:text-ink"
            onMouseDown={(event) => event.preventDefault()}
            onClick={onClear}
          >
            {t('search.clear')}
          </button>
        </p>
      ) : null}
      <div id={`${id}list`} role="listbox" aria-label={t('search.suggestions')}>
        {isRecent
          ? choices.map((choice, index) => line(index, choice.query))
          : found.results.map((result, index) =>
              line(
                index,
                <>
                  <span className="block font-semibold">
                    <Marked text={result.title} ranges={result.titleRanges} />
                  </span>
                  <span className="block text-small text-ink-3">
                    {t(`type.${result.type}`)}
                    {result.topic === null ? null : ` · ${result.topic}`}
                  </span>
                </>,
              ),
            )}
        {found !== undefined && found.total > 0
          ? line(
              choices.length - 1,
              <span className="font-semibold">{t('search.all', { count: found.total })}</span>,
            )
          : null}
      </div>
      {found?.total === 0 ? <p className="px-4 py-3">{t('search.nothing.title')}</p> : null}
    </div>
  );
}

function Line({
  id,
  choice,
  isActive,
  onFollow,
  children,
}: {
  id: string;
  choice: Choice | undefined;
  isActive: boolean;
  onFollow: (choice: Choice) => void;
  children: ReactNode;
}) {
  const open = (event: MouseEvent) => {
    if (choice === undefined) return;
    if (event.metaKey || event.ctrlKey) window.open(choice.href, '_blank', 'noopener');
    else onFollow(choice);
  };
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
      {children}
    </div>
  );
}

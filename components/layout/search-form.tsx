import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { searchHref } from '#lib/seo/links.ts';
import { SearchIsland } from './islands.tsx';

type Size = 'big' | 'compact' | 'palette';

const FORM: Readonly<Record<Size, string>> = {
  big: 'h-14 border-2 text-lead md:h-16',
  compact: 'h-11 border text-base',
  palette: 'h-12 border-2 text-base',
};

const FIELD: Readonly<Record<Size, string>> = {
  big: 'px-4 placeholder:text-ink-3',
  compact: 'px-3 placeholder:text-ink-3',
  palette: 'px-3 placeholder:text-ink-3',
};

const BUTTON: Readonly<Record<Size, string>> = {
  big: 'bg-action px-5 font-bold text-paper hover:bg-action-strong md:px-7',
  compact: 'px-3 font-semibold text-ink-2 hover:text-ink',
  palette: 'px-3 font-semibold text-ink-2 hover:text-ink',
};

/** By which agents in a browser use the form (WebMCP). In English, as agents know it. */
const TOOLS: Readonly<Record<Size, { form: object; question: object }>> = {
  big: toolOf('search_help_center'),
  compact: toolOf('search_help_center_from_header'),
  // The same for readers at their keyboard: agents have the others.
  palette: { form: {}, question: {} },
};

function toolOf(toolname: string) {
  return {
    form: {
      toolname,
      tooldescription:
        'Searches the articles, announcements and product documents of this help center, and shows the passages that answer.',
    },
    question: { toolparamdescription: 'A question or words, in the language of the reader.' },
  };
}

/** A plain GET form. CSS hides the compact one on pages with the big one. */
export function SearchForm({
  locale,
  size,
  query = '',
  tab,
}: {
  locale: Locale;
  size: Size;
  query?: string;
  /** Keeps the tab in a new search. */
  tab?: string;
}) {
  const t = messages(locale);
  const id = `search-${size}`;
  return (
    <div className={`relative w-full ${size === 'big' ? 'max-w-[46rem]' : ''}`}>
      <SearchIsland locale={locale}>
        {/* biome-ignore lint/a11y/useSemanticElements: browsers of 2023 know the role, but no <search>. */}
        <form
          {...TOOLS[size].form}
          role="search"
          data-search={size}
          action={searchHref(locale)}
          className={`flex w-full overflow-hidden rounded-control border-ink bg-sheet focus-within:outline-3 focus-within:outline-offset-2 focus-within:outline-ink ${FORM[size]}`}
        >
          <label htmlFor={id} className="sr-only">
            {t('search.label')}
          </label>
          <input
            id={id}
            type="search"
            name="q"
            defaultValue={query}
            placeholder={t('search.placeholder')}
            maxLength={200}
            {...TOOLS[size].question}
            autoComplete="off"
            enterKeyHint="search"
            className={`min-w-0 flex-1 appearance-none bg-transparent outline-none ${FIELD[size]}`}
          />
          {tab === undefined ? null : <input type="hidden" name="tab" value={tab} />}
          <button type="submit" className={`cursor-pointer ${BUTTON[size]}`}>
            {t('search.submit')}
          </button>
        </form>
      </SearchIsland>
    </div>
  );
}

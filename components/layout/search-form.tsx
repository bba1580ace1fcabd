import type { Locale } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';
import { searchHref } from '#lib/seo/links.ts';
import { SearchIsland } from './islands.tsx';

type Size = 'big' | 'compact' | 'palette';

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
    <div className={size === 'big' ? 'search big' : 'search'}>
      <SearchIsland locale={locale}>
        {/* biome-ignore lint/a11y/useSemanticElements: browsers of 2023 know the role, but no <search>. */}
        <form {...TOOLS[size].form} role="search" data-search={size} action={searchHref(locale)}>
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
          />
          {tab === undefined ? null : <input type="hidden" name="tab" value={tab} />}
          <button type="submit">{t('search.submit')}</button>
        </form>
      </SearchIsland>
    </div>
  );
}

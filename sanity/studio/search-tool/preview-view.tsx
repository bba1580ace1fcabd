import { StateLink } from 'sanity/router';
import type { Preview } from '#lib/search/explanation.ts';
import { tCount } from '#lib/studio-i18n/translate.ts';
import { ArticleLink } from '../insights/article-link.tsx';
import { moveWords } from './messages.ts';

type Search = Preview['searches'][number];

/** Before and after, for each search that changes; those that do not are counted. */
export function PreviewView({ preview: { searches } }: { preview: Preview }) {
  const changed = searches.filter(({ places }) => places.length > 0);
  const same = searches.length - changed.length;
  return (
    <>
      <p role="status">
        {changed.length === 0
          ? tCount(
              searches.length,
              'None of the {count} saved search changes.',
              'None of the {count} saved searches changes.',
            )
          : [
              tCount(changed.length, '{count} search changes', '{count} searches change'),
              tCount(same, '{count} stays as it is.', '{count} stay as they are.'),
            ].join(', ')}
      </p>
      {changed.map((search) => (
        <ChangedSearch key={search.query} search={search} />
      ))}
    </>
  );
}

function ChangedSearch({ search }: { search: Search }) {
  const { query, totalBefore, totalAfter, places } = search;
  return (
    <section className="search-change" aria-label={query}>
      <h3>
        <StateLink state={{ section: 'why', query }}>{query}</StateLink>
        <span className="insights-note">
          {totalBefore === totalAfter
            ? tCount(totalAfter, '{count} result', '{count} results')
            : tCount(
                totalAfter,
                '{count} result, before {totalBefore}',
                '{count} results, before {totalBefore}',
                { totalBefore },
              )}
        </span>
      </h3>
      <ol>
        {places.map(({ id, type, title, before, after }) => (
          <li key={id} value={after ?? undefined} data-move={moveOf(before, after)}>
            <span className="search-place">{after ?? '–'}</span>
            <ArticleLink article={{ id, type, title }} />
            <span className="insights-note">{moveWords(before, after)}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}

function moveOf(before: number | null, after: number | null): string | undefined {
  if (before === after) return undefined;
  return after !== null && (before === null || after < before) ? 'up' : 'down';
}

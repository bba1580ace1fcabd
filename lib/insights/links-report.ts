import type { LinkStore } from './links/store.ts';
import type { LinksReport } from './site-report.ts';
import type { CheckedLink, Links } from './types.ts';

const MAX_LISTED = 500;

/** The worst come first. */
const ORDER: readonly CheckedLink['verdict'][] = ['broken', 'moved', 'unclear', 'refused', 'works'];

/** Links of the content, with the last check of those to other sites. */
export function joinChecks(
  { broken, outside }: LinksReport,
  store: Pick<LinkStore, 'listResults' | 'readRun'>,
  at: Date,
): Links {
  const results = new Map(store.listResults().map((one) => [one.href, one]));
  const checked = outside.flatMap(({ href, articles }): CheckedLink[] => {
    const result = results.get(href);
    if (result === undefined) return [];
    const { verdict, status, movedTo, reason, checkedAt } = result;
    return [{ href, articles, verdict, status, movedTo, reason, checkedAt }];
  });
  return {
    broken: broken.slice(0, MAX_LISTED),
    outside: checked
      .filter(({ verdict }) => verdict !== 'works')
      .sort(
        (one, other) =>
          ORDER.indexOf(one.verdict) - ORDER.indexOf(other.verdict) ||
          one.href.localeCompare(other.href),
      )
      .slice(0, MAX_LISTED),
    outsideTotal: outside.length,
    works: checked.filter(({ verdict }) => verdict === 'works').length,
    unchecked: outside.length - checked.length,
    run: store.readRun(at),
  };
}

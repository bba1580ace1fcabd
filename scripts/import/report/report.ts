import type { ImportReport, ReportedConstruct } from '#lib/import-report/types.ts';
import type { ArticleReport, Plan } from '../plan/types.ts';
import type { Written } from '../write/write.ts';

const MAX_DETAILS = 10;

type Parts = {
  plan: Plan;
  documents: Written;
  gone: ImportReport['gone'];
  kind: string;
  source: string;
  at: string;
  isDryRun: boolean;
};

/** The report of an import, with what it says of each article and of each construct. */
export function reportOf({
  plan,
  documents,
  gone,
  kind,
  source,
  at,
  isDryRun,
}: Parts): ImportReport {
  const text = plan.articles.reduce(
    (sum, one) => ({ letters: sum.letters + one.text.letters, lost: sum.lost + one.text.lost }),
    { letters: 0, lost: 0 },
  );
  return {
    source,
    kind,
    at,
    isDryRun,
    documents,
    text,
    constructs: constructsOf(plan.articles),
    problems: plan.problems,
    gone,
    articles: plan.articles,
  };
}

function constructsOf(articles: readonly ArticleReport[]): ReportedConstruct[] {
  const found = new Map<
    string,
    ReportedConstruct & { ids: Set<string>; counts: Map<string, number> }
  >();
  for (const { id, notes } of articles) {
    for (const { construct, outcome, count, details } of notes) {
      const one = found.get(construct) ?? {
        construct,
        articles: 0,
        kept: 0,
        changed: 0,
        lost: 0,
        details: [],
        ids: new Set<string>(),
        counts: new Map<string, number>(),
      };
      found.set(construct, one);
      one.ids.add(id);
      one[outcome] += count;
      for (const detail of details) one.counts.set(detail, (one.counts.get(detail) ?? 0) + 1);
    }
  }
  return [...found.values()]
    .map(({ ids, counts, ...one }) => ({
      ...one,
      articles: ids.size,
      details: [...counts]
        .sort(([, a], [, b]) => b - a)
        .slice(0, MAX_DETAILS)
        .map(([detail]) => detail),
    }))
    .sort(
      (one, other) => other.lost - one.lost || other.changed - one.changed || other.kept - one.kept,
    );
}

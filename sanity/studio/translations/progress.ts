import { translationStatus, type UnitState, type UnitStatus } from '#lib/translation/status.ts';
import { findTermProblems, type Term, type TermProblem } from '#lib/translation/terms.ts';
import type { Row } from './data.ts';

/** One text in one language, with what is wrong with it. */
export type UnitView = UnitStatus & { problems: TermProblem[] };

/** How far an article is in one language. */
export type Progress = {
  language: string;
  hasVersion: boolean;
  counts: Record<UnitState, number>;
  units: UnitView[];
  extra: string[];
  warnsReaders: boolean;
};

export function progressOf(
  { document, judgements, versions }: Row,
  language: string,
  terms: readonly Term[] = [],
): Progress {
  const version = versions.find((one) => one.language === language);
  const records = version?.records ?? [];
  const { units, extra, warnsReaders } = translationStatus(
    document,
    version?.document,
    records,
    judgements,
  );
  const counts = { missing: 0, outdated: 0, machine: 0, unchecked: 0, translated: 0 };
  for (const { state } of units) counts[state] += 1;
  return {
    language,
    hasVersion: version !== undefined,
    counts,
    extra,
    warnsReaders,
    units: units.map((unit) => ({
      ...unit,
      problems:
        unit.target === undefined || unit.state === 'missing'
          ? []
          : findTermProblems(unit.source, unit.target, terms, language),
    })),
  };
}

/** What is to be done first in one language of an article. */
export type Standing = 'none' | 'missing' | 'outdated' | 'review' | 'done';

export function standingOf({ hasVersion, counts }: Progress): Standing {
  if (!hasVersion) return 'none';
  if (counts.missing > 0) return 'missing';
  if (counts.outdated > 0) return 'outdated';
  return counts.machine + counts.unchecked > 0 ? 'review' : 'done';
}

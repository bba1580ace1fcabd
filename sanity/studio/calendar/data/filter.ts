import type { Entry, Placement, Severity } from './entries.ts';

/** What the calendar is narrowed to; an empty choice of severities means all of them. */
export type Filter = { severities: readonly Severity[]; placement: Placement | null };

export const NO_FILTER: Filter = { severities: [], placement: null };

export function isWanted({ severity, placement }: Entry, filter: Filter): boolean {
  const isSeverity = filter.severities.length === 0 || filter.severities.includes(severity);
  return isSeverity && (filter.placement === null || filter.placement === placement);
}

export function withSeverity(filter: Filter, severity: Severity): Filter {
  const severities = filter.severities.includes(severity)
    ? filter.severities.filter((one) => one !== severity)
    : [...filter.severities, severity];
  return { ...filter, severities };
}

import type { Severity } from '#lib/announcements/constants.ts';

/** A shape for each severity on a field of 12, so that none is told by its colour alone. */
export const SEVERITY_SHAPES: Readonly<Record<Severity, string>> = {
  notice: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1z',
  maintenance: 'M1 2.5h10v2.4H1zm0 4.6h10v2.4H1z',
  incident: 'M6 .8 11.8 11H.2z',
  change: 'M6 .4 11.6 6 6 11.6.4 6z',
};

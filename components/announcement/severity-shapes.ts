import type { Severity } from '#lib/announcements/constants.ts';

/** Shapes on a 12 px grid, so that severities differ not only by colour. */
export const SEVERITY_SHAPES: Readonly<Record<Severity, string>> = {
  notice: 'M6 1a5 5 0 1 1 0 10A5 5 0 0 1 6 1z',
  maintenance: 'M1 2.5h10v2.4H1zm0 4.6h10v2.4H1z',
  incident: 'M6 .8 11.8 11H.2z',
  change: 'M6 .4 11.6 6 6 11.6.4 6z',
};

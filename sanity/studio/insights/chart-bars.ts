import { t } from '#lib/studio-i18n/translate.ts';
import { formatDay } from './messages.ts';

/** Counts of one day, in the order of the chart's series. */
export type DayCounts = { day: string; counts: readonly number[] };

/** A day, or several days. */
export type ChartBar = { from: string; to: string; counts: number[] };

/** More would be too thin on a phone. */
const MAX_BARS = 92;
const WEEK = 7;

/** Bars of one day or, in long ranges, of weeks. */
export function barsOf(days: readonly DayCounts[], most = MAX_BARS): ChartBar[] {
  const size = days.length <= most ? 1 : WEEK * Math.ceil(days.length / (WEEK * most));
  const bars: ChartBar[] = [];
  for (let at = 0; at < days.length; at += size) {
    const some = days.slice(at, at + size);
    const [first, last] = [some[0], some.at(-1)];
    if (first === undefined || last === undefined) continue;
    const counts = first.counts.map((_, series) =>
      some.reduce((sum, { counts }) => sum + (counts[series] ?? 0), 0),
    );
    bars.push({ from: first.day, to: last.day, counts });
  }
  return bars;
}

/** A bar's name: `22 Nov 2026`, or from when to when. */
export function barName({ from, to }: ChartBar): string {
  return from === to
    ? formatDay(from)
    : t('{from} to {to}', { from: formatDay(from), to: formatDay(to) });
}

/** The next round number above all counts. */
export function scaleEnd(largest: number): number {
  if (largest <= 1) return 1;
  const unit = 10 ** Math.floor(Math.log10(largest));
  return (
    [1, 2, 3, 4, 5, 6, 8, 10].map((step) => step * unit).find((end) => end >= largest) ?? largest
  );
}

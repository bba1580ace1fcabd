import { useId } from 'react';
import { countDays } from '#lib/insights/range.ts';
import { t, tCount } from '#lib/studio-i18n/translate.ts';
import { barName, barsOf, type ChartBar, type DayCounts, scaleEnd } from './chart-bars.ts';
import { formatCount, formatShortDay } from './messages.ts';

export type Series = { name: string; tone: 'main' | 'alarm' };

/** Counts by day as stacked bars, and as a table. */
export function DayChart({
  title,
  series,
  days,
}: {
  title: string;
  series: readonly Series[];
  days: readonly DayCounts[];
}) {
  const id = useId();
  const bars = barsOf(days);
  const sums = bars.map(({ counts }) => sumOf(counts));
  const end = scaleEnd(Math.max(0, ...sums));
  return (
    <figure className="insights-chart">
      <figcaption>
        <h3>{title}</h3>
        <Legend series={series} />
      </figcaption>
      <div className="insights-plot">
        <span className="insights-scale" aria-hidden>
          <span>{formatCount(end)}</span>
          <span>{end % 2 === 0 ? formatCount(end / 2) : ''}</span>
          <span>0</span>
        </span>
        <svg
          role="img"
          aria-labelledby={`${id}-title`}
          viewBox={`0 0 ${bars.length * 10} 100`}
          preserveAspectRatio="none"
        >
          <title id={`${id}-title`}>{describe(title, series, bars)}</title>
          <line className="insights-grid" x1="0" x2={bars.length * 10} y1="0.5" y2="0.5" />
          <line className="insights-grid" x1="0" x2={bars.length * 10} y1="50" y2="50" />
          {bars.map((bar, at) => (
            <Bar key={bar.from} bar={bar} at={at} end={end} series={series} />
          ))}
        </svg>
      </div>
      <DayNames bars={bars} />
      <details>
        <summary>{t('Show the numbers')}</summary>
        <NumbersTable title={title} series={series} bars={bars} />
      </details>
    </figure>
  );
}

function Bar({
  bar,
  at,
  end,
  series,
}: {
  bar: ChartBar;
  at: number;
  end: number;
  series: readonly Series[];
}) {
  let top = 100;
  return (
    <g>
      <title>{`${barName(bar)}: ${bar.counts.map((count, index) => `${series[index]?.name ?? ''} ${formatCount(count)}`).join(', ')}`}</title>
      <rect className="insights-hit" x={at * 10} y="0" width="10" height="100" />
      {series.map(({ name, tone }, index) => {
        const height = ((bar.counts[index] ?? 0) / end) * 100;
        top -= height;
        return (
          <rect
            key={name}
            className={`insights-bar insights-${tone}`}
            x={at * 10 + 1}
            y={top}
            width="8"
            height={height}
          />
        );
      })}
    </g>
  );
}

function Legend({ series }: { series: readonly Series[] }) {
  if (series.length < 2) return null;
  return (
    <ul className="insights-legend">
      {series.map(({ name, tone }) => (
        <li key={name}>
          <span className={`insights-swatch insights-${tone}`} aria-hidden />
          {name}
        </li>
      ))}
    </ul>
  );
}

function DayNames({ bars }: { bars: readonly ChartBar[] }) {
  const [first, middle, last] = [bars[0], bars[Math.floor((bars.length - 1) / 2)], bars.at(-1)];
  if (first === undefined || last === undefined) return null;
  return (
    <div className="insights-days" aria-hidden>
      <span>{formatShortDay(first.from)}</span>
      {bars.length > 6 && middle !== undefined && <span>{formatShortDay(middle.from)}</span>}
      {bars.length > 1 && <span>{formatShortDay(last.to)}</span>}
    </div>
  );
}

function NumbersTable({
  title,
  series,
  bars,
}: {
  title: string;
  series: readonly Series[];
  bars: readonly ChartBar[];
}) {
  return (
    // A region that scrolls must be reachable by keyboard.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls
    <section className="insights-numbers" aria-label={`${title}, numbers`} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t('Day')}</th>
            {series.map(({ name }) => (
              <th key={name} scope="col" className="insights-number">
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bars.toReversed().map((bar) => (
            <tr key={bar.from}>
              <th scope="row">{barName(bar)}</th>
              {series.map(({ name }, index) => (
                <td key={name} className="insights-number">
                  {formatCount(bar.counts[index] ?? 0)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The accessible description of the chart. */
function describe(title: string, series: readonly Series[], bars: readonly ChartBar[]): string {
  const totals = series.map(({ name }, index) => {
    const sum = sumOf(bars.map(({ counts }) => counts[index] ?? 0));
    return `${name} ${formatCount(sum)}`;
  });
  const most = bars.reduce<ChartBar | undefined>(
    (best, bar) => (best === undefined || sumOf(bar.counts) > sumOf(best.counts) ? bar : best),
    undefined,
  );
  if (most === undefined || sumOf(most.counts) === 0) return `${title}: nothing in this time.`;
  const days = countDays({ from: bars[0]?.from ?? most.from, to: bars.at(-1)?.to ?? most.to });
  return t('{title} over {days}: {join}. Most on {most}: {formatCount}.', {
    title,
    days: tCount(days, '{count} day', '{count} days'),
    join: totals.join(', '),
    most: barName(most),
    formatCount: formatCount(sumOf(most.counts)),
  });
}

function sumOf(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}

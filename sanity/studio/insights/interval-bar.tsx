import { intervalWords, wholePercent } from '#lib/insights/interval.ts';
import { t } from '#lib/studio-i18n/translate.ts';

/** The interval of helped readers between 0 and 100 %, with the site's share as a mark. */
export function IntervalBar({
  low,
  high,
  share,
  overall,
}: {
  low: number;
  high: number;
  share: number;
  overall: number | null;
}) {
  const title = t('{share} % said yes; it lies {intervalWords}.', {
    share: wholePercent(share),
    intervalWords: intervalWords({ low, high }),
  });
  return (
    <svg className="insights-interval" role="img" viewBox="0 0 100 14" preserveAspectRatio="none">
      <title>{title}</title>
      <rect className="insights-interval-all" x="0" y="5" width="100" height="4" />
      <rect
        className="insights-interval-likely"
        x={low * 100}
        y="3"
        width={Math.max(1, (high - low) * 100)}
        height="8"
      />
      <rect
        className="insights-interval-share"
        x={share * 100 - 0.6}
        y="1"
        width="1.2"
        height="12"
      />
      {overall !== null && (
        <rect
          className="insights-interval-site"
          x={overall * 100 - 0.4}
          y="0"
          width="0.8"
          height="14"
        />
      )}
    </svg>
  );
}

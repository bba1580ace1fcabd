/** A small line chart, hidden from screen readers because the numbers stand beside it. */
export function Sparkline({ course }: { course: readonly number[] }) {
  const largest = Math.max(1, ...course);
  const last = Math.max(1, course.length - 1);
  const points = course.map((count, at) => {
    const x = (at / last) * 96 + 2;
    const y = 22 - (count / largest) * 20;
    return `${round(x)},${round(y)}`;
  });
  return (
    <svg className="insights-sparkline" viewBox="0 0 100 24" aria-hidden preserveAspectRatio="none">
      <polyline points={points.join(' ')} />
    </svg>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

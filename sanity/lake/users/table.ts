/** Rows as aligned columns under their names, for a terminal; `otherwise` when there are none. */
export function printTable(rows: readonly Record<string, string>[], otherwise: string): string {
  const [first] = rows;
  if (first === undefined) return otherwise;
  const names = Object.keys(first);
  const widths = names.map((name) =>
    Math.max(name.length, ...rows.map((row) => (row[name] ?? '').length)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, index) => cell.padEnd(widths[index] ?? 0))
      .join('  ')
      .trimEnd();
  return [line(names), ...rows.map((row) => line(names.map((name) => row[name] ?? '')))].join('\n');
}

const DELIMITERS = [',', ';', '\t', '|'];

/** The sign between the columns of a table: the most frequent one of its first line outside of quotes. */
export function delimiterOf(text: string): string {
  const [line = ''] = text
    .replace(/^\ufeff/, '')
    .replace(/"(?:[^"]|"")*"/g, '""')
    .split(/\r?\n/, 1);
  const counts = DELIMITERS.map((sign) => [sign, line.split(sign).length] as const);
  const [[best = ','] = []] = counts.toSorted(([, one], [, other]) => other - one);
  return best;
}

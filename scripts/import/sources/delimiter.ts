const DELIMITERS = [',', ';', '\t', '|'];

/** A first line by which Excel knows the sign between the columns. */
const NAMED = /^\ufeff?sep=(.)\r?\n/i;

/** A table without the line that names its sign, and that sign. */
export function withoutNamedSign(text: string): { text: string; sign: string | undefined } {
  const [line = '', sign] = NAMED.exec(text) ?? [];
  return { text: text.slice(line.length), sign };
}

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

const MAX_LENGTH = 120;

/** A query as the start of a title: one line with a capital. */
export function titleFrom(query: string): string {
  const line = query.replace(/\s+/g, ' ').trim().slice(0, MAX_LENGTH).trim();
  const [first = ''] = line;
  return first.toLocaleUpperCase('en') + line.slice(first.length);
}

import { isFields } from '#sanity/blocks/fields.ts';

export type Fields = Readonly<Record<string, unknown>>;

export { isFields };

/** The first of some fields that holds words or a number, as text. */
export function textIn(fields: Fields, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = fields[name];
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
    if (typeof value === 'number' && Number.isFinite(value)) return String(value);
  }
  return undefined;
}

/** Names of places and people: a list, or one name, which may hold commas. */
export function namesIn(fields: Fields, ...names: string[]): string[] {
  for (const name of names) {
    const value = fields[name];
    const list: unknown[] = Array.isArray(value) ? value : [value];
    const found = list.flatMap((one) =>
      isFields(one) ? (textIn(one, 'name', 'title') ?? []) : (textIn({ one }, 'one') ?? []),
    );
    if (found.length > 0) return [...new Set(found)];
  }
  return [];
}

/** A list of words: a list of words or of things with a name, or one text with commas, or else with other signs. */
export function wordsIn(fields: Fields, ...names: string[]): string[] {
  for (const name of names) {
    const value = fields[name];
    const list: unknown[] = Array.isArray(value)
      ? value
      : typeof value === 'string'
        ? value.split(value.includes(',') ? ',' : /[;|]/)
        : [];
    const words = list.flatMap((one) =>
      isFields(one)
        ? (textIn(one, 'name', 'title', 'label') ?? [])
        : (textIn({ one }, 'one') ?? []),
    );
    if (words.length > 0) return [...new Set(words)];
  }
  return [];
}

export function numberIn(fields: Fields, ...names: string[]): number | undefined {
  for (const name of names) {
    const value = fields[name];
    const number = typeof value === 'string' && value.trim() !== '' ? Number(value) : value;
    if (typeof number === 'number' && Number.isFinite(number)) return number;
  }
  return undefined;
}

export function isTrueIn(fields: Fields, ...names: string[]): boolean {
  return names.some((name) => /^(?:true|yes|1)$/i.test(String(fields[name] ?? '')));
}

export function listIn(fields: Fields, name: string): Fields[] {
  const value = fields[name];
  return Array.isArray(value) ? value.filter(isFields) : [];
}

/** An instant in ISO 8601, of a date, a text, or seconds since 1970; undefined for none. */
export function instantIn(fields: Fields, ...names: string[]): string | undefined {
  for (const name of names) {
    const at = dateOf(fields[name]);
    if (at !== undefined && !Number.isNaN(at.getTime())) return at.toISOString();
  }
  return undefined;
}

function dateOf(value: unknown): Date | undefined {
  // TOML has days and times of no zone, which `toISOString` writes without one.
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? undefined : dateOf(value.toISOString());
  if (typeof value === 'number') {
    const isSeconds = value > 1e8 && value < 1e11;
    return new Date(isSeconds ? value * 1_000 : value);
  }
  if (typeof value !== 'string') return undefined;
  const text = value.trim();
  if (/^\d{9,13}$/.test(text)) return dateOf(Number(text));
  if (!/\d{4}/.test(text)) return undefined;
  const [, day, month, year] = /^(\d{1,2})\.(\d{1,2})\.(\d{4})\b/.exec(text) ?? [];
  if (day !== undefined)
    return new Date(Date.UTC(Number(year), Number(month) - 1, Number(day), 12));
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return new Date(`${text}T12:00:00Z`);
  // Without a zone it would be that of the machine: another instant on each.
  const hasZone = /(?:z|utc|gmt|[+-]\d{2}:?\d{2}|\b[a-z]{3}t)\s*(?:\(.*\))?$/i.test(text);
  const hasTime = /\d:\d/.test(text);
  if (hasZone) return new Date(text);
  if (/^\d{4}-\d{2}-\d{2}[t ]\d/i.test(text)) return new Date(`${text.replace(' ', 'T')}Z`);
  return new Date(hasTime ? `${text} UTC` : `${text} 12:00 UTC`);
}

/** The origin and host of an address; undefined for what is none. */
export function hostOf(address: string | undefined): string | undefined {
  const url = address === undefined ? null : URL.parse(address);
  return url !== null && /^https?:$/.test(url.protocol) ? url.host : undefined;
}

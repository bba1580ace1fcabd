/** How a number that was written with separators is indexed. */
export type WrittenNumber = {
  /** Without separators of groups, with a point before decimals: `10000`, `0.16`, `2.4.1`, `6:00`. */
  word: string;
  /** As it was written, where the number leaves out zeros at its end: `1.10`, which may be a version. */
  written?: string;
  /** The other number that it may be: `1.250` is 1250 to some and 1.25 to others. */
  other?: string;
};

const TIME = /^(\d{1,2}):([0-5]\d)(?::([0-5]\d))?$/;
const APOSTROPHES = /[’ʼ]/g;
const MAX_GROUP = 3;

/**
 * Reads digits with separators between them: `.`, `,`, `:`, apostrophes and the Arabic ones.
 * @param decimal what stands before decimals in the language.
 * @returns undefined when it is no single number, such as `1,2,3`.
 */
export function readNumber(raw: string, decimal: '.' | ','): WrittenNumber | undefined {
  if (raw.includes(':')) return readTime(raw);
  const text = raw.replace(APOSTROPHES, "'").replaceAll('٬', "'");
  const separators = [...text.replace(/\d/g, '')];
  const last = separators.at(-1) ?? '';
  const head = text.slice(0, text.lastIndexOf(last));
  const tail = text.slice(text.lastIndexOf(last) + 1);
  if (new Set(separators).size === 1) return readUniform(text.split(last), last, decimal);
  const [group = ''] = separators;
  const groups = head.split(group);
  if (last === "'" || !isGrouped(groups) || separators.filter((one) => one === last).length > 1) {
    return undefined;
  }
  return { word: decimalNumber(groups.join(''), tail) };
}

function readTime(raw: string): WrittenNumber | undefined {
  const [, hour, minute, second] = TIME.exec(raw) ?? [];
  if (hour === undefined || minute === undefined || Number(hour) > 24) return undefined;
  return { word: clockTime(Number(hour), minute, second) };
}

/** A time of day as it is indexed: `6:00`, `14:30`, `14:30:05`. */
export function clockTime(hour: number, minute = '00', second?: string): string {
  return second === undefined ? `${hour}:${minute}` : `${hour}:${minute}:${second}`;
}

/** Groups of digits with the same separator between all of them. */
function readUniform(
  groups: readonly string[],
  separator: string,
  decimal: '.' | ',',
): WrittenNumber | undefined {
  const joined = groups.join('');
  const [whole = '', rest = ''] = groups;
  if (separator === '٫') return { word: decimalNumber(whole, rest) };
  if (groups.length > 2 || separator === "'") {
    if (isGrouped(groups)) return { word: joined };
    return separator === '.' ? { word: groups.join('.') } : undefined;
  }
  const number = decimalNumber(whole, rest);
  if (isGrouped(groups)) {
    // Nobody writes three decimals that are all zero.
    if (rest === '000') return { word: joined };
    return separator === decimal
      ? { word: number, other: joined }
      : { word: joined, other: number };
  }
  const written = `${whole}.${rest}`;
  return separator === '.' && number !== written ? { word: number, written } : { word: number };
}

/** Whether groups are those of a whole number: by thousands, or as in India (`12,34,567`). */
function isGrouped(groups: readonly string[]): boolean {
  const [first = '', ...others] = groups;
  if (others.length === 0) return true;
  if (first === '' || first.startsWith('0') || first.length > MAX_GROUP) return false;
  if (others.at(-1)?.length !== MAX_GROUP) return false;
  const middle = others.slice(0, -1);
  return (
    middle.every(({ length }) => length === MAX_GROUP) ||
    (first.length < MAX_GROUP && middle.every(({ length }) => length === 2))
  );
}

function decimalNumber(whole: string, decimals: string): string {
  const digits = decimals.replace(/0+$/, '');
  const number = whole.replace(/^0+(?=\d)/, '') || '0';
  return digits === '' ? number : `${number}.${digits}`;
}

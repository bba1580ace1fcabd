/** The rows of letters of a keyboard, each shifted by half a key. */
const QWERTY = ['qwertyuiop', 'asdfghjkl', 'zxcvbnm'];
const LAYOUTS: Readonly<Record<string, readonly string[]>> = {
  ar: ['ضصثقفغعهخحجد', 'شسيبلاتنمكط', 'ئءؤرىةوزظ'],
  cs: ['qwertzuiop', 'asdfghjkl', 'yxcvbnm'],
  de: ['qwertzuiopü', 'asdfghjklöä', 'yxcvbnm'],
  fr: ['azertyuiop', 'qsdfghjklm', 'wxcvbn'],
  hu: ['qwertzuiop', 'asdfghjkl', 'yxcvbnm'],
  pt: ['qwertyuiop', 'asdfghjklç', 'zxcvbnm'],
  ru: ['йцукенгшщзхъ', 'фывапролджэ', 'ячсмитьбю'],
};
/** Letters that are mistaken for each other though their keys are far apart. */
const ALIKE: Readonly<Record<string, string>> = {
  ar: 'اأ اإ اآ هة يى ذد زر طت ضظ صس قك',
  ja: 'つっ やゃ ゆゅ よょ おを はば ばぱ ひび びぴ ふぶ ぶぷ へべ べぺ ほぼ ぼぽ かが きぎ くぐ けげ こご さざ しじ すず せぜ そぞ ただ ちぢ つづ てで とど じぢ ずづ ー-',
};

const pairsOf = new Map<string, ReadonlySet<string>>();

/** Whether the keys of two letters are beside each other, or the letters are often confused. */
export function areNeighbours(code: string, a: string, b: string): boolean {
  let pairs = pairsOf.get(code);
  if (pairs === undefined) {
    pairs = readPairs(code);
    pairsOf.set(code, pairs);
  }
  return pairs.has(a + b) || pairs.has(b + a);
}

function readPairs(code: string): Set<string> {
  const rows = LAYOUTS[code] ?? QWERTY;
  const pairs = new Set((ALIKE[code] ?? '').split(' '));
  rows.forEach((row, at) => {
    for (let key = 0; key < row.length; key += 1) {
      const below = rows[at + 1] ?? '';
      for (const other of [row[key + 1], below[key], below[key - 1]]) {
        if (other !== undefined) pairs.add(`${row[key]}${other}`);
      }
    }
  });
  return pairs;
}

/**
 * Whether one word is another as a finger slips: a key beside the right one, two letters swapped, or
 * one pressed twice or once where it stands twice.
 */
export function isSlipOf(code: string, typed: string, meant: string): boolean {
  let from = 0;
  while (from < typed.length && typed[from] === meant[from]) from += 1;
  const a = typed.slice(from);
  const b = meant.slice(from);
  if (a.length === b.length) {
    if (a.slice(1) === b.slice(1)) return areNeighbours(code, a[0] ?? '', b[0] ?? '');
    return a[0] === b[1] && a[1] === b[0] && a.slice(2) === b.slice(2);
  }
  const [long, short] = a.length > b.length ? [a, b] : [b, a];
  return long.slice(1) === short && long[0] === typed[from - 1];
}

/** Letters in each part of a compound. */
const MIN_PART = 4;
/** What may stand between two parts, the commonest first: `Zahlung-s-art`, `Karte-n-nummer`. */
const LINKS = ['', 's', 'n', 'en', 'es', 'er', 'e'];
const MIN_COMPOUND = 2 * MIN_PART;

/** Whether something is a word by itself, and whether it is another form of one. */
type Known = { isWord: (part: string) => boolean; isForm: (part: string) => boolean };

/**
 * The two parts of a word that is written as one, such as `kontosperrung`.
 * @returns undefined when it has no two such parts; of several the one whose last part is longest.
 */
export function splitCompound(
  word: string,
  { isWord, isForm }: Known,
): [head: string, tail: string] | undefined {
  if (word.length < MIN_COMPOUND) return undefined;
  for (let cut = MIN_PART; cut <= word.length - MIN_PART; cut += 1) {
    const head = headOf(word.slice(0, cut), isWord);
    if (head === undefined) continue;
    const tail = word.slice(cut);
    if (isWord(tail) || isForm(tail)) return [head, tail];
  }
  return undefined;
}

function headOf(start: string, isWord: (part: string) => boolean): string | undefined {
  for (const link of LINKS) {
    if (!start.endsWith(link)) continue;
    const head = start.slice(0, start.length - link.length);
    if (head.length < MIN_PART) continue;
    if (isWord(head)) return head;
    // `Adressbuch` begins with a word that lost its last letter.
    if (link === '' && isWord(`${head}e`)) return `${head}e`;
  }
  return undefined;
}

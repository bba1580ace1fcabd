/** A mark that no line breaks at, without width (U+2060). */
const JOINER = '\u2060';

const KANA = /[\p{sc=Hiragana}\p{sc=Katakana}]/u;
/** Endings, particles and closing signs: they belong to what stands before them. */
const BELONGS_BEFORE = /^(?:[\p{sc=Hiragana}ー]+|[、。！？：」』）]+)$/u;
const OPENS = /[「『（]$/u;
const CLOSES = /[、。！？：]$/u;

/**
 * Japanese with marks that keep its phrases whole, for what breaks lines between any two letters;
 * other texts as they are.
 */
export function keepPhrases(text: string): string {
  if (!KANA.test(text)) return text;
  return phrasesOf(text)
    .map((phrase) => Array.from(phrase).join(JOINER))
    .join('');
}

function phrasesOf(text: string): string[] {
  const phrases: string[] = [];
  for (const { segment } of new Intl.Segmenter('ja', { granularity: 'word' }).segment(text)) {
    const last = phrases.at(-1);
    if (last !== undefined && staysWith(last, segment))
      phrases[phrases.length - 1] = last + segment;
    else phrases.push(segment);
  }
  return phrases;
}

function staysWith(last: string, segment: string): boolean {
  if (/\s/.test(last + segment)) return false;
  if (OPENS.test(last)) return true;
  // A count and its unit: 12月.
  if (/\d$/.test(last) && /^\p{scx=Han}/u.test(segment)) return true;
  return BELONGS_BEFORE.test(segment) && !(CLOSES.test(last) && KANA.test(segment));
}

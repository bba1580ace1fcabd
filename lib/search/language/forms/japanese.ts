const KANJI = /[\p{sc=Han}々〆ヵヶ]/u;
const OKURIGANA = /\p{sc=Hiragana}+/gu;
/** The polite beginning of `お支払い` and `ご本人`. */
const POLITE = /^[おご御](?=\p{sc=Han})/u;
const KATAKANA = /[\u30a1-\u30f6]/g;
const TO_HIRAGANA = 0x60;
/** `サーバー` is also written `サーバ`. */
const LONG_END = /(?<=..)ー$/u;
/** `ヴァ` is also written `バ`. */
const V_SOUND = /[ヴゔ]([ァィェォぁぃぇぉ]?)/gu;
const B_SOUNDS: Readonly<Record<string, string>> = {
  ァ: 'バ',
  ィ: 'ビ',
  ェ: 'ベ',
  ォ: 'ボ',
  ぁ: 'ば',
  ぃ: 'び',
  ぇ: 'べ',
  ぉ: 'ぼ',
};
const VOICED = /[\u3099\u309a]/g;
const HALF_WIDTH = /[\uff61-\uff9f]+/g;

/** Both kinds of kana as one, without the long vowel at the end that some leave out. */
export function foldKana(word: string): string {
  return word
    .replace(V_SOUND, (_, vowel: string) => B_SOUNDS[vowel] ?? 'ブ')
    .replace(VOICED, '')
    .replace(LONG_END, '')
    .replace(KATAKANA, (letter) => String.fromCharCode(letter.charCodeAt(0) - TO_HIRAGANA));
}

/**
 * What forms of a word have in common: the kanji, whose kana are endings or left out by some
 * (`届かない`, `届く`; `問い合わせ`, `問合せ`). Words without kanji stay.
 */
export function stemJapanese(word: string): string {
  if (!KANJI.test(word)) return foldKana(word);
  const bare = word.replace(POLITE, '');
  return foldKana(bare.replace(OKURIGANA, '') || bare);
}

/**
 * Katakana of half width as it is written else, with the offset in the given text of each letter and
 * of the end. Offsets in UTF-16 units.
 */
export function withFullKana(text: string): { text: string; offsets: number[] } | undefined {
  if (text.search(HALF_WIDTH) < 0) return undefined;
  let result = '';
  const offsets: number[] = [];
  for (let at = 0; at < text.length; ) {
    // A letter may be followed by the mark that makes it voiced.
    const length = /[\uff9e\uff9f]/.test(text[at + 1] ?? '') ? 2 : 1;
    const piece = text.slice(at, at + length);
    const isHalf = piece.search(HALF_WIDTH) === 0;
    const wide = isHalf ? piece.normalize('NFKC') : (text[at] ?? '');
    for (const _ of wide) offsets.push(at);
    result += wide;
    at += isHalf ? length : 1;
  }
  offsets.push(text.length);
  return { text: result, offsets };
}

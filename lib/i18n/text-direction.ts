const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/gu;
const LETTER = /\p{L}/gu;

/** A sentence in Arabic that is mostly names of products still has as many of its letters. */
const MIN_SHARE = 0.2;

/**
 * The direction of a text that may be in another language than its page. Browsers go by its first
 * letter, so an Arabic sentence that begins with a name such as “Meridian” would run from the left;
 * that is left to them only where few letters are written from the right.
 */
export function textDirection(text: string): 'rtl' | 'auto' {
  const fromTheRight = text.match(RIGHT_TO_LEFT)?.length ?? 0;
  if (fromTheRight === 0) return 'auto';
  return fromTheRight / (text.match(LETTER)?.length ?? 1) >= MIN_SHARE ? 'rtl' : 'auto';
}

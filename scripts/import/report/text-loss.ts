export type TextLoss = {
  /** Letters and digits of the source, and how many of them are in no word of the target. */
  letters: number;
  lost: number;
  /** Words that are gone, each once, in their order. */
  words: string[];
};

const MAX_WORDS = 50;
const WORD = /[\p{L}\p{N}\p{M}]+/gu;

/** Compares the words of two texts, each as often as it stands there; spaces and signs do not count. */
export function textLoss(source: string, target: string): TextLoss {
  const left = new Map<string, number>();
  for (const word of wordsOf(target)) left.set(word, (left.get(word) ?? 0) + 1);
  let letters = 0;
  let lost = 0;
  const words = new Set<string>();
  for (const word of wordsOf(source)) {
    letters += word.length;
    const count = left.get(word) ?? 0;
    if (count > 0) left.set(word, count - 1);
    else {
      lost += word.length;
      if (words.size < MAX_WORDS) words.add(word);
    }
  }
  return { letters, lost, words: [...words] };
}

function wordsOf(text: string): string[] {
  return text.normalize('NFC').match(WORD) ?? [];
}

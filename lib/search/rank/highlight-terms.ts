import type { Tokenizer } from '../language/tokenizer.ts';
import type { Slot, Variant } from '../query/query-term.ts';
import type { Wanted } from './snippet.ts';

/** The words to look for in a text and to mark in it, with what each is worth there. */
export function wantedWords(slots: readonly Slot[], tokenizer: Tokenizer): Wanted {
  const wanted = new Map<string, { slot: number; value: number; shown: boolean }>();
  const onlyStops = slots.every((slot) => slot.stop);
  slots.forEach((slot, index) => {
    for (const variant of slot.variants) {
      const term = tokenizer.term(variant.word);
      if (wanted.has(term)) continue;
      const value = variant.weight / Math.sqrt(1 + variant.articles);
      wanted.set(term, {
        slot: index,
        value,
        shown: (!slot.stop || onlyStops) && isMarked(variant),
      });
    }
  });
  return wanted;
}

/** What a reader would know as an answer to their words: the general thesaurus only ranks. */
function isMarked({ source, rule }: Variant): boolean {
  return source !== 'synonym' || rule !== undefined;
}

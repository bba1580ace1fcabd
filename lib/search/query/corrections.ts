import type { Slot, Variant } from './query-term.ts';

/** Trust below which a repair is not worth saying. */
const SAID = 0.5;

/**
 * What unknown words were taken for, by what the best articles hold: never a word that only
 * articles which are not shown know.
 */
export function repairsSeen(
  slots: readonly Slot[],
  witnesses: readonly (Variant | undefined)[][],
): Map<string, string> {
  const repairs = new Map<string, string>();
  slots.forEach((slot, index) => {
    if (!slot.variants.some((variant) => variant.source === 'repaired')) return;
    const seen = witnesses
      .map((matches) => matches[index])
      .find((variant) => variant?.source === 'repaired' && variant.trust >= SAID);
    if (seen !== undefined) repairs.set(slot.word, seen.word);
  });
  return repairs;
}

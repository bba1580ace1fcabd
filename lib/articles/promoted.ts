/**
 * The place of an article among the promoted ones of its topics, the smallest first; undefined when it
 * is none of them.
 * @param promoted and `order`: its fields, whatever they hold.
 */
export function placeOfPromoted(promoted: unknown, order: unknown): number | undefined {
  if (promoted !== true) return undefined;
  return typeof order === 'number' && Number.isFinite(order) ? order : Number.MAX_VALUE;
}

/** Promoted articles first, by their places; those of one place, and the others, keep their order. */
export function promotedFirst(
  ids: readonly string[],
  placeOf: (id: string) => number | undefined,
): string[] {
  const isPromoted = (id: string) => placeOf(id) !== undefined;
  const first = ids.filter(isPromoted);
  const others = ids.filter((id) => !isPromoted(id));
  return [...first.sort((one, other) => (placeOf(one) ?? 0) - (placeOf(other) ?? 0)), ...others];
}

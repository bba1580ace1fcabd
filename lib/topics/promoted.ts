/** Promoted articles first; each group keeps its order. */
export function promotedFirst(ids: readonly string[], promoted: ReadonlySet<string>): string[] {
  return [...ids.filter((id) => promoted.has(id)), ...ids.filter((id) => !promoted.has(id))];
}

/** Places that old addresses lead to; readers see nothing of them. */
export function FormerAnchors({ ids }: { ids: readonly string[] }) {
  return ids.map((id) => <span key={id} id={id} className="former" />);
}

/** The words of a heading as generators of anchors write them. */
export function folded(words: string): string {
  return (
    words
      .normalize('NFC')
      .toLowerCase()
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? []
  ).join('-');
}

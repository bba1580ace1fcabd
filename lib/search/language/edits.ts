/**
 * Edits between two words: insertions, deletions, substitutions and swaps of two letters, also
 * with other edits between the two (Damerau–Levenshtein).
 * @returns the distance, or `limit + 1` when it is more than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const width = b.length + 2;
  const far = a.length + b.length;
  // Row and column 0 stand for "no such letter before"; 1 for the empty word.
  const cells = new Uint16Array((a.length + 2) * width).fill(far);
  for (let i = 0; i <= a.length; i += 1) cells[(i + 1) * width + 1] = i;
  for (let j = 0; j <= b.length; j += 1) cells[width + j + 1] = j;
  const lastRowOf = new Map<number, number>();
  for (let i = 1; i <= a.length; i += 1) {
    let lastMatch = 0;
    let least = far;
    const letter = a.charCodeAt(i - 1);
    for (let j = 1; j <= b.length; j += 1) {
      const other = b.charCodeAt(j - 1);
      const row = lastRowOf.get(other) ?? 0;
      const column = lastMatch;
      if (letter === other) lastMatch = j;
      const at = (i + 1) * width + j + 1;
      const cost = Math.min(
        (cells[at - width - 1] ?? far) + (letter === other ? 0 : 1),
        (cells[at - 1] ?? far) + 1,
        (cells[at - width] ?? far) + 1,
        (cells[row * width + column] ?? far) + (i - row - 1) + 1 + (j - column - 1),
      );
      cells[at] = cost;
      if (cost < least) least = cost;
    }
    // A later swap may reach back two rows, but never below this row by more than one edit.
    if (least > limit + 1) return limit + 1;
    lastRowOf.set(letter, i);
  }
  return Math.min(cells[(a.length + 1) * width + b.length + 1] ?? far, limit + 1);
}

/** How far a correction goes: fewer letters or more edits make it less sure. */
export type CorrectionKind = 'accents' | 'oneEdit' | 'twoEdits' | 'shortWord' | 'middleWord';

/**
 * Edits that a reader may have made in a word of this length. Those of the second step are only
 * tried when the first finds nothing.
 */
export function allowedEdits(length: number): readonly { edits: number; kind: CorrectionKind }[] {
  if (length < 3) return [];
  if (length === 3) return [{ edits: 1, kind: 'shortWord' }];
  if (length < 6) return [{ edits: 1, kind: 'oneEdit' }];
  if (length < 8) {
    return [
      { edits: 1, kind: 'oneEdit' },
      { edits: 2, kind: 'middleWord' },
    ];
  }
  return [{ edits: 2, kind: 'twoEdits' }];
}

/**
 * A block that this version cannot show. Readers see nothing; `reportBody` has named it in the
 * log with its document.
 */
export function Unknown() {
  return null;
}

const told = new Set<string>();

/** So many different lines are remembered; after that the set starts anew. */
const MAX_REMEMBERED = 10_000;

/**
 * Tells the log what is wrong with one document, each thing once per process, so that a page that
 * is drawn often does not fill the log.
 */
export function warnOnce(documentId: string, problem: string): void {
  const line = `Document ${JSON.stringify(documentId)}: ${problem}.`;
  if (told.has(line)) return;
  if (told.size >= MAX_REMEMBERED) told.clear();
  told.add(line);
  console.warn(line);
}

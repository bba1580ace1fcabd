import { log } from './log.ts';

const told = new Set<string>();

/** Messages remembered; then the set is cleared. */
const MAX_REMEMBERED = 10_000;

/** Logs a problem of a document, each once per process, because pages are drawn often. */
export function warnOnce(documentId: string, problem: string): void {
  const line = `Document ${JSON.stringify(documentId)}: ${problem}.`;
  if (told.has(line)) return;
  if (told.size >= MAX_REMEMBERED) told.clear();
  told.add(line);
  log('content').warn(line);
}

import type { Body } from './read-body.ts';

const reported = new Set<string>();

/** So many different lines are remembered; after that the set starts anew. */
const MAX_REMEMBERED = 10_000;

/**
 * Tells the log what is wrong with the body of one document, each thing once per process, so that
 * a page that is rendered often does not fill the log.
 */
export function reportBody(documentId: string, { problems, cut }: Body): void {
  const all = cut ? [...problems, 'too long, shown in part'] : problems;
  for (const problem of all) {
    const line = `Document ${JSON.stringify(documentId)}: ${problem}.`;
    if (reported.has(line)) continue;
    if (reported.size >= MAX_REMEMBERED) reported.clear();
    reported.add(line);
    console.warn(line);
  }
}

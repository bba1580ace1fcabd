import type { SanityClient } from '@sanity/client';
import { withoutIds } from '../assets/placeholder.ts';
import type { Stored } from '../convert/keys.ts';
import { digest } from '../ids.ts';

/** What imports wrote, by the id of a document: `<digest of its content> <d for a draft, else p>`. */
export type Records = Map<string, string>;

/** The type of what each batch notes. Its ids hold dots, so that only editors may read them. */
export const RECORD_TYPE = 'importRecord';

/** Reads what former imports wrote, of a kind of source or of all; later ones go before earlier ones. */
export async function readRecords(
  client: SanityClient,
  name: string | undefined,
): Promise<Records> {
  const rows = await client.fetch<{ lines: string | null }[]>(
    `*[_type == "${RECORD_TYPE}" && ($name == null || source == $name)] | order(at asc, _id asc){ lines }`,
    { name: name ?? null },
  );
  const records: Records = new Map();
  for (const { lines } of rows) {
    for (const line of (lines ?? '').split('\n')) {
      const [id, ...mark] = line.split(' ');
      if (id !== undefined && mark.length > 0) records.set(id, mark.join(' '));
    }
  }
  return records;
}

/** The document that notes a batch. @param at an ISO instant, which orders the batches. */
export function recordDocument(
  name: string,
  at: string,
  marks: readonly (readonly [string, string])[],
) {
  const lines = marks.map(([id, mark]) => `${id} ${mark}`).join('\n');
  return {
    _id: `import.${name}.${digest(`${at} ${lines}`, 24)}`,
    _type: RECORD_TYPE,
    source: name,
    at,
    lines,
  };
}

/** Stands for the content of a document: equal for equal ones, whoever stores them. */
export function markOf(type: string, fields: Stored, isDraft: boolean): string {
  return `${digest(withoutIds(JSON.stringify(ordered({ ...fields, _type: type }))), 24)} ${isDraft ? 'd' : 'p'}`;
}

/** Fields of the store, and how a reference is held, are no content. */
const LEFT_OUT = new Set([
  '_id',
  '_rev',
  '_createdAt',
  '_updatedAt',
  '_system',
  '_weak',
  '_strengthenOnPublish',
]);

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(ordered);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .filter(([name, inner]) => !LEFT_OUT.has(name) && inner !== undefined && inner !== null)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return Object.fromEntries(entries.map(([name, inner]) => [name, ordered(inner)]));
}

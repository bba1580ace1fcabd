import { lastingId } from '#lib/lasting-id.ts';

/** The id of a feed's entry, as a URI. */
export function entryId(documentId: string): string {
  return `urn:uuid:${lastingId(documentId)}`;
}

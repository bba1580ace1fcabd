import { idsInTranslations, TRANSLATIONS_TYPE } from '#lib/site-index/translation-record.ts';
import type { StoredDocument } from '#sanity/groq/index.ts';
import type { Change, Replica } from '#sanity/replica/replica.ts';

/** The ids that a record of translations names, before and after; none for other documents. */
export function idsInRecords(...states: (StoredDocument | undefined)[]): string[] {
  return states.flatMap((one) => (one?._type === TRANSLATIONS_TYPE ? idsInTranslations(one) : []));
}

/** What belongs together as translations, by id, according to any record of before or after. */
export function versionsBeforeAndAfter(
  changes: readonly Change[],
  replica: Replica,
): Map<string, Set<string>> {
  const records = [
    ...replica.ofTypes([TRANSLATIONS_TYPE]),
    ...changes.flatMap(({ after }) => (after?._type === TRANSLATIONS_TYPE ? after : [])),
  ];
  const versions = new Map<string, Set<string>>();
  for (const record of records) {
    const ids = idsInTranslations(record);
    for (const id of ids) versions.set(id, new Set([...(versions.get(id) ?? []), ...ids]));
  }
  return versions;
}

/** Some documents with all their versions. */
export function withVersions(
  ids: readonly string[],
  versions: ReadonlyMap<string, ReadonlySet<string>>,
): Set<string> {
  return new Set(ids.flatMap((id) => [id, ...(versions.get(id) ?? [])]));
}

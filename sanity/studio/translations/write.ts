import type { SanityClient } from 'sanity';
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';
import { applyTexts } from '#lib/translation/apply.ts';
import { type Content, markupOf } from '#lib/translation/content.ts';
import type { Judgement, UnitRecord } from '#lib/translation/status.ts';
import { unitsOf } from '#lib/translation/units.ts';
import { draftIdOf } from '../transactions/actions.ts';
import type { Fields, Row, Version } from './data.ts';

/** Of an article, but not of its translation: dates are those of its own publications. */
const NOT_COPIED = ['publishedAt', 'updatedAt', 'changes', 'update', 'translation'];
const SYSTEM_FIELDS = new Set([
  '_id',
  '_rev',
  '_createdAt',
  '_updatedAt',
  '_originalId',
  '_system',
]);

export type Texts = ReadonlyMap<string, Content>;
export type Origin = 'person' | 'machine';

/** Begins a translation as a draft, and joins it with its source. @returns its id. */
export async function createVersion(
  client: SanityClient,
  row: Row,
  language: string,
  texts: Texts = new Map(),
  origin: Origin = 'person',
): Promise<string> {
  const id = crypto.randomUUID();
  const copied = Object.fromEntries(
    Object.entries(row.document).filter(
      ([field]) => !NOT_COPIED.includes(field) && !SYSTEM_FIELDS.has(field),
    ),
  );
  const document = applyTexts(copied, undefined, texts);
  const units = recordsAfter(row, [], texts, origin);
  const transaction = client
    .transaction()
    .create({ ...document, _id: draftIdOf(id), _type: row.type, language, translation: { units } });
  const recordId = row.recordId ?? crypto.randomUUID();
  if (row.recordId === undefined) {
    transaction.create({
      _id: recordId,
      _type: 'translation.metadata',
      translations: [entryOf(DEFAULT_LOCALE, row.id, row.type)],
      schemaTypes: [row.type],
    });
  }
  const entry = entryOf(language, id, row.type);
  transaction.patch(recordId, (patch) =>
    patch.setIfMissing({ translations: [] }).append('translations', [entry]),
  );
  await transaction.commit({ tag: 'translation.create' });
  return id;
}

/**
 * Puts texts into the draft of a translation.
 * @throws when somebody changed the draft meanwhile.
 */
export async function writeTexts(
  client: SanityClient,
  row: Row,
  version: Version,
  texts: Texts,
  origin: Origin,
): Promise<void> {
  const next = applyTexts(row.document, version.document, texts);
  const units = recordsAfter(row, version.records, texts, origin);
  const changed = Object.entries(next).filter(
    ([field, value]) =>
      !SYSTEM_FIELDS.has(field) &&
      JSON.stringify(value) !== JSON.stringify(version.document[field]),
  );
  await commitToDraft(client, version, { ...Object.fromEntries(changed), translation: { units } });
}

/** Says that texts of a translation are right for the source as it is now. */
export async function markChecked(
  client: SanityClient,
  row: Row,
  version: Version,
  paths: readonly string[],
): Promise<void> {
  const texts = unitsOf(row.document).filter(({ path }) => paths.includes(path));
  const asked = new Map(texts.map(({ path, content }) => [path, content]));
  const units = recordsAfter(row, version.records, asked, 'person');
  await commitToDraft(client, version, { translation: { units } });
}

/** Says how much a change of the source matters, at once and for all its translations. */
export async function judge(client: SanityClient, row: Row, judgement: Judgement): Promise<void> {
  if (row.recordId === undefined) return;
  const others = row.judgements.filter(({ path }) => path !== judgement.path);
  const judgements = [...others, judgement].map((one) => ({ _key: keyOf(one.path), ...one }));
  await client.patch(row.recordId).set({ judgements }).commit({ tag: 'translation.judge' });
}

async function commitToDraft(
  client: SanityClient,
  version: Version,
  fields: Fields,
): Promise<void> {
  const { id, document, draftRev } = version;
  const transaction = client.transaction();
  if (draftRev === undefined) {
    const kept = Object.entries(document).filter(([field]) => !SYSTEM_FIELDS.has(field));
    const draft = { ...Object.fromEntries(kept), ...fields };
    transaction.create({ ...draft, _id: draftIdOf(id), _type: String(document._type) });
  } else {
    transaction.patch(draftIdOf(id), (patch) => patch.ifRevisionId(draftRev).set(fields));
  }
  await transaction.commit({ tag: 'translation.write' });
}

function recordsAfter(
  { document }: Row,
  records: readonly UnitRecord[],
  texts: Texts,
  origin: Origin,
): (UnitRecord & { _key: string })[] {
  const source = new Map(unitsOf(document).map(({ path, content }) => [path, markupOf(content)]));
  const written = [...texts].flatMap(([path, content]): UnitRecord[] => {
    const from = source.get(path);
    if (from === undefined) return [];
    return [
      { path, source: from, ...(origin === 'machine' ? { machine: markupOf(content) } : {}) },
    ];
  });
  // What stands there of texts that the source has no more is of no use.
  const kept = records.filter(({ path }) => !texts.has(path) && source.has(path));
  return [...kept, ...written].map((record) => ({ _key: keyOf(record.path), ...record }));
}

function entryOf(language: string, id: string, type: string) {
  return {
    _type: 'internationalizedArrayReferenceValue',
    _key: crypto.randomUUID(),
    language,
    value: { _type: 'reference', _ref: id, _weak: true, _strengthenOnPublish: { type } },
  };
}

/** Keys are compared, never read: a path as it is would do, but is hard to read in a patch. */
function keyOf(path: string): string {
  return path.replace(/[^A-Za-z0-9]+/g, '-');
}

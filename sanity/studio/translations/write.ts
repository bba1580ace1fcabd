import type { SanityClient } from 'sanity';
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';
import { applyTexts } from '#lib/translation/apply.ts';
import { type Content, markupOf } from '#lib/translation/content.ts';
import { fingerprint } from '#lib/translation/fingerprint.ts';
import type { Judgement, UnitRecord } from '#lib/translation/status.ts';
import { unitsOf } from '#lib/translation/units.ts';
import { draftIdOf, editAction } from '../transactions/actions.ts';
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

/**
 * Begins a translation as a draft, and joins it with its source. @returns its id.
 * @throws when somebody began one, or changed which versions there are, meanwhile.
 */
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
  const units = recordsAfter(row, document, [], texts, origin);
  const transaction = client
    .transaction()
    .create({ ...document, _id: draftIdOf(id), _type: row.type, language, translation: { units } });
  // Whoever begins one at the same time makes the same record, and is refused.
  const recordId = row.recordId ?? `translations-${row.id}`;
  const { recordRev } = row;
  if (recordRev === undefined) {
    transaction.create({
      _id: recordId,
      _type: 'translation.metadata',
      translations: [entryOf(DEFAULT_LOCALE, row.id, row.type)],
      schemaTypes: [row.type],
    });
  }
  const entry = entryOf(language, id, row.type);
  transaction.patch(recordId, (patch) => {
    const guarded = recordRev === undefined ? patch : patch.ifRevisionId(recordRev);
    return guarded.setIfMissing({ translations: [] }).append('translations', [entry]);
  });
  await transaction.commit({ tag: 'translation.create' });
  return id;
}

/**
 * Puts texts into the draft of a translation, which is made of what is published where there is none.
 * @throws when somebody changed the one or the other meanwhile.
 */
export async function writeTexts(
  client: SanityClient,
  row: Row,
  version: Version,
  texts: Texts,
  origin: Origin,
): Promise<void> {
  const next = applyTexts(row.document, version.document, texts);
  const units = recordsAfter(row, next, version.records, texts, origin);
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
  const units = recordsAfter(row, version.document, version.records, asked, 'person');
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
  const { id, rev, isDraft } = version;
  if (isDraft) {
    await client
      .patch(draftIdOf(id))
      .ifRevisionId(rev)
      .set(fields)
      .commit({ tag: 'translation.write' });
    return;
  }
  await client.action([
    {
      actionType: 'sanity.action.document.version.create',
      publishedId: id,
      baseId: id,
      versionId: draftIdOf(id),
      ifBaseRevisionId: rev,
    },
    editAction(id, { set: fields }),
  ]);
}

/** @param after the translation with the texts in it. */
function recordsAfter(
  { document }: Row,
  after: unknown,
  records: readonly UnitRecord[],
  texts: Texts,
  origin: Origin,
): (UnitRecord & { _key: string })[] {
  const source = new Map(unitsOf(document).map(({ path, content }) => [path, markupOf(content)]));
  const blocks = new Map(
    origin === 'machine' ? unitsOf(after).map(({ path, block }) => [path, block]) : [],
  );
  const written = [...texts].flatMap(([path, content]): UnitRecord[] => {
    const from = source.get(path);
    if (from === undefined) return [];
    if (origin === 'person') return [{ path, source: from }];
    const block = blocks.get(path);
    const form = block === undefined ? {} : { form: fingerprint(block) };
    return [{ path, source: from, machine: markupOf(content), ...form }];
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

import type { Mutation, SanityClient } from '@sanity/client';
import type { AssetHost } from '#lib/assets/host.ts';
import { now } from '#lib/clock.ts';
import type { LoadedFile } from '../assets/load.ts';
import { placeholdersIn, withIds } from '../assets/placeholder.ts';
import type { AssetIds } from '../assets/upload.ts';
import { ImportError } from '../errors.ts';
import type { Existing } from '../plan/existing.ts';
import type { Planned } from '../plan/types.ts';
import { batchesOf } from './batches.ts';
import { concurrently } from './concurrently.ts';
import { type Decision, decide } from './decide.ts';
import { mutationsOf } from './mutations.ts';
import { markOf, type Records, recordDocument } from './records.ts';
import { isAssetId, strengthen } from './strengthen.ts';

/** Files that are sent at once. */
const CONCURRENCY = 4;

export type WriteParts = {
  client: SanityClient;
  host: AssetHost;
  source: string;
  existing: Existing;
  records: Records;
  assets: AssetIds;
  /** By `<kind> <sha1>`. */
  files: ReadonlyMap<string, LoadedFile>;
  signal: AbortSignal;
  wrote(done: number, all: number): void;
  sent(done: number, all: number): void;
};

export type Written = {
  created: number;
  updated: number;
  same: number;
  /** What an editor changed here and the source there. */
  kept: { id: string; type: string; title: string; why: string }[];
};

type Decided = { planned: Planned; decision: Decision };

/**
 * Writes what changed: files first, then documents in batches, each with a record of what it wrote in
 * one transaction, so that whatever ends the import, the next one goes on. References to what comes
 * later are weak at first.
 */
export async function writePlan(
  documents: readonly Planned[],
  parts: WriteParts,
): Promise<Written> {
  const decided = decideAll(documents, parts.existing, parts.records);
  const changed = decided.filter(({ decision }) => isChange(decision));
  await sendFiles(changed, parts);
  const there = new Set(
    documents.filter(({ id }) => parts.existing.published(id)).map(({ id }) => id),
  );
  const weakened: Planned[] = [];
  let done = 0;
  for (const batch of batchesOf(changed)) {
    parts.signal.throwIfAborted();
    weakened.push(...(await writeBatch(batch, there, parts)));
    done += batch.length;
    parts.wrote(done, changed.length);
  }
  await strengthen([...weakened, ...leftWeak(decided, parts)], there, parts);
  return summaryOf(decided);
}

/** What an import would do. */
export function previewPlan(
  documents: readonly Planned[],
  existing: Existing,
  records: Records,
): Written {
  return summaryOf(decideAll(documents, existing, records));
}

function decideAll(documents: readonly Planned[], existing: Existing, records: Records): Decided[] {
  return documents.map((planned) => ({ planned, decision: decide(planned, existing, records) }));
}

function summaryOf(decided: readonly Decided[]): Written {
  const count = (...kinds: Decision['kind'][]) =>
    decided.filter(({ decision }) => kinds.includes(decision.kind)).length;
  return {
    created: count('create'),
    updated: count('update', 'move'),
    same: count('same'),
    kept: decided.flatMap(({ planned: { id, type, title }, decision }) =>
      decision.kind === 'kept' ? [{ id, type, title, why: decision.why }] : [],
    ),
  };
}

function isChange({ kind }: Decision): boolean {
  return kind === 'create' || kind === 'update' || kind === 'move';
}

async function sendFiles(
  changed: readonly Decided[],
  { assets, files, signal, sent }: WriteParts,
): Promise<void> {
  const keys = new Set(
    changed.flatMap(({ planned }) => [...placeholdersIn(JSON.stringify(planned.fields))]),
  );
  const wanted = [...keys]
    .flatMap((key) => files.get(key) ?? [])
    .filter((file) => assets.of(file) === undefined);
  let done = 0;
  await concurrently(wanted, CONCURRENCY, async (file) => {
    signal.throwIfAborted();
    await assets.ensure(file);
    done += 1;
    sent(done, wanted.length);
  });
}

/** What an import that was ended left with weak references. */
function leftWeak(
  decided: readonly Decided[],
  { existing, assets, files, host }: WriteParts,
): Planned[] {
  return decided.flatMap(({ planned, decision }) => {
    const stored = planned.isDraft ? existing.draft(planned.id) : existing.published(planned.id);
    if (decision.kind !== 'same' || stored === undefined || planned.type === 'translation.metadata')
      return [];
    const isUntouched =
      markOf(stored._type, stored, planned.isDraft) ===
      markOf(planned.type, planned.fields, planned.isDraft);
    if (!isUntouched || !JSON.stringify(stored).includes('"_weak":true')) return [];
    const idOf = (key: string) => {
      const file = files.get(key);
      return file === undefined ? undefined : assets.of(file);
    };
    return [{ ...planned, fields: withIds(planned.fields, host, idOf) }];
  });
}

/** @returns the documents whose references are weak for now. */
async function writeBatch(
  batch: readonly Decided[],
  there: Set<string>,
  parts: WriteParts,
): Promise<Planned[]> {
  const { client, host, source, assets, files } = parts;
  const idOf = (key: string) => {
    const file = files.get(key);
    return file === undefined ? undefined : assets.of(file);
  };
  const mutations: Mutation[] = [];
  const weakened: Planned[] = [];
  const inBatch = new Set(
    batch.filter(({ planned }) => !planned.isDraft).map(({ planned }) => planned.id),
  );
  for (const { planned, decision } of batch) {
    const whole = { ...planned, fields: withIds(planned.fields, host, idOf) };
    const isThere = (id: string) => there.has(id) || inBatch.has(id) || isAssetId(id);
    const result = mutationsOf(whole, decision, isThere);
    mutations.push(...result.mutations);
    if (result.isWeakened) weakened.push(whole);
  }
  const marks = batch.map(
    ({ planned: { id, type, fields, isDraft } }) => [id, markOf(type, fields, isDraft)] as const,
  );
  mutations.push({ create: recordDocument(source, now().toISOString(), marks) });
  await commit(client, mutations, batch);
  for (const id of inBatch) there.add(id);
  return weakened;
}

async function commit(
  client: SanityClient,
  mutations: Mutation[],
  batch: readonly Decided[],
): Promise<void> {
  try {
    await client.mutate(mutations, { visibility: 'async', returnDocuments: false, tag: 'import' });
  } catch (error) {
    const names = batch.slice(0, 3).map(({ planned }) => planned.id);
    const reason = error instanceof Error ? error.message : String(error);
    throw new ImportError(
      `A batch that begins with ${names.join(', ')} was not taken: ${reason}. What was written before it stays; start the import again to go on.`,
    );
  }
}

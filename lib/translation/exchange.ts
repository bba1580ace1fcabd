import { type Content, codesOf } from './content.ts';
import { isBlank, sameWords, spacedAs } from './spacing.ts';
import { unitsOf } from './units.ts';
import type { ReadUnit, ReadXliff } from './xliff/read.ts';
import type { XliffFile } from './xliff/write.ts';

/** Texts of a document for translators, with those that are translated already. */
export function xliffFileOf(
  id: string,
  source: unknown,
  target: unknown,
  notes: readonly string[],
): XliffFile {
  const translated = new Map(unitsOf(target).map(({ path, content }) => [path, content]));
  const units = unitsOf(source).map(({ path, content }) => ({
    path,
    source: content,
    target: translated.get(path),
  }));
  return { original: id, notes, units };
}

/** Why a text was not taken. */
export type Refusal = {
  path: string;
  reason: 'unknown' | 'changed' | 'codes-missing' | 'codes-unknown' | 'codes-twice';
  /** Numbers of the codes that it is about. */
  codes: string[];
};

export type Delivery = { texts: Map<string, Content>; refused: Refusal[] };

/**
 * The texts of a translated file that fit the source as it is now; the others with their reason. A
 * text without a target, or with an empty one, is no fault: nobody translated it yet.
 */
export function readDelivery(source: unknown, { units }: ReadXliff['files'][number]): Delivery {
  const current = new Map(unitsOf(source).map(({ path, content }) => [path, content]));
  const delivery: Delivery = { texts: new Map(), refused: [] };
  for (const unit of units) {
    const wanted = current.get(unit.path);
    if (unit.target === undefined || (isBlank(unit.target) && !isBlank(unit.source))) continue;
    const refusal = refusalOf(unit, unit.target, wanted);
    if (refusal === undefined) delivery.texts.set(unit.path, spacedAs(wanted ?? [], unit));
    else delivery.refused.push({ path: unit.path, ...refusal });
  }
  return delivery;
}

function refusalOf(
  { source }: ReadUnit,
  target: Content,
  current: Content | undefined,
): Omit<Refusal, 'path'> | undefined {
  if (current === undefined) return { reason: 'unknown', codes: [] };
  if (!sameWords(source, current)) return { reason: 'changed', codes: [] };
  const wanted = codesOf(current);
  const given = codesOf(target).map(({ id }) => id);
  const unknown = given.filter((id) => !wanted.some((code) => code.id === id));
  if (unknown.length > 0) return { reason: 'codes-unknown', codes: unknown };
  const twice = given.filter((id, index) => given.indexOf(id) !== index);
  if (twice.length > 0) return { reason: 'codes-twice', codes: twice };
  const missing = wanted.filter(({ id, content }) => !given.includes(id) && content?.length !== 0);
  if (missing.length === 0) return undefined;
  return { reason: 'codes-missing', codes: missing.map(({ id }) => id) };
}

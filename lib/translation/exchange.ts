import { type Content, codesOf, markupOf } from './content.ts';
import { fingerprint } from './fingerprint.ts';
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
    base: baseOf(translated.get(path), content),
  }));
  return { original: id, notes, units };
}

/** Why a text was not taken. */
export type Refusal = {
  path: string;
  reason:
    | 'unknown'
    | 'changed'
    | 'newer'
    | 'twice'
    | 'codes-missing'
    | 'codes-unknown'
    | 'codes-twice';
  /** Numbers of the codes that it is about. */
  codes: string[];
};

export type Delivery = { texts: Map<string, Content>; refused: Refusal[] };

/** A translation as it stands, and the paths at which no person wrote. */
export type Standing = { target: unknown; open: ReadonlySet<string> };

/**
 * The texts of a translated file that fit the source as it is now; the others with their reason. A
 * text without a target, or with an empty one, is no fault: nobody translated it yet. What a person
 * wrote since the file was made stays.
 */
export function readDelivery(
  source: unknown,
  { units }: ReadXliff['files'][number],
  { target, open }: Standing = { target: undefined, open: new Set() },
): Delivery {
  const current = new Map(unitsOf(source).map(({ path, content }) => [path, content]));
  const translated = new Map(unitsOf(target).map(({ path, content }) => [path, content]));
  const delivery: Delivery = { texts: new Map(), refused: [] };
  const given = Map.groupBy(units.filter(isGiven), ({ path }) => path);
  for (const [path, [unit, ...others]] of given) {
    if (unit === undefined) continue;
    if (others.some((other) => markupOf(other.target) !== markupOf(unit.target))) {
      delivery.refused.push({ path, reason: 'twice', codes: [] });
      continue;
    }
    const wanted = current.get(path);
    const stands = translated.get(path);
    const isNewer =
      unit.base !== undefined &&
      !open.has(path) &&
      baseOf(stands, wanted ?? []) !== unit.base &&
      markupOf(stands ?? []) !== markupOf(unit.target);
    const refusal =
      refusalOf(unit, unit.target, wanted) ??
      (isNewer ? { reason: 'newer' as const, codes: [] } : undefined);
    if (refusal === undefined) delivery.texts.set(unit.path, spacedAs(wanted ?? [], unit));
    else delivery.refused.push({ path: unit.path, ...refusal });
  }
  return delivery;
}

type Given = ReadUnit & { target: Content };

function isGiven(unit: ReadUnit): unit is Given {
  return unit.target !== undefined && (!isBlank(unit.target) || isBlank(unit.source));
}

/** Says which translation stands there; the same for none and for the words of the source. */
function baseOf(target: Content | undefined, source: Content): string {
  const markup = markupOf(target ?? source);
  return markup === markupOf(source) ? 'none' : fingerprint(markup);
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

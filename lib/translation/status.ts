import { markupOf } from './content.ts';
import { fingerprint } from './fingerprint.ts';
import { type Unit, unitsOf } from './units.ts';

/** What a translation remembers of one of its texts. */
export type UnitRecord = {
  path: string;
  /** The text of the source that it was made from, as `markupOf` writes it. */
  source: string;
  /** The translation as a machine wrote it; undefined where a person did. */
  machine?: string;
  /** Fingerprint of the paragraph as the machine left it, with its formatting and its links. */
  form?: string;
};

/** How much a change of the source matters to its translations, as an editor judged it. */
export type Significance = 'none' | 'meaning' | 'facts';

/** A judgement of one text of the source, for as long as the text stays as it is. */
export type Judgement = { path: string; text: string; significance: Significance };

export type UnitState =
  /** It has no translation, or still the words of the source. */
  | 'missing'
  /** The source said something else when it was translated. */
  | 'outdated'
  /** A machine wrote it and nobody has changed or accepted it. */
  | 'machine'
  /** It is there, but nobody said from which text it was made. */
  | 'unchecked'
  | 'translated';

export type UnitStatus = {
  path: string;
  state: UnitState;
  source: string;
  target: string | undefined;
  /** The source as it was when it was translated; undefined if it is unknown or the same. */
  formerSource: string | undefined;
  significance: Significance;
  /** Whether a machine may write here: what a person wrote is never replaced. */
  isOpenToMachines: boolean;
};

export type TranslationStatus = {
  units: UnitStatus[];
  /** Paths of texts that the source no longer has. */
  extra: string[];
  /** Readers are warned: steps or amounts changed that the translation still has as they were. */
  warnsReaders: boolean;
};

/**
 * What is missing, outdated or to be reviewed in a translation, text by text.
 * @param target undefined where there is none.
 */
export function translationStatus(
  source: unknown,
  target: unknown,
  records: readonly UnitRecord[],
  judgements: readonly Judgement[],
): TranslationStatus {
  const ofTarget = new Map(unitsOf(target).map((unit) => [unit.path, unit]));
  const recordOf = new Map(records.map((one) => [one.path, one]));
  const judgementOf = new Map(judgements.map((one) => [one.path, one]));
  const units = unitsOf(source).map((unit) =>
    statusOf(unit, ofTarget.get(unit.path), recordOf.get(unit.path), judgementOf.get(unit.path)),
  );
  const known = new Set(units.map(({ path }) => path));
  return {
    units,
    extra: [...ofTarget.keys()].filter((path) => !known.has(path)),
    warnsReaders: units.some(
      ({ state, significance }) => state === 'outdated' && significance === 'facts',
    ),
  };
}

function statusOf(
  { path, content, block }: Unit,
  translation: Unit | undefined,
  record: UnitRecord | undefined,
  judgement: Judgement | undefined,
): UnitStatus {
  const source = markupOf(content);
  const target = translation && markupOf(translation.content);
  const judged = judgement?.text === source ? judgement.significance : 'meaning';
  const hasChanged = record !== undefined && record.source !== source;
  const isCopy = record === undefined && target === source && /\p{L}{2}/u.test(source);
  const isOfMachine = isUntouched(translation, target, record);
  return {
    path,
    source,
    target,
    formerSource: hasChanged ? record.source : undefined,
    significance: judged,
    state: stateOf(target, record, {
      isCopy,
      isOfMachine,
      isOutdated: hasChanged && judged !== 'none',
    }),
    // Of a copy somebody may have changed the links and not yet the words.
    isOpenToMachines:
      target === undefined ||
      isOfMachine ||
      (isCopy && fingerprint(translation?.block) === fingerprint(block)),
  };
}

function stateOf(
  target: string | undefined,
  record: UnitRecord | undefined,
  is: { isCopy: boolean; isOfMachine: boolean; isOutdated: boolean },
): UnitState {
  if (target === undefined || is.isCopy) return 'missing';
  if (is.isOutdated) return 'outdated';
  if (is.isOfMachine) return 'machine';
  return record === undefined ? 'unchecked' : 'translated';
}

/**
 * Whether a text is as a machine left it: its words and, of a paragraph, its formatting and links. A
 * paragraph of which only the words were noted counts as a person's.
 */
function isUntouched(
  translation: Unit | undefined,
  target: string | undefined,
  record: UnitRecord | undefined,
): boolean {
  if (record?.machine === undefined || record.machine !== target) return false;
  const { block } = translation ?? {};
  return block === undefined || record.form === fingerprint(block);
}

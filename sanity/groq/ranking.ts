import type { ExprNode } from 'groq-js';
import { isDocument, isJsonObject, type StoredDocument } from './document.ts';
import { TEXT_FIELD } from './hidden-fields.ts';
import { copyWith, isPending } from './lazy-document.ts';
import { isNode } from './lift.ts';
import { mayScore } from './prefilter.ts';
import { DOCUMENTS, type Run } from './run.ts';

type Ranking = {
  /** Those of `score()`. */
  args: readonly ExprNode[];
  /** Only what has a larger score; null for all. */
  above: number | null;
  slice: { from: number; to: number } | null;
};

/** By score, highest first. Most documents have none, and are not looked at unless they show. */
export function ranked(
  { args, above, slice }: Ranking,
  selected: readonly unknown[],
  run: Run,
): readonly unknown[] {
  const base: ExprNode = { type: 'Parameter', name: DOCUMENTS };
  const rank = (list: readonly unknown[]): readonly unknown[] =>
    run({ type: 'PipeFuncCall', name: 'score', base, args: [...args] }, list);
  const cut = (list: readonly unknown[]) => {
    const high = above === null ? list : list.filter((one) => scoreOf(one) > above);
    return slice === null ? high : high.slice(slice.from, slice.to);
  };
  const checks = args.map(mayScore);
  const some = selected.filter((one) => {
    if (!isDocument(one) || '_score' in one) return true;
    return checks.some((check) => check === null || check.test(one));
  });
  const fields = fieldsIn(args);
  const best = rank(some.map((one) => shortened(one, fields))).filter((one) => scoreOf(one) > 0);
  const isEnough = (above !== null && above >= 0) || (slice !== null && slice.to <= best.length);
  if (!isEnough) return cut(rank(selected));
  const byId = new Map(some.flatMap((one) => (isDocument(one) ? [[one._id, one] as const] : [])));
  return cut(best).map((one) => whole(one, byId));
}

/** groq-js copies what it ranks: fields that nobody read yet and `args` do not read are left out. */
function shortened(document: unknown, fields: ReadonlySet<string> | null): unknown {
  if (fields === null || !isDocument(document)) return document;
  const names = Object.keys(document);
  const isLong = (name: string) => isPending(document, name);
  if (!names.some(isLong) || names.some((name) => fields.has(name) && isLong(name))) {
    return document;
  }
  const kept: Record<string, unknown> = {};
  for (const name of names) if (!isLong(name)) kept[name] = document[name];
  return kept;
}

function whole(one: unknown, byId: ReadonlyMap<string, StoredDocument>): unknown {
  const document = isDocument(one) ? byId.get(one._id) : undefined;
  return document === undefined ? one : copyWith(document, { _score: scoreOf(one) });
}

/** The document's own fields that an expression reads; null when that cannot be told. */
function fieldsIn(args: readonly ExprNode[]): ReadonlySet<string> | null {
  const fields = new Set<string>();
  const look = (value: unknown): boolean => {
    if (Array.isArray(value)) return value.every(look);
    if (!isNode(value) || value.type === 'Value') return true;
    if (value.type === 'AccessAttribute' && (value.base ?? { type: 'This' }).type === 'This') {
      // All text of a document lies in its long fields too.
      if (value.name === TEXT_FIELD) return false;
      fields.add(value.name);
      return true;
    }
    if (['This', 'Parent', 'FuncCall', 'Everything', 'Parameter', 'Deref'].includes(value.type)) {
      return (
        value.type === 'FuncCall' && ['boost', 'text'].includes(value.name) && look(value.args)
      );
    }
    return Object.values(value).every(look);
  };
  return look(args) ? fields : null;
}

function scoreOf(value: unknown): number {
  return isJsonObject(value) && typeof value._score === 'number' ? value._score : 0;
}

import type { ExprNode, OpCallNode } from 'groq-js';
import { belongsTo, candidatesOf } from './candidates.ts';
import { isDocument, type StoredDocument } from './document.ts';
import type { DocumentView } from './document-view.ts';
import { bind } from './late.ts';
import type { OrderedBy } from './ordering.ts';
import { mayHold } from './prefilter.ts';
import { ranked } from './ranking.ts';
import { DOCUMENTS, type Run } from './run.ts';
import { pathOf, type Source } from './source.ts';

export type Order = {
  args: readonly ExprNode[];
  /** Says by which fields and in which direction; null when that is computed. */
  key: string | null;
};

/** A selection of documents that depends on nothing around it in the query. */
export type Scan = {
  /** The parameter under which the tree finds the outcome. */
  name: string;
  /** The parameter that holds what to select from; null for all documents. */
  source: string | null;
  /** All of them must hold. */
  filters: readonly ExprNode[];
  /** Arguments of `score()`; what was ranked is in that order. */
  score: readonly ExprNode[] | null;
  /** Only what has a larger score; null for all. */
  above: number | null;
  order: Order | null;
  slice: { from: number; to: number } | null;
};

const MIN_CHUNK = 64;
const MAX_CHUNK = 4096;

/** Below this many documents a scan is faster than building an index. */
const MIN_INDEXED = 64;

/**
 * Selects documents. An index on an equal field wins when it leaves few; otherwise a slice is cut
 * from documents that are in order already, reading no further than the slice reaches.
 * @param source what the scan selects from; null for all documents.
 * @param params those of the caller, as far as the scan still names them.
 */
export function runScan(
  unbound: Scan,
  source: Source | null,
  view: DocumentView,
  params: Readonly<Record<string, unknown>>,
  run: Run,
): readonly unknown[] {
  const scan = {
    ...unbound,
    filters: unbound.filters.map((filter) => bind(filter, params)),
    score: unbound.score?.map((argument) => bind(argument, params)) ?? null,
  };
  const { order, slice } = scan;
  const candidates = candidatesOf(view, source);
  const few = indexed(scan, source, view, candidates);
  // Referrers and versions are asked for of one document after the other: such orders are not kept.
  const isKept = source === null || !('references' in source || 'versionsOf' in source);
  if (scan.score !== null) {
    const { score: args, above } = scan;
    return ranked({ args, above, slice }, filtered(scan, few ?? candidates, run), run);
  }
  if (few === null && isKept && order !== null && order.key !== null) {
    const by = orderedBy(source, order, candidates, run);
    return sliced(scan, view.ordered(`${scan.source} ${order.key}`, by), run);
  }
  if (order === null) return sliced(scan, few ?? candidates, run);
  const selected = sorted(order, filtered(scan, few ?? candidates, run), run);
  return slice === null ? selected : selected.slice(slice.from, slice.to);
}

/** What the best index leaves of the candidates, in their order; null when it does not help. */
function indexed(
  scan: Scan,
  source: Source | null,
  view: DocumentView,
  candidates: readonly StoredDocument[],
): readonly StoredDocument[] | null {
  if (candidates.length < MIN_INDEXED) return null;
  let best: readonly StoredDocument[] | null = null;
  for (const { path, value } of scan.filters.flatMap((filter) => equalOf(filter) ?? [])) {
    const found = view.withText(path, value);
    if (found.length < (best?.length ?? candidates.length / 4)) best = found;
  }
  if (best === null || source === null) return best;
  return 'ids' in source ? null : best.filter(belongsTo(source));
}

function orderedBy(
  source: Source | null,
  order: Order,
  candidates: readonly StoredDocument[],
  run: Run,
): OrderedBy {
  return {
    belongs: belongsTo(source),
    sort: () => sorted(order, candidates, run).filter(isDocument),
    comesBefore(one, other) {
      // Equal ones keep the order they come in, which is by id everywhere.
      const pair = one._id < other._id ? [one, other] : [other, one];
      const [first] = sorted(order, pair, run).filter(isDocument);
      return first?._id === one._id;
    },
  };
}

function filtered(scan: Scan, documents: readonly unknown[], run: Run): readonly unknown[] {
  const checks = scan.filters.flatMap((filter) => mayHold(filter) ?? []);
  const isLeft = (one: unknown) => !isDocument(one) || checks.every(({ test }) => test(one));
  const left = checks.length === 0 ? documents : documents.filter(isLeft);
  const open = scan.filters.filter((filter) => mayHold(filter)?.isExact !== true);
  if (open.length === 0) return left;
  const base: ExprNode = { type: 'Parameter', name: DOCUMENTS };
  const tree = open.reduce<ExprNode>((below, expr) => {
    return { type: 'Filter', base: below, expr };
  }, base);
  return run(tree, left);
}

function sliced(scan: Scan, documents: readonly unknown[], run: Run): readonly unknown[] {
  const { slice } = scan;
  if (slice === null) return filtered(scan, documents, run);
  const found: unknown[] = [];
  let start = 0;
  let chunk = MIN_CHUNK;
  while (start < documents.length && found.length < slice.to) {
    found.push(...filtered(scan, documents.slice(start, start + chunk), run));
    start += chunk;
    chunk = Math.min(chunk * 2, MAX_CHUNK);
  }
  return found.slice(slice.from, slice.to);
}

function sorted(order: Order, documents: readonly unknown[], run: Run): readonly unknown[] {
  const base: ExprNode = { type: 'Parameter', name: DOCUMENTS };
  return run({ type: 'PipeFuncCall', name: 'order', base, args: [...order.args] }, documents);
}

/** `slug.current == "a"`, in either direction. */
function equalOf(node: ExprNode): { path: string; value: string } | null {
  if (node.type === 'Group') return equalOf(node.base);
  if (node.type !== 'OpCall' || node.op !== '==') return null;
  return equalOfSides(node.left, node.right) ?? equalOfSides(node.right, node.left);
}

function equalOfSides(field: OpCallNode['left'], constant: OpCallNode['right']) {
  if (constant.type !== 'Value' || typeof constant.value !== 'string') return null;
  const path = pathOf(field);
  return path === null ? null : { path, value: constant.value };
}

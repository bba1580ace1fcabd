import type { ExprNode } from 'groq-js';
import { isClosed, isNode } from './lift.ts';
import type { PreparedQuery } from './prepared-query.ts';
import type { Order, Scan } from './scan.ts';
import { become, pathOf, ungroup } from './source.ts';

/**
 * Takes parts that depend on nothing around them, `*[…] | order(…)[0...20]`, out of the tree, which
 * is changed in place. They run once, with indexes, and the tree reads their results as parameters.
 * The result of the query stays the same.
 */
export function hoist(compiled: PreparedQuery): PreparedQuery {
  // What is asynchronous must stay in the tree: parts are run synchronously.
  if (compiled.isAsync) return compiled;
  const scans: Scan[] = [];
  visit(compiled.tree, scans);
  return { ...compiled, scans };
}

function visit(value: unknown, scans: Scan[]): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, scans);
    return;
  }
  if (!isNode(value) || value.type === 'Value') return;
  if (value.type === 'AccessElement' && value.index >= 0) {
    const scan = scanOf(value.base);
    if (scan !== null && scan.slice === null) {
      const slice = { from: 0, to: value.index + 1 };
      replace(value.base, { ...scan, slice }, scans);
      return;
    }
  }
  const scan = scanOf(value);
  if (scan === null) {
    for (const child of Object.values(value)) visit(child, scans);
  } else if (
    scan.filters.length > 0 ||
    scan.order !== null ||
    scan.slice !== null ||
    scan.score !== null
  ) {
    replace(value, scan, scans);
  }
}

/** Inner scans are listed before the outer ones that read them. */
function replace(node: ExprNode, scan: Scan, scans: Scan[]): void {
  visit(scan.filters, scans);
  visit(scan.score, scans);
  // A space cannot occur in the name of a caller's parameter.
  const name = `scan ${scans.length}`;
  scans.push({ ...scan, name });
  become(node, { type: 'Parameter', name });
}

/** Null when the node is not a selection of documents, or depends on what is around it. */
function scanOf(node: ExprNode): Scan | null {
  if (node.type === 'Group') return scanOf(node.base);
  if (node.type === 'Everything') return emptyScan(null);
  if (node.type === 'Parameter') return isSource(node.name) ? emptyScan(node.name) : null;
  if (node.type === 'Filter') {
    const scan = scanOf(node.base);
    if (scan === null || scan.slice !== null || !isClosed(node.expr)) return null;
    if (scan.score !== null) {
      const above = scan.above === null ? scoreAbove(node.expr) : null;
      return above === null ? null : { ...scan, above };
    }
    return { ...scan, filters: [...scan.filters, node.expr] };
  }
  if (node.type === 'PipeFuncCall' && node.name === 'score') {
    const scan = scanOf(node.base);
    if (scan === null || scan.slice !== null || scan.order !== null || scan.score !== null) {
      return null;
    }
    return isClosed(node.args) ? { ...scan, score: node.args } : null;
  }
  if (node.type === 'PipeFuncCall' && node.name === 'order') {
    const scan = scanOf(node.base);
    if (scan !== null && scan.score !== null) {
      return scan.slice === null && isByScore(node.args) ? scan : null;
    }
    if (scan === null || scan.slice !== null || scan.order !== null) return null;
    if (!node.args.every(isNode) || !isClosed(node.args)) return null;
    return { ...scan, order: orderOf(node.args) };
  }
  if (node.type === 'Slice') {
    const scan = scanOf(node.base);
    const { left, right, isInclusive } = node;
    if (scan === null || scan.slice !== null || left < 0 || right < 0) return null;
    return { ...scan, slice: { from: left, to: isInclusive ? right + 1 : right } };
  }
  return null;
}

function emptyScan(source: string | null): Scan {
  return {
    name: '',
    source,
    filters: [],
    score: null,
    above: null,
    order: null,
    slice: null,
  };
}

function isSource(name: string): boolean {
  return /^(types|ids|references|versions) /.test(name);
}

/** The number in `_score > 1`. */
function scoreAbove(condition: ExprNode): number | null {
  const { type, op, left, right } = ungroup(condition);
  if (type !== 'OpCall' || op !== '>' || pathOf(left) !== '_score') return null;
  return right.type === 'Value' && typeof right.value === 'number' ? right.value : null;
}

/** `order(_score desc)`, in which ranked documents are already. */
function isByScore([arg, ...others]: readonly ExprNode[]): boolean {
  return others.length === 0 && arg.type === 'Desc' && pathOf(arg.base) === '_score';
}

/** Orders by plain fields can be remembered; what computes might depend on the time. */
function orderOf(args: readonly ExprNode[]): Order {
  const keys = args.map((arg) => {
    const isDescending = arg.type === 'Desc';
    const path = pathOf(arg.type === 'Desc' || arg.type === 'Asc' ? arg.base : arg);
    return path === null ? null : `${path} ${isDescending ? 'desc' : 'asc'}`;
  });
  return { args, key: keys.includes(null) ? null : keys.join(', ') };
}

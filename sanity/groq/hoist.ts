import type { ExprNode, OpCallNode } from 'groq-js';
import { isClosed, isNode } from './lift.ts';
import type { PreparedQuery } from './prepared-query.ts';
import type { Order, Scan } from './scan.ts';
import { become, pathOf } from './source.ts';

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
  } else if (scan.filters.length > 0 || scan.order !== null || scan.slice !== null) {
    replace(value, scan, scans);
  }
}

/** Inner scans are listed before the outer ones that read them. */
function replace(node: ExprNode, scan: Scan, scans: Scan[]): void {
  visit(scan.filters, scans);
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
    const equal = equalOf(node.expr);
    return {
      ...scan,
      filters: [...scan.filters, node.expr],
      equals: equal === null ? scan.equals : [...scan.equals, equal],
    };
  }
  if (node.type === 'PipeFuncCall' && node.name === 'order') {
    const scan = scanOf(node.base);
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
  return { name: '', source, filters: [], equals: [], order: null, slice: null };
}

function isSource(name: string): boolean {
  return /^(types|ids|references) /.test(name);
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

/** `slug.current == "a"`, in either direction. */
function equalOf(node: ExprNode): Scan['equals'][number] | null {
  if (node.type === 'Group') return equalOf(node.base);
  if (node.type !== 'OpCall' || node.op !== '==') return null;
  return equalOfSides(node.left, node.right) ?? equalOfSides(node.right, node.left);
}

function equalOfSides(field: OpCallNode['left'], constant: OpCallNode['right']) {
  if (constant.type !== 'Value' || typeof constant.value !== 'string') return null;
  const path = pathOf(field);
  return path === null ? null : { path, value: constant.value };
}

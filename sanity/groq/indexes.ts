import type { ExprNode } from 'groq-js';
import { callNode } from './call.ts';
import { isNode, lift, liftAll } from './lift.ts';
import type { PreparedQuery } from './prepared-query.ts';
import { become, nameOf, pathOf, type Source, ungroup } from './source.ts';

/** Parameters that hold a `Call`, with the arguments of {@link DocumentView}'s methods. */
export const REFERRERS = 'referrers of';
export const EQUAL = 'documents where';

/**
 * Reads documents from an index where a filter on `*` says to what they refer or what a field of
 * theirs equals, also where that comes from around the filter: `*[references(^._id)]`,
 * `*[topic._ref == ^._id]`. The tree is changed in place; what it selects stays the same.
 */
export function readFromIndexes(prepared: PreparedQuery): PreparedQuery {
  const sources = new Map(prepared.sources);
  visit(prepared.tree, sources);
  return { ...prepared, sources };
}

type Sources = Map<string, Source>;

function visit(value: unknown, sources: Sources): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, sources);
    return;
  }
  if (!isNode(value) || value.type === 'Value') return;
  if (value.type === 'Filter') readFromIndex(value, sources);
  for (const child of Object.values(value)) visit(child, sources);
}

/** @param node the outermost of the filters that stand on `*` one after the other. */
function readFromIndex(node: ExprNode, sources: Sources): void {
  const conditions: ExprNode[] = [];
  let base = node;
  while (base.type === 'Filter') {
    conditions.unshift(base.expr);
    base = base.base;
  }
  const types = typesOf(base, sources);
  if (types === undefined) return;
  for (const select of [referrers, equals]) {
    for (const [at, condition] of conditions.entries()) {
      const found = select(condition, types, sources);
      if (found === null) continue;
      conditions.splice(at, 1);
      become(node, filter(found, conditions));
      return;
    }
  }
}

/** The types that a filter stands on; null for all, undefined when it does not stand on `*`. */
function typesOf(base: ExprNode, sources: Sources): readonly string[] | null | undefined {
  if (base.type === 'Everything') return null;
  const source = base.type === 'Parameter' ? sources.get(base.name) : undefined;
  return source !== undefined && 'types' in source ? source.types : undefined;
}

function filter(base: ExprNode, conditions: readonly ExprNode[]): ExprNode {
  return conditions.reduce((below, expr) => ({ type: 'Filter', base: below, expr }), base);
}

/** What selects the same as `references(…)`; null for another condition. */
function referrers(
  condition: ExprNode,
  types: readonly string[] | null,
  sources: Sources,
): ExprNode | null {
  const call = ungroup(condition);
  if (call.type !== 'FuncCall' || call.namespace !== 'global' || call.name !== 'references') {
    return null;
  }
  const args = liftAll(call.args);
  if (args === null) return null;
  const constants = args.map((arg) => (arg.type === 'Value' ? { value: arg.value } : null));
  if (constants.includes(null)) {
    return callNode(REFERRERS, [{ type: 'Value', value: types }, ...args]);
  }
  const ids = idsIn(constants.map((constant) => constant?.value));
  const source = { references: [...new Set(ids)].sort(), among: types };
  const name = nameOf(source);
  sources.set(name, source);
  return { type: 'Parameter', name };
}

/** What the arguments of `references()` name: texts, and those in lists. */
export function idsIn(args: readonly unknown[]): string[] {
  return args.flat().filter((value) => typeof value === 'string');
}

/** What selects the same as `a.b == …`, where the right side reads documents; else null. */
function equals(condition: ExprNode, types: readonly string[] | null): ExprNode | null {
  const node = ungroup(condition);
  if (node.type !== 'OpCall' || node.op !== '==') return null;
  return equalsOf(node.left, node.right, types) ?? equalsOf(node.right, node.left, types);
}

function equalsOf(
  field: ExprNode,
  other: ExprNode,
  types: readonly string[] | null,
): ExprNode | null {
  const path = pathOf(field);
  const value = path === null || !readsDocuments(other) ? null : lift(other);
  if (value === null) return null;
  return callNode(EQUAL, [{ type: 'Value', value: types }, { type: 'Value', value: path }, value]);
}

/** False for what is computed of constants alone. */
function readsDocuments(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(readsDocuments);
  if (!isNode(value) || value.type === 'Value') return false;
  if (value.type === 'Parent' || value.type === 'Everything') return true;
  // A space cannot occur in the name of a caller's parameter.
  if (value.type === 'Parameter') return value.name.includes(' ');
  return Object.values(value).some(readsDocuments);
}

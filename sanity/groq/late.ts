import type { ExprNode } from 'groq-js';
import { isNode } from './lift.ts';
import { pathOf, ungroup } from './source.ts';

/**
 * The names of parameters that a tree only compares with something, as `slug.current == $slug`. Ids
 * and types say what is read at all; what is compared with them is not among these.
 */
export function comparedOnly(tree: ExprNode): ReadonlySet<string> {
  const compared = new Set<string>();
  const others = new Set<string>();
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) {
      for (const item of value) visit(item);
      return;
    }
    if (!isNode(value) || value.type === 'Value') return;
    if (value.type === 'Parameter') others.add(value.name);
    const sides = sidesOf(value);
    for (const part of sides ?? Object.values(value)) {
      if (sides !== null && part.type === 'Parameter') compared.add(part.name);
      else visit(part);
    }
  };
  visit(tree);
  for (const name of others) compared.delete(name);
  return compared;
}

/** What a comparison compares; null for anything else. */
function sidesOf(node: ExprNode): ExprNode[] | null {
  if (node.type !== 'OpCall') return null;
  const [left, right] = [ungroup(node.left), ungroup(node.right)];
  if (isIdOrType(left) || isIdOrType(right)) return null;
  if (node.op === '==' || node.op === '!=') return [left, right];
  if (node.op !== 'in' || right.type === 'Parameter') return null;
  if (right.type !== 'Array') return [left, right];
  return [left, ...right.elements.map((element: { value: ExprNode }) => ungroup(element.value))];
}

function isIdOrType(node: ExprNode): boolean {
  const path = pathOf(node);
  return path === '_id' || path === '_type';
}

/** A tree with the values of parameters in their place; parts that hold none are shared with it. */
export function bind(node: ExprNode, params: Readonly<Record<string, unknown>>): ExprNode {
  if (node.type === 'Value') return node;
  if (node.type === 'Parameter') {
    const isGiven = Object.hasOwn(params, node.name);
    return isGiven ? { type: 'Value', value: params[node.name] } : node;
  }
  const bound: [string, unknown][] = [];
  for (const [name, part] of Object.entries(node)) {
    const fresh = bindPart(part, params);
    if (fresh !== part) bound.push([name, fresh]);
  }
  return bound.length === 0 ? node : { ...node, ...Object.fromEntries(bound) };
}

function bindPart(part: unknown, params: Readonly<Record<string, unknown>>): unknown {
  if (Array.isArray(part)) {
    const fresh = part.map((one: unknown) => bindPart(one, params));
    return fresh.some((one, at) => one !== part[at]) ? fresh : part;
  }
  return isNode(part) ? bind(part, params) : part;
}

import { DateTime, type ExprNode, Path } from 'groq-js';
import { Call, callNode } from './call.ts';
import { isNode } from './lift.ts';
import { become, ungroup } from './source.ts';

/** groq-js 2.0.0 keeps every `null` and every date of a list. */
const UNIQUE = new Call(([list]) => {
  if (!Array.isArray(list)) return null;
  const seen = new Set<unknown>();
  return list.filter((item: unknown) => {
    const key = item instanceof DateTime ? `date ${item}` : (item ?? null);
    if (typeof key === 'object' && key !== null) return true;
    const isNew = !seen.has(key);
    seen.add(key);
    return isNew;
  });
});

/** groq-js 2.0.0 finds texts in a path, but no paths. */
const TEXT_OF_PATH = new Call(([value]) => (isPath(value) ? value.toJSON() : value));

function isPath(value: unknown): value is { toJSON(): string } {
  return value instanceof Path;
}

/** What groq-js evaluates otherwise than GROQ says becomes a call of ours, in place. */
export function mendTree(value: unknown): void {
  if (Array.isArray(value)) {
    for (const item of value) mendTree(item);
    return;
  }
  if (!isNode(value) || value.type === 'Value') return;
  for (const child of Object.values(value)) mendTree(child);
  if (value.type === 'FuncCall') mendCall(value);
  else if (value.type === 'OpCall' && value.op === 'in' && isPathCall(value.right)) {
    if (!isId(value.left)) value.left = callNode(TEXT_OF_PATH, [value.left]);
  }
}

function mendCall(node: ExprNode): void {
  const called = `${node.namespace}::${node.name}`;
  if (called === 'array::unique') become(node, callNode(UNIQUE, node.args));
}

function isPathCall(node: ExprNode): boolean {
  const call = ungroup(node);
  return call.type === 'FuncCall' && call.namespace === 'global' && call.name === 'path';
}

/** The id of a document is a text. */
function isId(node: ExprNode): boolean {
  return node.type === 'AccessAttribute' && node.name === '_id' && node.base === undefined;
}

/** Whether something in a query ranks with `score()` what can be no list of documents. */
export function ranksNoList(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(ranksNoList);
  if (!isNode(value) || value.type === 'Value') return false;
  if (value.type === 'PipeFuncCall' && value.name === 'score' && isNoList(ungroup(value.base))) {
    return true;
  }
  return Object.values(value).some(ranksNoList);
}

function isNoList(base: ExprNode): boolean {
  if (base.type === 'Value') return !Array.isArray(base.value);
  // What is projected has no texts any more that could be ranked.
  if (base.type === 'Map') return base.expr.type === 'Projection';
  return ['AccessElement', 'Projection', 'Object', 'OpCall', 'And', 'Or', 'Not'].includes(
    base.type,
  );
}

import type { ExprNode } from 'groq-js';

/** Functions whose result depends on their arguments alone. */
const PURE = new Set(['global::coalesce', 'global::string', 'global::lower', 'global::upper']);

/**
 * Moves an expression from the condition of a filter to where the filter itself stands: `^._id`
 * becomes `_id`. Null when it looks at what is filtered, or cannot be moved for sure.
 */
export function lift(node: ExprNode): ExprNode | null {
  switch (node.type) {
    case 'Value':
    case 'Parameter':
    case 'Everything':
      return node;
    case 'Parent':
      return node.n === 1 ? { type: 'This' } : { ...node, n: node.n - 1 };
    case 'Group':
    case 'ArrayCoerce':
    case 'Deref':
    case 'AccessElement':
    case 'Slice': {
      const base = lift(node.base);
      return base === null ? null : { ...node, base };
    }
    case 'AccessAttribute': {
      const base = node.base === undefined ? null : lift(node.base);
      return base === null ? null : { ...node, base };
    }
    case 'Map':
    case 'FlatMap':
    case 'Filter': {
      // What is inside sees its own items as long as it does not look out.
      const base = isClosed(node.expr) ? lift(node.base) : null;
      return base === null ? null : { ...node, base };
    }
    case 'OpCall': {
      const left = lift(node.left);
      const right = lift(node.right);
      return left === null || right === null ? null : { ...node, left, right };
    }
    case 'Array': {
      const elements: ExprNode[] = [];
      for (const element of node.elements) {
        const value = lift(element.value);
        if (value === null) return null;
        elements.push({ ...element, value });
      }
      return { ...node, elements };
    }
    case 'FuncCall': {
      if (!PURE.has(`${node.namespace}::${node.name}`)) return null;
      const args = liftAll(node.args);
      return args === null ? null : { ...node, args };
    }
    default:
      return null;
  }
}

/** All of them, or null when one cannot be moved. */
export function liftAll(nodes: readonly (ExprNode | { type: string })[]): ExprNode[] | null {
  const lifted: ExprNode[] = [];
  for (const node of nodes) {
    const one = isNode(node) ? lift(node) : null;
    if (one === null) return null;
    lifted.push(one);
  }
  return lifted;
}

/** True when nothing in it looks at what is around it (`^`). */
export function isClosed(value: unknown): boolean {
  if (Array.isArray(value)) return value.every(isClosed);
  if (typeof value !== 'object' || value === null) return true;
  if ('type' in value && value.type === 'Value') return true;
  if ('type' in value && value.type === 'Parent') return false;
  return Object.values(value).every(isClosed);
}

export function isNode(value: unknown): value is ExprNode {
  return typeof value === 'object' && value !== null && 'type' in value;
}

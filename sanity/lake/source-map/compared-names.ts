import { parse } from 'groq-js';

const COMPARING = new Set(['==', '!=', '<', '<=', '>', '>=', 'in', 'match']);
/** Nodes whose `condition` or `expr` decides what the answer holds. */
const DECIDING: Readonly<Record<string, readonly string[]>> = {
  Filter: ['expr'],
  SelectAlternative: ['condition'],
  ObjectConditionalSplat: ['condition'],
  PipeFuncCall: ['args'],
  InRange: ['base', 'left', 'right'],
  Asc: ['base'],
  Desc: ['base'],
};

type Node = { type: string; [field: string]: unknown };

/**
 * Names of the fields that a query compares or orders by: another value of them could select or
 * order other things.
 */
export function comparedNames(query: string, params: Record<string, unknown>): Set<string> {
  const names = new Set<string>();
  const visit = (value: unknown, isDeciding: boolean): void => {
    if (Array.isArray(value)) for (const item of value) visit(item, isDeciding);
    else if (isNode(value)) look(value, isDeciding);
    else if (typeof value === 'object' && value !== null) visit(Object.values(value), isDeciding);
  };
  const look = (node: Node, isDeciding: boolean): void => {
    if (isDeciding && node.type === 'AccessAttribute') names.add(String(node.name));
    const compares = node.type === 'OpCall' && COMPARING.has(String(node.op));
    const deciding = DECIDING[node.type] ?? [];
    for (const [field, child] of Object.entries(node)) {
      visit(child, isDeciding || compares || deciding.includes(field));
    }
  };
  visit(parse(`${query}\n`, { params }), false);
  return names;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

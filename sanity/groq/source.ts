import type { ExprNode, FuncCallNode } from 'groq-js';

/** A part of the dataset that an index can deliver. */
export type Source =
  | { ids: readonly string[] }
  | { types: readonly string[] }
  /** The published document of an id, its draft, and its versions in releases. */
  | { versionsOf: string }
  /** What refers to one of these ids at least; of all types where `among` is null. */
  | { references: readonly string[]; among: readonly string[] | null };

/** Ids are the narrower index, so they win over types. -1 when there is no index to use. */
export function pickIndex(sources: readonly (Source | null)[]): number {
  const byId = sources.findIndex((source) => source !== null && 'ids' in source);
  return byId !== -1 ? byId : sources.findIndex((source) => source !== null);
}

export function nameOf(source: Source): string {
  // A space cannot occur in the name of a caller's parameter.
  if ('references' in source) {
    return `references ${JSON.stringify([source.references, source.among])}`;
  }
  if ('versionsOf' in source) return `versions ${source.versionsOf}`;
  return 'ids' in source ? `ids ${source.ids.join(' ')}` : `types ${source.types.join(' ')}`;
}

export function conjuncts(node: ExprNode): ExprNode[] {
  const inner = ungroup(node);
  if (inner.type !== 'And') return [inner];
  return [...conjuncts(inner.left), ...conjuncts(inner.right)];
}

/** What stands in the parentheses. */
export function ungroup(node: ExprNode): ExprNode {
  return node.type === 'Group' ? ungroup(node.base) : node;
}

/** What `_id == "a"`, `_type in ["a", "b"]`, alternatives of such and versions select; else null. */
export function sourceOf(node: ExprNode): Source | null {
  const inner = ungroup(node);
  if (inner.type === 'Or') {
    const left = sourceOf(inner.left);
    const right = sourceOf(inner.right);
    if (left === null || right === null) return null;
    if ('types' in left && 'types' in right) {
      return { types: [...new Set([...left.types, ...right.types])].sort() };
    }
    if ('ids' in left && 'ids' in right) return { ids: [...left.ids, ...right.ids] };
    return null;
  }
  if (inner.type === 'FuncCall') return versionsOf(inner);
  if (inner.type !== 'OpCall') return null;
  const field = fieldOf(inner.left) ?? (inner.op === '==' ? fieldOf(inner.right) : null);
  if (field === null) return null;
  const other = fieldOf(inner.left) === null ? inner.left : inner.right;
  const values = inner.op === '==' ? constantText(other) : constantTexts(inner.op, other);
  if (values === null) return null;
  return field === '_id' ? { ids: values } : { types: [...new Set(values)].sort() };
}

/** What `sanity::versionOf("a")` selects; null for another call, or an id that is computed. */
function versionsOf({ namespace, name, args }: FuncCallNode): Source | null {
  if (namespace !== 'sanity' || name !== 'versionOf') return null;
  const [id] = args;
  return id?.type === 'Value' && typeof id.value === 'string' ? { versionsOf: id.value } : null;
}

function fieldOf(node: ExprNode): '_id' | '_type' | null {
  if (node.type !== 'AccessAttribute') return null;
  if (node.base !== undefined && node.base.type !== 'This') return null;
  return node.name === '_id' || node.name === '_type' ? node.name : null;
}

function constantText(node: ExprNode): string[] | null {
  return node.type === 'Value' && typeof node.value === 'string' ? [node.value] : null;
}

function constantTexts(op: string, node: ExprNode): string[] | null {
  if (op !== 'in') return null;
  const values: unknown[] = [];
  if (node.type === 'Value' && Array.isArray(node.value)) values.push(...node.value);
  else if (node.type === 'Array') {
    for (const element of node.elements) {
      if (element.isSplat || element.value.type !== 'Value') return null;
      values.push(element.value.value);
    }
  } else return null;
  // Nothing but a string can equal an id or a type.
  return values.filter((value) => typeof value === 'string');
}

/** `a.b` of the document itself; null for anything else. */
export function pathOf(node: ExprNode): string | null {
  if (node.type !== 'AccessAttribute' || node.name.includes('.')) return null;
  if (node.base === undefined || node.base.type === 'This') return node.name;
  const parent = pathOf(node.base);
  return parent === null ? null : `${parent}.${node.name}`;
}

/** Puts `replacement` in the place of `node`, which its parent goes on holding. */
export function become(node: ExprNode, replacement: ExprNode): void {
  for (const key of Object.keys(node)) Reflect.deleteProperty(node, key);
  Object.assign(node, replacement);
}

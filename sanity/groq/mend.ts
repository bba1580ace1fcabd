import { DateTime, type ExprNode, Path } from 'groq-js';
import { Call, callNode } from './call.ts';
import { isNode } from './lift.ts';
import { mendPaths } from './path-pattern.ts';
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

mendPaths();

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

const NAMES_GEO = /\bgeo\b/;
let geoCalls: Readonly<Record<string, Call>> | null = null;

/** Whether a query needs {@link loadFunctionsOf} first. */
export function needsLoading(query: string): boolean {
  return geoCalls === null && NAMES_GEO.test(query);
}

/** The `geo` functions take 30 ms to load: only queries that may use them wait for that. */
export async function loadFunctionsOf(query: string): Promise<void> {
  if (!needsLoading(query)) return;
  const { contains, distance, intersects, toGeometry, toPoint } = await import('./geo.ts');
  geoCalls = {
    // `geo()` stands in the tree as `geo::latLng()` with one argument.
    latLng: new Call((args) =>
      args.length === 1 ? toGeometry(args[0]) : toPoint(args[0], args[1]),
    ),
    contains: new Call(([outer, inner]) => contains(outer, inner)),
    intersects: new Call(([one, other]) => intersects(one, other)),
    distance: new Call(([one, other]) => distance(one, other)),
  };
}

function mendCall(node: ExprNode): void {
  const geo = node.namespace === 'geo' ? geoCalls?.[node.name] : undefined;
  if (geo !== undefined) become(node, callNode(geo, node.args));
  const called = `${node.namespace}::${node.name}`;
  if (called === 'array::unique') become(node, callNode(UNIQUE, node.args));
  // Only a media library refers to documents from outside of their dataset, and here is none.
  if (called === 'documents::incomingGlobalDocumentReferenceCount') {
    become(node, { type: 'Value', value: 0 });
  }
}

function isPathCall(node: ExprNode): boolean {
  const call = ungroup(node);
  return call.type === 'FuncCall' && call.namespace === 'global' && call.name === 'path';
}

/** The id of a document is a text. */
function isId(node: ExprNode): boolean {
  return node.type === 'AccessAttribute' && node.name === '_id' && node.base === undefined;
}

/** Whether a tree that was not mended yet compares shapes. */
export function callsGeo(value: unknown): boolean {
  if (Array.isArray(value)) return value.some(callsGeo);
  if (!isNode(value) || value.type === 'Value') return false;
  if (value.type === 'FuncCall' && value.namespace === 'geo') return true;
  return Object.values(value).some(callsGeo);
}

/** Says what in a query groq-js lets through and GROQ does not; null when there is nothing. */
export function findMisuse(value: unknown): string | null {
  if (isNode(value)) {
    if (value.type === 'Value') return null;
    const misuse = misuseOf(value);
    if (misuse !== null) return misuse;
  }
  if (typeof value !== 'object' || value === null) return null;
  for (const child of Object.values(value)) {
    const misuse = findMisuse(child);
    if (misuse !== null) return misuse;
  }
  return null;
}

function misuseOf(node: ExprNode): string | null {
  if (node.type === 'PipeFuncCall' && node.name === 'score' && isNoList(ungroup(node.base))) {
    return 'score() needs a list of documents';
  }
  if (node.type !== 'FuncCall' || node.namespace !== 'geo') return null;
  const count = node.args.length;
  const isRight = count === 2 || (count === 1 && node.name === 'latLng');
  return isRight ? null : `Incorrect number of arguments to function geo::${node.name}()`;
}

function isNoList(base: ExprNode): boolean {
  if (base.type === 'Value') return !Array.isArray(base.value);
  // What is projected has no texts any more that could be ranked.
  if (base.type === 'Map') return base.expr.type === 'Projection';
  return ['AccessElement', 'Projection', 'Object', 'OpCall', 'And', 'Or', 'Not'].includes(
    base.type,
  );
}

import type { ExprNode, FilterNode } from 'groq-js';
import { INCOMING_FIELD, TEXT_FIELD } from './hidden-fields.ts';
import { isNode } from './lift.ts';
import type { PreparedQuery } from './prepared-query.ts';
import {
  become,
  conjuncts,
  nameOf,
  pathOf,
  pickIndex,
  type Source,
  sourceOf,
  ungroup,
} from './source.ts';
import { ANY, documentTag, typeTag } from './sync-tags.ts';
import { asTypedNode, textQueryNode } from './text-query.ts';

type Found = {
  sources: Map<string, Source>;
  readsEverything: boolean;
  hasDereference: boolean;
  needsHiddenFields: boolean;
  isAsync: boolean;
};

/**
 * Prepares a parsed tree, changing it in place:
 * - `*[_type == "a" && …]` and `*[_id in […] && …]` read a part of the dataset, as a parameter;
 * - conditions joined by `&&` become filters one after the other, because groq-js evaluates both
 *   sides of `&&` always;
 * - functions that groq-js does not have are expressed by others.
 */
export function rewrite(tree: ExprNode): PreparedQuery {
  const found: Found = {
    sources: new Map(),
    readsEverything: false,
    hasDereference: false,
    needsHiddenFields: false,
    isAsync: false,
  };
  visit(tree, found);
  return { tree, ...found, syncTags: syncTagsOf(found) };
}

function visit(value: unknown, found: Found): void {
  if (Array.isArray(value)) {
    for (const item of value) visit(item, found);
    return;
  }
  if (!isNode(value) || value.type === 'Value') return;
  if (value.type === 'Filter') splitFilter(value, found);
  else if (value.type === 'Everything') found.readsEverything = true;
  else if (value.type === 'Deref') found.hasDereference = true;
  else if (value.type === 'OpCall' && value.op === 'match') rewriteMatch(value, found);
  else if (value.type === 'FuncCall') rewriteCall(value, found);
  else if (value.type === 'PipeFuncCall' && value.name === 'score') rankAsTyped(value, found);
  for (const child of Object.values(value)) visit(child, found);
}

function splitFilter(node: FilterNode, found: Found): void {
  let conditions = conjuncts(node.expr);
  let base = node.base;
  if (base.type === 'Everything') {
    conditions = conditions.filter((condition) => !holdsForAll(condition));
    const indexed = conditions.map(sourceOf);
    const at = pickIndex(indexed);
    const source = indexed[at];
    if (source !== undefined && source !== null) {
      // What an index finds of versions is more than what is asked for.
      if ('versionsOf' in source) found.readsEverything = true;
      else conditions.splice(at, 1);
      const name = nameOf(source);
      found.sources.set(name, source);
      base = { type: 'Parameter', name };
    }
  }
  // Cheap conditions first: what they exclude never reaches the others.
  conditions.sort((a, b) => costOf(a) - costOf(b));
  for (const expr of conditions) base = { type: 'Filter', base, expr };
  become(node, base);
  // `become` made the node the outermost filter; its children are visited by the caller, but they
  // must not be split again.
}

/**
 * Whether every document fulfils a condition, as `[@, _id] match text::query("*")` does: each has an
 * id. The Studio's lists ask so where nothing was searched for, and all text would be read for it.
 */
function holdsForAll(condition: ExprNode): boolean {
  const node = ungroup(condition);
  if (node.type === 'Or') return holdsForAll(node.left) || holdsForAll(node.right);
  if (node.type === 'And') return holdsForAll(node.left) && holdsForAll(node.right);
  if (node.type !== 'OpCall' || node.op !== 'match' || !isTextQuery(node.right)) return false;
  const [text] = node.right.args;
  const isAny = isPlainText(text) && text.value.trim() === '*';
  const { left } = node;
  return isAny && left.type === 'Array' && left.elements.some(isOwnId);
}

function isOwnId({ value }: { value: ExprNode }): boolean {
  return pathOf(value) === '_id';
}

/** 0 for what looks at a document's own fields, more for text search and for other documents. */
function costOf(node: ExprNode): number {
  let cost = 0;
  const look = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(look);
    if (!isNode(value) || value.type === 'Value') return;
    if (value.type === 'Everything') cost += 1000;
    else if (value.type === 'Deref') cost += 10;
    else if (value.type === 'Parent') cost += 1;
    else if (value.type === 'OpCall' && value.op === 'match') cost += 100;
    else if (value.type === 'FuncCall' && value.name === 'references') cost += 20;
    Object.values(value).forEach(look);
  };
  look(node);
  return cost;
}

/** `[@, _id] match text::query("a b")` looks for words and phrases in all text of a document. */
function rewriteMatch(node: ExprNode, found: Found): void {
  if (node.type !== 'OpCall' || !isTextQuery(node.right)) return;
  found.needsHiddenFields = true;
  const left = node.left;
  if (left.type === 'This') become(left, { type: 'AccessAttribute', name: TEXT_FIELD });
  if (left.type === 'Array') {
    for (const element of left.elements) {
      if (element.value.type !== 'This') continue;
      become(element.value, { type: 'AccessAttribute', name: TEXT_FIELD });
      element.isSplat = true;
    }
  }
  const [text] = node.right.args;
  if (isPlainText(text)) become(node, textQueryNode(left, text.value));
}

/** A search of all text ranks higher what has its words as they were typed. */
function rankAsTyped(node: ExprNode, found: Found): void {
  const texts = textsOfAll(node.args);
  const added = texts.flatMap((text) => {
    return asTypedNode({ type: 'AccessAttribute', name: TEXT_FIELD }, text) ?? [];
  });
  if (added.length === 0) return;
  found.needsHiddenFields = true;
  node.args = [...node.args, ...added];
}

/** What is looked for in all text of a document, each once. */
function textsOfAll(value: unknown): string[] {
  if (Array.isArray(value)) return [...new Set(value.flatMap(textsOfAll))];
  if (!isNode(value) || value.type === 'Value') return [];
  if (value.type !== 'OpCall' || value.op !== 'match') {
    return [...new Set(Object.values(value).flatMap(textsOfAll))];
  }
  const { left, right } = value;
  const isAllText =
    left.type === 'This' ||
    (left.type === 'Array' &&
      left.elements.some((one: { value: ExprNode }) => one.value.type === 'This'));
  const [text] = isTextQuery(right) ? right.args : [];
  return isAllText && isPlainText(text) ? [text.value] : [];
}

function isTextQuery(node: ExprNode): boolean {
  return node.type === 'FuncCall' && node.namespace === 'text' && node.name === 'query';
}

function rewriteCall(node: ExprNode, found: Found): void {
  if (node.type !== 'FuncCall') return;
  const [first] = node.args;
  const called = `${node.namespace}::${node.name}`;
  if (called === 'text::query' && first !== undefined && isNode(first)) {
    // What stands for itself, without `match`, or is computed: its words.
    become(node, first);
  } else if (called === 'documents::get' && first !== undefined && isNode(first)) {
    found.hasDereference = true;
    become(node, { type: 'Deref', base: first });
  } else if (called === 'documents::incomingRefCount') {
    found.needsHiddenFields = true;
    found.readsEverything = true;
    become(node, { type: 'AccessAttribute', name: INCOMING_FIELD });
  } else if (called === 'user::attributes') {
    become(node, { type: 'Value', value: {} });
  } else if (node.namespace === 'diff' || node.namespace === 'delta') {
    found.isAsync = true;
  } else if (called === 'releases::all') {
    found.readsEverything = true;
  }
}

function isPlainText(node: unknown): node is { type: 'Value'; value: string } {
  return isNode(node) && node.type === 'Value' && typeof node.value === 'string';
}

/** With more tags than this, {@link ANY} is used. */
const MAX_TAGS = 32;

/** What a change must touch to change the answer: documents or types by name, or anything. */
function syncTagsOf(found: Found): string[] {
  const tags = new Set<string>();
  for (const source of found.sources.values()) {
    if ('types' in source) for (const type of source.types) tags.add(typeTag(type));
    else if ('ids' in source) for (const id of source.ids) tags.add(documentTag(id));
  }
  const isAnything = found.readsEverything || found.hasDereference || tags.size === 0;
  return isAnything || tags.size > MAX_TAGS ? [ANY] : [...tags].sort();
}

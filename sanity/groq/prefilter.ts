import type { ExprNode } from 'groq-js';
import { isJsonObject, type StoredDocument, valueAt } from './document.ts';
import { isNode } from './lift.ts';
import { pathOf, ungroup } from './source.ts';

/** Says of a document that a condition may hold for it, or that it certainly does not. */
type Check = {
  test: (document: StoredDocument) => boolean;
  /** What passes is selected: groq-js need not be asked. */
  isExact: boolean;
};

/** groq-js cuts longer words of a pattern. */
const MAX_PATTERN_LENGTH = 1000;
const RUN = /[a-zA-Z0-9]+/g;
/** Patterns of which each word holds letters that a text has to hold. */
const PLAIN_PATTERN = /^\s*(?:\**[a-zA-Z0-9][a-zA-Z0-9*]*\s*)+$/;

/**
 * A quick check that leaves few documents to groq-js, which decides. Null when a condition is of
 * no kind that is checked here.
 */
export function mayHold(condition: ExprNode): Check | null {
  const node = ungroup(condition);
  if (node.type === 'And') return both(mayHold(node.left), mayHold(node.right));
  if (node.type === 'Or') return either(mayHold(node.left), mayHold(node.right));
  if (node.type === 'FuncCall') return isDefined(node);
  if (node.type !== 'OpCall') return null;
  const { op, left, right } = node;
  if (op === '==' || op === '!=') return compares(left, op, right) ?? compares(right, op, left);
  if (op === 'in') return isIn(left, right);
  if (op !== 'match') return null;
  const runs = runsOf(node.right);
  return runs === null || runs.length === 0 ? null : holds(node.left, (found) => runs.every(found));
}

/** Whether an argument of `score()` may give a document more than nothing. */
export function mayScore(argument: ExprNode): Check | null {
  // groq-js ranks a group by whether it holds, not by its words.
  if (argument.type === 'Group') return mayHold(argument);
  const node = argument;
  if (node.type === 'FuncCall' && node.name === 'boost' && isNode(node.args[0])) {
    return mayScore(node.args[0]);
  }
  if (node.type === 'And') return both(mayScore(node.left), mayScore(node.right));
  if (node.type === 'Or') return either(mayScore(node.left), mayScore(node.right));
  if (node.type !== 'OpCall' || node.op !== 'match') return mayHold(node);
  const isPlain = textsOf(node.right)?.every((text) => PLAIN_PATTERN.test(text)) === true;
  const runs = isPlain ? runsOf(node.right) : null;
  return runs === null ? null : holds(node.left, (found) => runs.some(found));
}

function both(one: Check | null, other: Check | null): Check | null {
  if (one === null || other === null) {
    const known = one ?? other;
    return known === null ? null : { ...known, isExact: false };
  }
  return {
    test: (document) => one.test(document) && other.test(document),
    isExact: one.isExact && other.isExact,
  };
}

function either(one: Check | null, other: Check | null): Check | null {
  if (one === null || other === null) return null;
  return {
    test: (document) => one.test(document) || other.test(document),
    isExact: one.isExact && other.isExact,
  };
}

function compares(field: ExprNode, op: '==' | '!=', constant: ExprNode): Check | null {
  if (constant.type !== 'Value' || isOther(constant.value)) return null;
  const value = constant.value ?? null;
  return onField(field, (found) => (found === value) === (op === '=='));
}

function isIn(field: ExprNode, list: ExprNode): Check | null {
  if (list.type !== 'Value' || !Array.isArray(list.value) || list.value.some(isOther)) return null;
  const values = new Set<unknown>(list.value.map((value: unknown) => value ?? null));
  return onField(field, (found) => values.has(found));
}

function isDefined({ namespace, name, args }: ExprNode): Check | null {
  const isCall = namespace === 'global' && name === 'defined' && isNode(args[0]);
  return isCall ? onField(args[0], (found) => found !== null) : null;
}

/** @param test gets null where the field is missing. */
function onField(field: ExprNode, test: (value: unknown) => boolean): Check | null {
  const path = pathOf(field)?.split('.');
  if (path === undefined) return null;
  return { test: (document) => test(valueAt(document, path) ?? null), isExact: true };
}

/** Objects and NaN are equal to nothing; they are left to groq-js. */
function isOther(value: unknown): boolean {
  return (typeof value === 'object' && value !== null) || Number.isNaN(value);
}

/** @param asks gets a function that says whether the text of `left` holds a run of letters. */
function holds(left: ExprNode, asks: (found: (run: RegExp) => boolean) => boolean): Check | null {
  const node = ungroup(left);
  const fields: ExprNode[] =
    node.type === 'Array' ? node.elements.map((element: ExprNode) => element.value) : [node];
  const readers: ((document: StoredDocument) => unknown)[] = [];
  for (const field of fields) {
    const isBlocks = field.type === 'FuncCall' && field.namespace === 'pt' && field.name === 'text';
    const path = pathOf(isBlocks ? field.args[0] : field)?.split('.');
    if (path === undefined) return null;
    readers.push((document) => {
      const value = valueAt(document, path);
      return isBlocks ? blockTextsOf(value) : value;
    });
  }
  const test = (document: StoredDocument) => {
    const texts = readers.flatMap((read) => read(document));
    return asks((run) => texts.some((text) => typeof text === 'string' && run.test(text)));
  };
  return { test, isExact: false };
}

function textsOf(pattern: ExprNode): string[] | null {
  if (pattern.type !== 'Value') return null;
  const texts: unknown[] = Array.isArray(pattern.value) ? pattern.value : [pattern.value];
  const found = texts.filter((text) => typeof text === 'string');
  return found.length < texts.length ? null : found;
}

/** Letters that stand together in a pattern and so in every word that it finds. */
function runsOf(pattern: ExprNode): RegExp[] | null {
  const texts = textsOf(pattern);
  if (texts === null || texts.some((text) => text.length > MAX_PATTERN_LENGTH)) return null;
  const runs = texts.flatMap((text) => text.match(RUN) ?? []);
  return runs.map((run) => new RegExp(run, 'i'));
}

/** The text of each block: words may be spread over the spans of one. */
function blockTextsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(blockTextsOf);
  if (!isJsonObject(value) || !Array.isArray(value.children)) return [];
  let text = '';
  for (const child of value.children) {
    if (isJsonObject(child) && child._type === 'span' && typeof child.text === 'string') {
      text += child.text;
    }
  }
  return [text];
}

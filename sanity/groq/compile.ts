import { type ExprNode, GroqSyntaxError, parse } from 'groq-js';
import { GroqError } from './errors.ts';
import { findMisuse, mendTree } from './mend.ts';
import type { PreparedQuery } from './prepared-query.ts';
import { countParts } from './query-parts.ts';
import { EscapeError, mendText, type QueryText } from './query-text.ts';
import { rewrite } from './rewrite.ts';

/** Longest query that is parsed, in UTF-16 units. */
export const MAX_QUERY_LENGTH = 256 * 1024;
/** What groq-js reads in about two seconds; see `countParts`. */
const MAX_PARTS = 7_000;
const MAX_NODES = 50_000;
const MAX_DEPTH = 500;

/**
 * Parses and prepares a query.
 * @param late names of parameters that are not in `params`, since each run brings them.
 * @throws {GroqError} 400 `queryParseError` with the place of the mistake, or when a parameter is
 * missing or the query is larger than what is evaluated.
 */
export function compile(
  query: string,
  params: Record<string, unknown>,
  late: ReadonlySet<string> = new Set(),
): PreparedQuery {
  const { tree, parameters } = parseInBounds(query, params);
  const missing = parameters.find((name) => !late.has(name));
  if (missing !== undefined) {
    throw refused(query, `param $${missing} referenced, but not provided`);
  }
  const misuse = findMisuse(tree);
  if (misuse !== null) throw refused(query, misuse);
  mendTree(tree);
  return rewrite(tree);
}

/**
 * The tree of a query that is no larger than what is evaluated, and the parameters that it still
 * names. @throws {GroqError} 400 `queryParseError`.
 */
export function parseInBounds(
  query: string,
  params: Record<string, unknown>,
): { tree: ExprNode; parameters: readonly string[] } {
  const tree = parseQuery(query, params);
  const { nodes, depth, parameters } = measure(tree);
  if (nodes > MAX_NODES) throw refused(query, 'the query has too many parts');
  if (depth > MAX_DEPTH) throw refused(query, 'the query is nested too deeply');
  return { tree, parameters };
}

/**
 * The tree of a query as groq-js makes it, where it reads the text right.
 * @throws {GroqError} 400 `queryParseError`.
 */
export function parseQuery(
  query: string,
  params: Record<string, unknown>,
  mode: 'normal' | 'delta' = 'normal',
): ExprNode {
  if (query.length > MAX_QUERY_LENGTH) throw refused(query, 'the query is too long');
  if (countParts(query) > MAX_PARTS) throw refused(query, 'the query has too many parts');
  const { text, placeOf } = readText(query);
  try {
    // groq-js reads a comment only up to a line break; without one at the end it gives up.
    return parse(`${text}\n`, { params, mode });
  } catch (error) {
    if (error instanceof RangeError) throw refused(query, 'the query is nested too deeply');
    const position = error instanceof GroqSyntaxError ? placeOf(error.position) : 0;
    const reason = error instanceof Error ? error.message : String(error);
    const description = reason.replace(/^Syntax error in GROQ query at position \d+: /, '');
    throw refused(query, WORDS[description] ?? description, position);
  }
}

/** What Sanity says, for what groq-js says: programs look for it. */
const WORDS: Readonly<Record<string, string>> = {
  'Unexpected end of query': 'unexpected end-of-file, expected expression',
};

function readText(query: string): QueryText {
  try {
    return mendText(query);
  } catch (error) {
    if (!(error instanceof EscapeError)) throw error;
    throw refused(query, error.message, error.position);
  }
}

/** A query error in Sanity's shape. `start` and `end` are offsets into the query. */
export function refused(query: string, description: string, start = 0): GroqError {
  const end = Math.max(start, query.length);
  const shown = query.slice(0, 10_000);
  return new GroqError(400, 'queryParseError', description, { query: shown, start, end });
}

function measure(tree: ExprNode): { nodes: number; depth: number; parameters: string[] } {
  let nodes = 0;
  let depth = 0;
  const parameters: string[] = [];
  const pending: { value: unknown; level: number }[] = [{ value: tree, level: 1 }];
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { value, level } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value)) {
      for (const item of value) pending.push({ value: item, level });
      continue;
    }
    nodes += 1;
    depth = Math.max(depth, level);
    if (nodes > MAX_NODES || depth > MAX_DEPTH) break;
    // A Value holds data, no query.
    if ('type' in value && value.type === 'Value') continue;
    if ('type' in value && value.type === 'Parameter' && 'name' in value) {
      parameters.push(String(value.name));
    }
    for (const child of Object.values(value)) pending.push({ value: child, level: level + 1 });
  }
  return { nodes, depth, parameters };
}

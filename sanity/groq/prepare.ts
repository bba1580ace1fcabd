import { compile } from './compile.ts';
import { hoist } from './hoist.ts';
import { readFromIndexes } from './indexes.ts';
import type { PreparedQuery } from './prepared-query.ts';

const MAX_PREPARED = 500;
/** Longest query with its parameters that is kept, in UTF-16 units. */
const MAX_KEY_LENGTH = 20_000;

const prepared = new Map<string, PreparedQuery>();

/**
 * Compiles a query for {@link evaluateOn}; a query asked before with the same parameters is not
 * compiled again.
 * @throws {GroqError} 400 as {@link compile} does.
 */
export function prepare(query: string, params: Record<string, unknown>): PreparedQuery {
  const key = `${JSON.stringify(params)}\n${query}`;
  const known = prepared.get(key);
  if (known !== undefined) return known;
  const fresh = hoist(readFromIndexes(compile(query, params)));
  if (key.length <= MAX_KEY_LENGTH) {
    if (prepared.size >= MAX_PREPARED) prepared.clear();
    prepared.set(key, fresh);
  }
  return fresh;
}

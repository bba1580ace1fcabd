import { compile, parseInBounds } from './compile.ts';
import { GroqError } from './errors.ts';
import { hoist } from './hoist.ts';
import { readFromIndexes } from './indexes.ts';
import { comparedOnly } from './late.ts';
import type { PreparedQuery } from './prepared-query.ts';
import { Recent } from './recent.ts';

/** Texts of queries that are kept compiled, in UTF-16 units; a tree takes some ten bytes for each. */
const MAX_KEPT_LENGTH = 1024 * 1024;
/** Longest query with its parameters that is kept, in UTF-16 units. */
const MAX_KEY_LENGTH = 64 * 1024;

const prepared = new Recent<PreparedQuery>(MAX_KEPT_LENGTH);
const NONE: ReadonlySet<string> = new Set();
/** By query, the parameters that it only compares with something. */
const compared = new Recent<ReadonlySet<string>>(MAX_KEPT_LENGTH);

/**
 * Compiles a query for {@link evaluateOn}, once for all texts that it only compares with something:
 * these are taken from the parameters at each run.
 * @throws {GroqError} 400 as {@link compile} does.
 */
export function prepare(query: string, params: Record<string, unknown>): PreparedQuery {
  const late = lateIn(query, params);
  const fixed = Object.entries(params).filter(([name]) => !late.has(name));
  const key = `${JSON.stringify([fixed, [...late]])}\n${query}`;
  const known = prepared.get(key);
  if (known !== undefined) return known;
  const compiled = compile(query, Object.fromEntries(fixed), late);
  const fresh = hoist(readFromIndexes(compiled));
  if (key.length <= MAX_KEY_LENGTH) prepared.set(key, fresh, key.length);
  return fresh;
}

/** The texts among the parameters that a query only compares with something. */
function lateIn(query: string, params: Record<string, unknown>): ReadonlySet<string> {
  const texts = Object.keys(params).filter((name) => typeof params[name] === 'string');
  if (texts.length === 0) return NONE;
  let names = compared.get(query);
  if (names === undefined) {
    names = findCompared(query, params);
    if (query.length <= MAX_KEY_LENGTH) compared.set(query, names, query.length);
  }
  const found = names;
  return new Set(texts.filter((name) => found.has(name)));
}

function findCompared(query: string, params: Record<string, unknown>): ReadonlySet<string> {
  const others = Object.entries(params).filter(([, value]) => typeof value !== 'string');
  try {
    return comparedOnly(parseInBounds(query, Object.fromEntries(others)).tree);
  } catch (error) {
    // Whoever compiles it says what is wrong.
    if (error instanceof GroqError) return NONE;
    throw error;
  }
}

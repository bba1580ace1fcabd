import { allowedEdits } from '#lib/search/language/edits.ts';
import type { Tokenizer } from '#lib/search/language/tokenizer.ts';
import { WordList } from '#lib/search/language/word-list.ts';

/** One query as typed, with its counts. */
export type QueryCounts = {
  query: string;
  searches: number;
  zeroResults: number;
  unopened: number;
};

export type QueryGroup = Omit<QueryCounts, 'query'> & {
  /** The most frequent query. */
  title: string;
  /** Most frequent first. */
  queries: QueryCounts[];
};

/** Codes are never taken for misspellings of each other. */
const DIGIT = /\p{N}/u;
/** Spellings kept for one group; the rest are rare. */
const MAX_SPELLINGS = 300;

type Spellings = { list: WordList; size: number };

/** Queries of one meaning. `unknown` are the terms that the language does not have. */
type Key = { terms: string[]; unknown: string[]; rows: QueryCounts[]; searches: number };

/**
 * Groups queries of one meaning: equal stems in any order, without stop words. An unknown word
 * joins the nearest spelling that was typed more often: `pasword reset` belongs to `reset my
 * password`.
 */
export function groupQueries(rows: readonly QueryCounts[], tokenizer: Tokenizer): QueryGroup[] {
  const keys = new Map<string, Key>();
  for (const row of rows) {
    const { terms, unknown } = meaningOf(row.query, tokenizer);
    const name = terms.join(' ');
    const key = keys.get(name) ?? { terms, unknown, rows: [], searches: 0 };
    key.rows.push(row);
    key.searches += row.searches;
    keys.set(name, key);
  }
  joinMisspellings(keys);
  return [...keys.values()].map(toGroup).sort(byUse);
}

function byUse(one: QueryGroup, other: QueryGroup): number {
  return other.searches - one.searches || one.title.localeCompare(other.title);
}

/** The stems without stop words; all stems when there are only stop words. */
function meaningOf(query: string, tokenizer: Tokenizer): { terms: string[]; unknown: string[] } {
  const tokens = tokenizer.tokens(query);
  const telling = tokens.filter(({ word }) => !tokenizer.isStopWord(word));
  const kept = telling.length > 0 ? telling : tokens;
  const terms = [...new Set(kept.map(({ term }) => term))].sort();
  if (terms.length === 0) return { terms: [query.trim().toLowerCase()], unknown: [] };
  const unknown = kept
    .filter(({ word }) => !tokenizer.isKnownWord(word) && !DIGIT.test(word))
    .map(({ term }) => term);
  return { terms, unknown };
}

/**
 * Moves the rows of a misspelt key to the key that was meant: typed at least as often, and equal
 * but for one word a few edits away. Changes `keys` in place.
 */
function joinMisspellings(keys: Map<string, Key>): void {
  const frequentFirst = [...keys].sort(([, one], [, other]) => other.searches - one.searches);
  const all = frequentFirst.map(([, key]) => key);
  // Terms of more frequent keys, by the other terms of their key.
  const inPlace = new Map<string, Spellings>();
  for (const [at, [name, key]] of frequentFirst.entries()) {
    const meant = all[nearest(key, inPlace) ?? -1];
    if (meant !== undefined) {
      meant.rows.push(...key.rows);
      keys.delete(name);
      continue;
    }
    for (const term of key.terms) {
      const place = placeOf(key, term);
      const words = inPlace.get(place) ?? { list: new WordList(), size: 0 };
      if (words.size >= MAX_SPELLINGS) continue;
      words.list.add(term, at);
      words.size += 1;
      inPlace.set(place, words);
    }
  }
}

/**
 * Index of the key that a misspelt one was meant for; the more frequent one of equally near keys.
 */
function nearest(key: Key, inPlace: ReadonlyMap<string, Spellings>): number | undefined {
  const found = key.unknown.flatMap((term) => {
    const edits = allowedEdits(term.length)[0]?.edits ?? 0;
    return edits === 0 ? [] : (inPlace.get(placeOf(key, term))?.list.nearest(term, edits) ?? []);
  });
  found.sort((one, other) => one.distance - other.distance || one.id - other.id);
  return found[0]?.id;
}

function placeOf(key: Key, term: string): string {
  return `${key.terms.length} ${key.terms.filter((other) => other !== term).join(' ')}`;
}

function toGroup({ rows }: Key): QueryGroup {
  const queries = [...rows].sort(
    (one, other) => other.searches - one.searches || one.query.localeCompare(other.query),
  );
  const sum = (name: 'searches' | 'zeroResults' | 'unopened') =>
    queries.reduce((total, row) => total + row[name], 0);
  return {
    title: queries[0]?.query ?? '',
    queries,
    searches: sum('searches'),
    zeroResults: sum('zeroResults'),
    unopened: sum('unopened'),
  };
}

import type { DatabaseSync } from 'node:sqlite';
import { withoutAccents } from './tokens.ts';

/** How far a repair goes: fewer letters or more edits make it less sure. */
export type RepairKind = 'accents' | 'oneEdit' | 'twoEdits' | 'shortWord' | 'middleWord';

/** A word of the site that is near to what was typed. */
export type Neighbour = { word: string; term: number; kind: RepairKind; articles: number };

const NEIGHBOURS = 5;

/**
 * Edits between two words: insertions, deletions, substitutions and swaps of two letters side by
 * side, each counted once (optimal string alignment).
 * @returns the distance, or `limit + 1` when it is more than `limit`.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let twoBack: number[] = [];
  let back = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1);
      let cost = Math.min(
        (back[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (back[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (
        i > 1 &&
        j > 1 &&
        a.charCodeAt(i - 1) === b.charCodeAt(j - 2) &&
        a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      ) {
        cost = Math.min(cost, (twoBack[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      if (cost < least) least = cost;
    }
    if (least > limit) return limit + 1;
    twoBack = back;
    back = row;
  }
  return Math.min(back[b.length] ?? limit + 1, limit + 1);
}

/**
 * Edits that a reader may have made in a word of this length. Those of the second step are only
 * tried when the first finds nothing.
 */
export function allowedEdits(length: number): readonly { edits: number; kind: RepairKind }[] {
  if (length < 3) return [];
  if (length === 3) return [{ edits: 1, kind: 'shortWord' }];
  if (length < 6) return [{ edits: 1, kind: 'oneEdit' }];
  if (length < 8) {
    return [
      { edits: 1, kind: 'oneEdit' },
      { edits: 2, kind: 'middleWord' },
    ];
  }
  return [{ edits: 2, kind: 'twoEdits' }];
}

/** A bit for each letter; two words `d` edits apart differ in at most `d` bits on each side. */
function letters(word: string): number {
  let mask = 0;
  for (let at = 0; at < word.length; at += 1) mask |= 1 << (word.charCodeAt(at) & 31);
  return mask;
}

function bits(mask: number): number {
  let rest = mask - ((mask >>> 1) & 0x55555555);
  rest = (rest & 0x33333333) + ((rest >>> 2) & 0x33333333);
  return (((rest + (rest >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24;
}

type Bucket = { words: string[]; ids: number[]; masks: number[] };

/**
 * The words of one language that the site itself uses, in memory by length. Rows are only ever
 * added to the table, so that catching up reads what is new; how many articles hold a word is
 * asked when it is needed.
 */
export class Vocabulary {
  readonly #database: DatabaseSync;
  readonly #lang: string;
  readonly #buckets: Bucket[] = [];
  #last = 0;

  constructor(database: DatabaseSync, lang: string) {
    this.#database = database;
    this.#lang = lang;
  }

  /** Takes in the words that were indexed since the last call. */
  refresh(): void {
    const rows = this.#database
      .prepare('SELECT id, word FROM words WHERE lang = ? AND id > ? ORDER BY id')
      .iterate(this.#lang, this.#last);
    for (const row of rows) {
      const folded = withoutAccents(String(row.word));
      let bucket = this.#buckets[folded.length];
      if (bucket === undefined) {
        bucket = { words: [], ids: [], masks: [] };
        this.#buckets[folded.length] = bucket;
      }
      bucket.words.push(folded);
      bucket.ids.push(Number(row.id));
      bucket.masks.push(letters(folded));
      this.#last = Number(row.id);
    }
  }

  /**
   * The site's own words nearest to an unknown word, all at the least distance, those with the
   * same first letter before others, frequent before rare.
   */
  neighbours(word: string): Neighbour[] {
    const folded = withoutAccents(word);
    for (const { edits, kind } of allowedEdits(folded.length)) {
      const found = this.#within(folded, edits, kind);
      if (found.length > 0) return found;
    }
    return [];
  }

  #within(folded: string, edits: number, kind: RepairKind): Neighbour[] {
    const kinds: readonly RepairKind[] = ['accents', kind === 'twoEdits' ? 'oneEdit' : kind, kind];
    const row = this.#database.prepare('SELECT word, term, articles FROM words WHERE id = ?');
    return this.#nearest(folded, edits)
      .map(({ id, distance, word }) => {
        const found = row.get(id);
        return {
          word: String(found?.word),
          term: Number(found?.term),
          articles: Number(found?.articles),
          kind: kinds[distance] ?? kind,
          sameStart: word[0] === folded[0] ? 1 : 0,
        };
      })
      .filter((one) => one.articles > 0)
      .sort((a, b) => b.sameStart - a.sameStart || b.articles - a.articles)
      .slice(0, NEIGHBOURS);
  }

  #nearest(folded: string, edits: number): { id: number; distance: number; word: string }[] {
    let limit = edits;
    const mask = letters(folded);
    let nearest: { id: number; distance: number; word: string }[] = [];
    for (let length = folded.length - limit; length <= folded.length + limit; length += 1) {
      const bucket = this.#buckets[length];
      if (bucket === undefined) continue;
      const { words, ids, masks } = bucket;
      for (let at = 0; at < words.length; at += 1) {
        const other = masks[at] ?? 0;
        if (bits(mask & ~other) > limit || bits(other & ~mask) > limit) continue;
        const word = words[at] ?? '';
        const distance = editDistance(folded, word, limit);
        if (distance > limit) continue;
        if (distance < limit) {
          limit = distance;
          nearest = nearest.filter((one) => one.distance <= limit);
        }
        nearest.push({ id: ids[at] ?? 0, distance, word });
      }
    }
    return nearest;
  }
}

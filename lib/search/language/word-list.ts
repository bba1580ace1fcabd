import { editDistance } from './edits.ts';

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

export type Near = { id: number; distance: number; word: string };

/** Words in memory by length, for finding those that differ by few edits. */
export class WordList {
  readonly #buckets: Bucket[] = [];

  add(word: string, id: number): void {
    let bucket = this.#buckets[word.length];
    if (bucket === undefined) {
      bucket = { words: [], ids: [], masks: [] };
      this.#buckets[word.length] = bucket;
    }
    bucket.words.push(word);
    bucket.ids.push(id);
    bucket.masks.push(letters(word));
  }

  /** Words longer than what was typed that begin like it, one edit away and behind the same letter. */
  begunLike(begun: string): Near[] {
    const found: Near[] = [];
    const first = begun.charCodeAt(0);
    for (let length = begun.length + 1; length < this.#buckets.length; length += 1) {
      const bucket = this.#buckets[length];
      if (bucket === undefined) continue;
      const { words, ids } = bucket;
      for (let at = 0; at < words.length; at += 1) {
        const word = words[at] ?? '';
        if (word.charCodeAt(0) !== first) continue;
        const isNear = [0, 1, -1].some(
          (more) => editDistance(begun, word.slice(0, begun.length + more), 1) <= 1,
        );
        if (isNear) found.push({ id: ids[at] ?? 0, distance: 1, word });
      }
    }
    return found;
  }

  /** All words at the least distance from a word, if that is within `edits`. */
  nearest(word: string, edits: number): Near[] {
    let limit = edits;
    const mask = letters(word);
    let nearest: Near[] = [];
    for (let length = word.length - edits; length <= word.length + edits; length += 1) {
      const bucket = this.#buckets[length];
      if (bucket === undefined) continue;
      const { words, ids, masks } = bucket;
      for (let at = 0; at < words.length; at += 1) {
        const other = masks[at] ?? 0;
        if (bits(mask & ~other) > limit || bits(other & ~mask) > limit) continue;
        const candidate = words[at] ?? '';
        const distance = editDistance(word, candidate, limit);
        if (distance > limit) continue;
        if (distance < limit) {
          limit = distance;
          nearest = nearest.filter((one) => one.distance <= limit);
        }
        nearest.push({ id: ids[at] ?? 0, distance, word: candidate });
      }
    }
    return nearest;
  }
}

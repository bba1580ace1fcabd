import { isTopicTerm, type Subject } from './subject.ts';

/** Articles that a page leads to at most. */
const MAX_RELATED = 4;
/** Words that two articles must share; one will do where they share a topic too. */
const MIN_SHARED = 2;
/** What is less near than this share of the nearest one is left out. */
const MIN_SHARE = 1 / 3;

/** What more articles have than this says nothing of any, and would take long to look through. */
const MAX_HOLDERS = 256;

/** How near one article is to another. */
type Nearness = { id: string; score: number };

const NOTHING: readonly Nearness[] = [];

/**
 * The articles of one language, and for each the others that it is nearest to by the words of its
 * title, summary and labels and by its topic. A shared word counts by how few articles have it: their
 * number rounded down to a power of two, so that an article more changes the lists of few others.
 */
export class Subjects {
  readonly #subjects = new Map<string, Subject>();
  readonly #postings = new Map<string, Set<string>>();
  readonly #lists = new Map<string, readonly Nearness[]>();
  /** Who leads to an article, by its id. */
  readonly #leading = new Map<string, Set<string>>();

  /** The ids of what is nearest to an article, the nearest first; none for an unknown one. */
  listOf(id: string): readonly string[] {
    return (this.#lists.get(id) ?? NOTHING).map((one) => one.id);
  }

  /** The ids of the articles that lead to this one. */
  leadingTo(id: string): readonly string[] {
    return [...(this.#leading.get(id) ?? [])];
  }

  /** Takes articles in and out, by id. @returns the ids of those with another list now. */
  change(changes: ReadonlyMap<string, Subject | undefined>): string[] {
    const ids = [...changes.keys()];
    const touched = new Set(ids.flatMap((id) => [id, ...this.leadingTo(id)]));
    const former = ids.flatMap((id) => [...(this.#subjects.get(id)?.weights.keys() ?? [])]);
    const latter = [...changes.values()].flatMap((one) => [...(one?.weights.keys() ?? [])]);
    const terms = new Set([...former, ...latter]);
    const rarities = new Map([...terms].map((term) => [term, this.#rarityOf(term)]));
    for (const [id, subject] of changes) this.#put(id, subject);
    for (const [term, rarity] of rarities) {
      if (this.#rarityOf(term) === rarity) continue;
      for (const id of this.#postings.get(term) ?? []) touched.add(id);
    }
    // With as many changes as articles it is quicker to look at all.
    const isMost = ids.length > this.#subjects.size / 8;
    for (const id of isMost ? this.#subjects.keys() : this.#nearTo(ids)) touched.add(id);
    return [...touched].filter((id) => this.#renew(id));
  }

  /** Those whose list one of the articles belongs into. */
  *#nearTo(ids: readonly string[]): Iterable<string> {
    for (const id of ids) {
      const subject = this.#subjects.get(id);
      if (subject === undefined || !subject.isOffered) continue;
      for (const { id: other, score } of this.#scores(subject)) {
        const list = this.#lists.get(other) ?? NOTHING;
        const last = list.at(-1);
        const isFull = list.length === MAX_RELATED && last !== undefined;
        if (!isFull || byNearness({ id, score }, last) < 0) yield other;
      }
    }
  }

  #put(id: string, subject: Subject | undefined): void {
    for (const term of this.#subjects.get(id)?.weights.keys() ?? []) {
      const postings = this.#postings.get(term);
      postings?.delete(id);
      if (postings?.size === 0) this.#postings.delete(term);
    }
    if (subject === undefined) this.#subjects.delete(id);
    else this.#subjects.set(id, subject);
    for (const term of subject?.weights.keys() ?? []) {
      const postings = this.#postings.get(term) ?? new Set();
      this.#postings.set(term, postings.add(id));
    }
  }

  /** Whether its list becomes another one. */
  #renew(id: string): boolean {
    const before = this.listOf(id);
    const subject = this.#subjects.get(id);
    const list = subject?.isSeeking ? this.#nearest(subject) : NOTHING;
    if (list.length === 0) this.#lists.delete(id);
    else this.#lists.set(id, list);
    const after = this.listOf(id);
    if (before.join('\n') === after.join('\n')) return false;
    for (const other of before) this.#leading.get(other)?.delete(id);
    for (const other of after) {
      this.#leading.set(other, (this.#leading.get(other) ?? new Set()).add(id));
    }
    return true;
  }

  #nearest(subject: Subject): Nearness[] {
    const offered = this.#scores(subject).filter(({ id }) => this.#subjects.get(id)?.isOffered);
    const nearest = offered.sort(byNearness).slice(0, MAX_RELATED);
    const least = (nearest[0]?.score ?? 0) * MIN_SHARE;
    return nearest.filter(({ score }) => score >= least);
  }

  /** All that shares enough with an article. The same number from whichever side it is asked. */
  #scores(subject: Subject): Nearness[] {
    const sums = new Map<string, { sum: number; words: number; isSameTopic: boolean }>();
    for (const [term, weight] of subject.weights) {
      const rarity = this.#rarityOf(term);
      if (rarity >= MAX_HOLDERS) continue;
      const isTopic = isTopicTerm(term);
      for (const id of this.#postings.get(term) ?? []) {
        if (id === subject.id) continue;
        const other = this.#subjects.get(id)?.weights.get(term) ?? 0;
        const found = sums.get(id) ?? { sum: 0, words: 0, isSameTopic: false };
        // Whole numbers and powers of two: the order of adding does not matter.
        found.sum += (weight * other) / rarity;
        if (isTopic) found.isSameTopic = true;
        else found.words += 1;
        sums.set(id, found);
      }
    }
    return [...sums].flatMap(([id, { sum, words, isSameTopic }]) => {
      const other = this.#subjects.get(id);
      if (other === undefined || words + (isSameTopic ? 1 : 0) < MIN_SHARED) return [];
      return { id, score: sum / Math.sqrt(subject.length * other.length) };
    });
  }

  #rarityOf(term: string): number {
    return 2 ** Math.floor(Math.log2(Math.max(1, this.#postings.get(term)?.size ?? 1)));
  }
}

function byNearness(one: Nearness, other: Nearness): number {
  return other.score - one.score || (one.id < other.id ? -1 : 1);
}

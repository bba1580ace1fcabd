/** What became of a construct: as it was, in another form that says the same, or not there. */
export const OUTCOMES = ['kept', 'changed', 'lost'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export type Note = {
  /** What it is, in the words of editors: `table`, `link to a heading`. */
  construct: string;
  outcome: Outcome;
  count: number;
  /** What changed or was lost, each once. */
  details: string[];
};

/** Different details of one construct that are named; the rest is counted. */
const MAX_DETAILS = 20;
const MAX_DETAIL_LENGTH = 300;

/** Takes down what becomes of each construct of one article. */
export class Notes {
  readonly #notes = new Map<string, Note>();

  add(construct: string, outcome: Outcome, detail?: string): void {
    const key = `${construct}\n${outcome}`;
    const note = this.#notes.get(key) ?? { construct, outcome, count: 0, details: [] };
    this.#notes.set(key, note);
    note.count += 1;
    if (detail === undefined || note.details.length === MAX_DETAILS) return;
    const short =
      detail.length > MAX_DETAIL_LENGTH ? `${detail.slice(0, MAX_DETAIL_LENGTH)}…` : detail;
    if (!note.details.includes(short)) note.details.push(short);
  }

  kept(construct: string): void {
    this.add(construct, 'kept');
  }

  changed(construct: string, how: string): void {
    this.add(construct, 'changed', how);
  }

  lost(construct: string, what: string): void {
    this.add(construct, 'lost', what);
  }

  list(): Note[] {
    return [...this.#notes.values()].sort(
      (one, other) =>
        one.construct.localeCompare(other.construct) ||
        OUTCOMES.indexOf(one.outcome) - OUTCOMES.indexOf(other.outcome),
    );
  }
}

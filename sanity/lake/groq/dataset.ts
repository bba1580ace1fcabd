import type { DatabaseSync } from 'node:sqlite';
import { isPrivateId, type StoredDocument } from '#sanity/groq/document.ts';
import { type DocumentView, targetsOf } from '#sanity/groq/document-view.ts';
import { place } from '#sanity/groq/sorted-list.ts';
import { integerOf, textOf } from '../store/row.ts';
import type { Perspective } from './perspective.ts';
import { createView, type Sight, shownChanges } from './perspective-view.ts';
import { isKeptBack, type Windows } from './visibility-window.ts';

/** Views kept for perspectives asked for lately. */
const MAX_VIEWS = 8;
/** More changed documents than this are taken in by making the views anew. */
const MOST_TAKEN_IN = 200;

const ASSET_TYPES = new Set(['sanity.imageAsset', 'sanity.fileAsset']);

/** A visitor's question: what keeps documents back from them, and when they ask, in ms. */
export type Visit = { windows: Windows; now: number };

/** The whole dataset in memory, kept up to date from the transaction log. */
export class Dataset {
  readonly #database: DatabaseSync;
  readonly #documents = new Map<string, StoredDocument>();
  readonly #views = new Map<string, { view: DocumentView; sight: Sight; isWhole: boolean }>();
  #ordered: StoredDocument[] | null = null;
  #windowed: StoredDocument[] | null = null;
  #seq = 0;

  /** @param database a connection that no one else uses. */
  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#reading(() => {
      const rows = database.prepare('SELECT id, content FROM documents ORDER BY id').iterate();
      for (const row of rows) {
        this.#documents.set(textOf(row, 'id'), JSON.parse(textOf(row, 'content')));
      }
      this.#seq = this.#latest();
    });
  }

  /** Takes in what was committed since the last call. */
  refresh(): void {
    if (this.#latest() === this.#seq) return;
    this.#reading(() => {
      const latest = this.#latest();
      const rows = this.#database
        .prepare(`
          SELECT touched.document_id AS id, documents.content AS content
          FROM (SELECT DISTINCT document_id FROM changes WHERE seq > ? AND seq <= ?) AS touched
          LEFT JOIN documents ON documents.id = touched.document_id`)
        .all(this.#seq, latest);
      for (const row of rows) {
        const id = textOf(row, 'id');
        if (row.content === null) this.#documents.delete(id);
        else this.#documents.set(id, JSON.parse(textOf(row, 'content')));
      }
      this.#seq = latest;
      this.#takeIn(rows.map((row) => textOf(row, 'id')));
    });
  }

  /** Brings what was derived from the documents up to date with some of them. */
  #takeIn(touched: readonly string[]): void {
    if (touched.length === 0) return;
    this.#windowed = null;
    if (touched.length > MOST_TAKEN_IN) {
      this.#ordered = null;
      this.#views.clear();
      return;
    }
    const stored = (id: string) => this.#documents.get(id);
    for (const id of touched) if (this.#ordered) place(this.#ordered, id, stored(id) ?? null);
    for (const [key, { view, sight, isWhole }] of this.#views) {
      if (!isWhole) this.#views.delete(key);
      else for (const change of shownChanges(touched, stored, sight)) view.apply(change);
    }
  }

  /** @param visit what keeps documents back from a visitor, and when they ask. */
  view(perspective: Perspective, withPrivate: boolean, visit?: Visit): DocumentView {
    const keptBack = visit === undefined ? [] : this.#keptBack(visit);
    const key = `${withPrivate} ${perspective} ${visit === undefined ? '' : `visit ${keptBack.join()}`}`;
    const known = this.#views.get(key);
    if (known !== undefined) return known.view;
    if (this.#views.size >= MAX_VIEWS) this.#views.clear();
    const hidden = visit === undefined ? new Set<string>() : this.#withAssets(keptBack);
    const view = createView(this.#inOrder(), perspective, withPrivate, hidden);
    // What else is to be kept back with a change is worked out on all documents.
    const isWhole = hidden.size === 0;
    this.#views.set(key, { view, sight: { perspective, withPrivate }, isWhole });
    return view;
  }

  #keptBack({ windows, now }: Visit): string[] {
    this.#windowed ??= this.#inOrder().filter(
      ({ _id, _type }) => _type === windows.type && !isPrivateId(_id),
    );
    return this.#windowed.flatMap((one) => (isKeptBack(one, windows, now) ? one._id : []));
  }

  /** Also the images and files that nothing refers to but drafts and what is kept back. */
  #withAssets(ids: readonly string[]): ReadonlySet<string> {
    const keptBack = new Set(ids);
    const used = new Set<string>();
    const assets: string[] = [];
    for (const document of this.#inOrder()) {
      if (ASSET_TYPES.has(document._type)) assets.push(document._id);
      if (isPrivateId(document._id) || keptBack.has(document._id)) continue;
      for (const id of targetsOf(document)) used.add(id);
    }
    for (const id of assets) if (!used.has(id)) keptBack.add(id);
    return keptBack;
  }

  #inOrder(): StoredDocument[] {
    this.#ordered ??= [...this.#documents]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([, document]) => document);
    return this.#ordered;
  }

  #latest(): number {
    const row = this.#database
      .prepare('SELECT coalesce(max(seq), 0) AS seq FROM transactions')
      .get();
    return integerOf(row, 'seq');
  }

  /** One snapshot for several statements. */
  #reading(work: () => void): void {
    this.#database.exec('BEGIN');
    try {
      work();
    } finally {
      this.#database.exec('COMMIT');
    }
  }
}

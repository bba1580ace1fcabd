import { setImmediate } from 'node:timers/promises';
import { ARTICLE_TYPES, isArticleType } from '#lib/articles/constants.ts';
import type { StoredDocument } from '#sanity/groq/index.ts';
import type { Change, Replica } from '#sanity/replica/replica.ts';
import { type Subject, subjectOf } from './subject.ts';
import { Subjects } from './subjects.ts';

/** Articles that are read ahead between two looks at what readers ask. */
const BATCH = 20;

/** What is known of an article: the document that it was read from, and what that is about. */
type Known = { document: StoredDocument; subject: Subject | undefined };

/**
 * The articles that are near to one another by meaning, in step with a replica: a function of what
 * is published and of nothing else.
 */
export class Related {
  readonly #replica: Replica;
  readonly #known = new Map<string, Known>();
  readonly #languages = new Map<string, Subjects>();
  readonly #ahead = new WeakMap<StoredDocument, { subject: Subject | undefined }>();
  #version = Number.NaN;

  constructor(replica: Replica) {
    this.#replica = replica;
  }

  /** The ids of the articles that are nearest to one, where editors chose none. */
  idsOf(id: string): readonly string[] {
    this.#compare();
    return this.#subjectsWith(id)?.listOf(id) ?? [];
  }

  /**
   * Takes changes in before the replica does. @returns the ids of the articles whose page shows
   * another list then, or in it a card that shows something else.
   */
  take(changes: readonly Change[], isCardChanged: (change: Change) => boolean): Set<string> {
    this.#compare();
    const articles = changes.filter(({ before, after }) => isArticleType((after ?? before)?._type));
    const found = new Set(this.#put(new Map(articles.map(({ id, after }) => [id, after]))));
    for (const change of articles.filter(isCardChanged)) {
      for (const id of this.#subjectsWith(change.id)?.leadingTo(change.id) ?? []) found.add(id);
    }
    // A replica that says another version is compared: so it is after changes that came to nothing.
    this.#version = this.#replica.version + 1;
    return found;
  }

  /** Reads all articles, so that neither a change nor a page has to wait for it. */
  async prepare(): Promise<void> {
    for (const [at, document] of this.#replica.ofTypes(ARTICLE_TYPES).entries()) {
      if (at % BATCH === 0) await setImmediate();
      this.#ahead.set(document, { subject: subjectOf(document) });
    }
    this.#compare();
  }

  #subjectsWith(id: string): Subjects | undefined {
    return this.#languages.get(this.#known.get(id)?.subject?.language ?? '');
  }

  /** Takes in whatever differs. */
  #compare(): void {
    if (this.#version === this.#replica.version) return;
    const there = new Map(this.#replica.ofTypes(ARTICLE_TYPES).map((one) => [one._id, one]));
    const changes = new Map<string, StoredDocument | undefined>();
    for (const [id, document] of there) {
      if (this.#known.get(id)?.document !== document) changes.set(id, document);
    }
    for (const id of this.#known.keys()) if (!there.has(id)) changes.set(id, undefined);
    this.#put(changes);
    this.#version = this.#replica.version;
  }

  /** @returns the ids of the articles whose list became another one. */
  #put(changes: ReadonlyMap<string, StoredDocument | undefined>): string[] {
    const byLanguage = new Map<string, Map<string, Subject | undefined>>();
    const before = new Map([...changes.keys()].map((id) => [id, this.#listOf(id)]));
    const note = (language: string, id: string, subject: Subject | undefined) => {
      const some = byLanguage.get(language) ?? new Map<string, Subject | undefined>();
      byLanguage.set(language, some.set(id, subject));
    };
    for (const [id, document] of changes) {
      const former = this.#known.get(id)?.subject;
      const subject =
        document && (this.#ahead.get(document) ?? { subject: subjectOf(document) }).subject;
      if (former !== undefined) note(former.language, id, undefined);
      if (subject !== undefined) note(subject.language, id, subject);
      if (document === undefined) this.#known.delete(id);
      else this.#known.set(id, { document, subject });
    }
    const found = [...byLanguage].flatMap(([language, some]) => {
      const subjects = this.#languages.get(language) ?? new Subjects();
      this.#languages.set(language, subjects);
      return subjects.change(some);
    });
    // Articles that got another language together may be near to the same ones as before.
    return found.filter((id) => before.get(id) !== this.#listOf(id));
  }

  #listOf(id: string): string {
    return JSON.stringify(this.#subjectsWith(id)?.listOf(id) ?? []);
  }
}

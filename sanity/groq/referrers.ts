import { isJsonObject, type StoredDocument } from './document.ts';
import { longTargets, pendingText } from './lazy-document.ts';
import { place } from './sorted-list.ts';

/** Which documents refer to which, kept up to date from one change to the next. */
export class Referrers {
  readonly #byTarget = new Map<string, StoredDocument[]>();
  /** What each document refers to: a former state of it can no longer be read. */
  readonly #bySource = new Map<string, readonly string[]>();

  /** @param documents ordered by id. */
  constructor(documents: readonly StoredDocument[]) {
    for (const document of documents) {
      for (const target of this.#note(document)) {
        const list = this.#byTarget.get(target);
        if (list === undefined) this.#byTarget.set(target, [document]);
        else list.push(document);
      }
    }
  }

  /** Documents that refer to one of the ids at least, ordered by id. */
  of(ids: readonly string[]): readonly StoredDocument[] {
    const lists = [...new Set(ids)].flatMap((id) => {
      const list = this.#byTarget.get(id);
      return list === undefined ? [] : [list];
    });
    const [only = []] = lists;
    return lists.length < 2 ? only : union(lists);
  }

  /** @param after what the document is now; null when it is gone. */
  replace(id: string, after: StoredDocument | null): void {
    for (const target of this.#bySource.get(id) ?? []) {
      const list = this.#byTarget.get(target) ?? [];
      place(list, id, null);
      if (list.length === 0) this.#byTarget.delete(target);
    }
    this.#bySource.delete(id);
    if (after === null) return;
    for (const target of this.#note(after)) {
      const list = this.#byTarget.get(target);
      if (list === undefined) this.#byTarget.set(target, [after]);
      else place(list, after._id, after);
    }
  }

  #note(document: StoredDocument): readonly string[] {
    const targets = targetsIn(document);
    if (targets.size === 0) return NONE;
    const list = [...targets];
    this.#bySource.set(document._id, list);
    return list;
  }
}

const NONE: readonly string[] = [];

function union(lists: readonly (readonly StoredDocument[])[]): StoredDocument[] {
  return [...new Set(lists.flat())].sort((a, b) => (a._id < b._id ? -1 : 1));
}

const knownTargets = new WeakMap<object, ReadonlySet<string>>();

/** The ids that a document refers to, weakly or strongly; remembered for each document. */
export function targetsOf(document: StoredDocument): ReadonlySet<string> {
  let targets = knownTargets.get(document);
  if (targets === undefined) {
    targets = targetsIn(document);
    knownTargets.set(document, targets);
  }
  return targets;
}

/** As groq-js's `references()` finds them: what stands inside a reference is not looked at. */
function targetsIn(document: StoredDocument): Set<string> {
  const known = longTargets(document);
  if (known === null || document._ref) return new Set(targetsInside(document));
  const short: Record<string, unknown> = {};
  for (const name of Object.keys(document)) {
    if (!known.names.includes(name)) short[name] = document[name];
  }
  return new Set([...targetsInside(short), ...known.targets]);
}

/** The ids that a value refers to, each once. */
export function targetsInside(root: unknown): Set<string> {
  const found = new Set<string>();
  const isWithout = (value: object, field: string) =>
    pendingText(value, field)?.includes('"_ref"') === false;
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) {
      for (const item of value) visit(item);
    } else if (isJsonObject(value)) {
      if (!value._ref) {
        for (const field in value) if (!isWithout(value, field)) visit(value[field]);
      } else if (typeof value._ref === 'string') found.add(value._ref);
    }
  };
  visit(root);
  return found;
}

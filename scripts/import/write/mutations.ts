import type { Mutation } from '@sanity/client';
import type { Planned } from '../plan/types.ts';
import type { Decision } from './decide.ts';

type Document = { _id: string; _type: string; [name: string]: unknown };

/** Fields that are the store's own. */
const OF_STORE = new Set(['_id', '_type', '_rev', '_createdAt', '_updatedAt', '_system']);

/**
 * What is sent for a document.
 * @param isThere whether a document may be referred to already; other references are weak at first.
 */
export function mutationsOf(
  planned: Planned,
  decision: Decision,
  isThere: (id: string) => boolean,
): { mutations: Mutation[]; isWeakened: boolean } {
  const { id, type, isDraft } = planned;
  const { value, isWeakened } = weakened(planned.fields, isThere);
  const _id = isDraft ? `drafts.${id}` : id;
  const document: Document = { ...value, _id, _type: type };
  switch (decision.kind) {
    case 'create':
      return { mutations: [{ create: document }], isWeakened };
    case 'move': {
      const { _id: former, _rev } = decision.stored;
      // The revision is checked before it is deleted.
      const check = { patch: { id: former, ifRevisionID: _rev, unset: ['importedNothing'] } };
      return { mutations: [check, { delete: { id: former } }, { create: document }], isWeakened };
    }
    case 'update': {
      const { stored } = decision;
      const gone = Object.keys(stored).filter((name) => !OF_STORE.has(name) && !(name in value));
      const set = { patch: { id: stored._id, ifRevisionID: stored._rev, set: value } };
      const unset = gone.length === 0 ? [] : [{ patch: { id: stored._id, unset: gone } }];
      return { mutations: [set, ...unset], isWeakened };
    }
    default:
      return { mutations: [], isWeakened: false };
  }
}

/** References to what is not there yet are weak until everything is. */
function weakened(
  fields: Planned['fields'],
  isThere: (id: string) => boolean,
): { value: Record<string, unknown>; isWeakened: boolean } {
  let isWeakened = false;
  const visit = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value !== 'object' || value === null) return value;
    const ref: unknown = Reflect.get(value, '_ref');
    if (typeof ref === 'string' && !isThere(ref) && Reflect.get(value, '_weak') === undefined) {
      isWeakened = true;
      return { ...value, _weak: true };
    }
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, visit(inner)]));
  };
  const value = Object.fromEntries(
    Object.entries(fields).map(([name, inner]) => [name, visit(inner)]),
  );
  return { value, isWeakened };
}

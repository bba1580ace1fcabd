import { isMomentName, type Version } from './moments.ts';

/** What readers do not see, or what publishing sets by itself. */
const UNSEEN = new Set([
  'zones',
  'publishedAt',
  'updatedAt',
  'reviewAt',
  'language',
  'update',
  'changes',
]);

/** The names of the fields in which a draft differs from the published version, for readers. */
export function editedFields(draft: Version | null, published: Version | null): string[] {
  if (draft === null || published === null) return [];
  const names = new Set([...Object.keys(draft), ...Object.keys(published)]);
  return [...names].filter(
    (name) => !name.startsWith('_') && !UNSEEN.has(name) && !isSame(draft[name], published[name]),
  );
}

/** Those edits that are more than another time. */
export function editedOtherFields(draft: Version | null, published: Version | null): string[] {
  return editedFields(draft, published).filter((name) => !isMomentName(name));
}

/** Equal as content: the order of fields, and a field that is empty or absent, make no difference. */
function isSame(one: unknown, other: unknown): boolean {
  return canonical(one) === canonical(other);
}

function canonical(value: unknown): string {
  if (value === undefined || value === null || value === '') return '';
  if (Array.isArray(value)) {
    return value.length === 0 ? '' : `[${value.map(canonical).join()}]`;
  }
  if (typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.entries(value)
    .map(([name, inner]): [string, string] => [name, canonical(inner)])
    .filter(([, inner]) => inner !== '')
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return fields.length === 0 ? '' : `{${fields.map(([name, inner]) => `${name}:${inner}`).join()}}`;
}

import { isArticleType } from '#lib/articles/constants.ts';
import { textIn } from '../sources/fields.ts';
import type { Records } from '../write/records.ts';
import type { Existing } from './existing.ts';
import type { Planned } from './types.ts';

/** Articles that an earlier import of this kind wrote, that are still here, and not in the source. */
export function goneArticles(
  documents: readonly Planned[],
  existing: Existing,
  records: Records,
): { id: string; type: string; title: string }[] {
  const planned = new Set(documents.map(({ id }) => id));
  return [...records.keys()].flatMap((id) => {
    const stored = planned.has(id) ? undefined : (existing.published(id) ?? existing.draft(id));
    if (stored === undefined || !isArticleType(stored._type)) return [];
    return [{ id, type: stored._type, title: textIn(stored, 'title') ?? id }];
  });
}

import { createDataAttribute } from 'next-sanity';
import type { EditMark } from './mark.ts';

/** Marks for the fields of one document, in an editor's preview. */
export function editMarks({ id, type }: { id: string; type: string }): EditMark {
  const attribute = createDataAttribute({ baseUrl: '/studio', id, type });
  return (path) => ({ 'data-sanity': attribute(path).toString() });
}

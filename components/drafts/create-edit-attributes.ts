import { createDataAttribute } from 'next-sanity';
import type { EditAttributes } from './edit-attributes.ts';

/** Attributes for the fields of one document, in an editor's preview. */
export function createEditAttributes({ id, type }: { id: string; type: string }): EditAttributes {
  const attribute = createDataAttribute({ baseUrl: '/studio', id, type });
  return (path) => ({ 'data-sanity': attribute(path).toString() });
}

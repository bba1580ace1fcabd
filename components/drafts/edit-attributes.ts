/** Attributes that name the field an element shows, so that a click in the preview opens it. */
export type EditAttributes = (path: string) => { 'data-sanity'?: string };

/** Published pages have none. */
export const noEditAttributes: EditAttributes = () => ({});

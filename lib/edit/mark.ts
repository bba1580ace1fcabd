/** Names the field an element shows, so that the preview can open it in the form: `data-sanity`. */
export type EditMark = (path: string) => { 'data-sanity'?: string };

/** Published pages carry no marks. */
export const noMarks: EditMark = () => ({});

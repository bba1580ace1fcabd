/*
 * A page says when its making began, and how old what it was made from is. Imports nothing: Next
 * loads it into its cache as well as into pages.
 */

/** Under this name a page says from when its content is, in ISO 8601. */
export const AS_OF_META = 'signpost-as-of';
/** Under this one when its making began, where that is later: it was made from an old answer. */
export const BEGUN_META = 'signpost-begun';

/** When the making of a page began, in ms since 1970; undefined when it does not say. */
export function begunAtOf(html: string): number | undefined {
  const said = metaOf(BEGUN_META, html) ?? metaOf(AS_OF_META, html);
  const time = Date.parse(said ?? '');
  return Number.isNaN(time) ? undefined : time;
}

/** Whether a page was made from an answer that a change has gone past. */
export function isMadeFromOldAnswer(html: string): boolean {
  return metaOf(BEGUN_META, html) !== undefined;
}

/** What a page says under a name. */
export function metaOf(name: string, html: string): string | undefined {
  return new RegExp(`<meta name="${name}" content="([^"]*)"`).exec(html)?.[1];
}

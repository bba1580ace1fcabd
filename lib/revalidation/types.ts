/** A public page and the time in ms after which it showed the change, or null while it does not. */
export type PublishedPage = { path: string; ms: number | null };

/**
 * What became of one published revision on the public pages.
 * `waiting`: not noticed yet, or pages are still being drawn; `live`: every page shows it;
 * `partly`: what is left could not be drawn so far, which its `ms: null` says.
 */
export type PublishStatus = {
  state: 'waiting' | 'live' | 'partly';
  pages: PublishedPage[];
  /** From the moment the change was noticed until the last page was seen, in ms; null before. */
  totalMs: number | null;
};

/** A public page and the time in ms after which it was seen with the change, or null if never. */
export type ReceiptPage = { path: string; ms: number | null };

/**
 * What became of one published revision on the public pages.
 * `waiting`: not noticed yet, or pages are still being made; `live`: every page was seen with it;
 * `partly`: some page was not seen with it, which its `ms: null` says.
 */
export type Receipt = {
  state: 'waiting' | 'live' | 'partly';
  pages: ReceiptPage[];
  /** From the moment the change was noticed until the last page was seen, in ms; null before. */
  totalMs: number | null;
};

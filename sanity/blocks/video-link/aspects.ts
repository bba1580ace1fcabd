/** Width to height of what is embedded. */
export const ASPECTS = ['16:9', '4:3', '1:1', '9:16'] as const;
export type Aspect = (typeof ASPECTS)[number];

/** The side of a bar on which it goes on out of sight. */

export const OPEN_LEFT = {
  borderTopLeftRadius: 0,
  borderBottomLeftRadius: 0,
  borderLeftWidth: 1,
} as const;

export const OPEN_RIGHT = { borderTopRightRadius: 0, borderBottomRightRadius: 0 } as const;

import type { Size } from './geometry.ts';

/** The name Sanity gives an image: `<sha1>-<width>x<height>.<extension>`. */
const IMAGE_NAME = /^([0-9a-f]{40})-(\d{1,5})x(\d{1,5})\.([a-z0-9]{2,5})$/;

/** Takes an image's file name apart; null for anything else. */
export function parseImageName(name: string): { upright: Size; extension: string } | null {
  const [, , width, height, extension] = name.match(IMAGE_NAME) ?? [];
  if (extension === undefined) return null;
  return { upright: { width: Number(width), height: Number(height) }, extension };
}

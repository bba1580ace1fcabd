import type { AssetHost } from './host.ts';

/** Parts cut off on each side, as fractions of width and height between 0 and 1. */
export type Crop = { top: number; right: number; bottom: number; left: number };

export type Picture = {
  src: string;
  /** The largest size worth loading. */
  large: string;
  /** Empty for vector images. */
  srcSet: string;
  /** In pixels after the crop. */
  width: number;
  height: number;
};

/** Widths of a phone and of the text column at one to three device pixels. */
const WIDTHS = [360, 540, 720, 1080, 1440, 2160];
const FALLBACK_WIDTH = 720;

/** Addresses for Sanity's image CDN; null unless the id is `image-<hash>-<w>x<h>-<extension>`. */
export function picture(host: AssetHost, assetId: string, crop: Crop | null): Picture | null {
  const [, hash, w, h, extension] = /^image-([A-Za-z0-9]+)-(\d+)x(\d+)-(\w+)$/.exec(assetId) ?? [];
  const full = { width: Number(w), height: Number(h) };
  if (hash === undefined || !(full.width > 0) || !(full.height > 0)) return null;
  const file = `${host.images}/${hash}-${w}x${h}.${extension}`;
  if (extension === 'svg') return { src: file, large: file, srcSet: '', ...full };

  const rect = crop === null ? null : cropRect(full, crop);
  const size = rect ?? { left: 0, top: 0, ...full };
  const address = (width: number) => {
    const cut = rect ? `rect=${rect.left},${rect.top},${rect.width},${rect.height}&` : '';
    return `${file}?${cut}w=${width}&fit=max&auto=format`;
  };
  const smaller = WIDTHS.filter((width) => width < size.width);
  const largest = WIDTHS.at(-1) ?? size.width;
  const widths = size.width <= largest ? [...smaller, size.width] : WIDTHS;
  return {
    src: address(Math.min(FALLBACK_WIDTH, size.width)),
    large: address(Math.min(largest, size.width)),
    srcSet: widths.map((width) => `${address(width)} ${width}w`).join(', '),
    width: size.width,
    height: size.height,
  };
}

type Size = { width: number; height: number };

function cropRect({ width, height }: Size, crop: Crop) {
  const left = Math.round(crop.left * width);
  const top = Math.round(crop.top * height);
  return {
    left,
    top,
    width: Math.max(1, Math.round(width * (1 - crop.right)) - left),
    height: Math.max(1, Math.round(height * (1 - crop.bottom)) - top),
  };
}

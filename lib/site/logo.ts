import type { AssetHost } from '#lib/assets/host.ts';
import { fieldOf } from '#sanity/blocks/fields.ts';

/** Larger vector images are not worth their bytes on every page. */
const MAX_SVG_BYTES = 200_000;
/** As high as the largest logo is shown, at two device pixels. */
const HEIGHT = 40;
const DENSITY = 2;
/** What is longer or higher than this has nothing left to see in the size of a logo. */
export const MAX_LOGO_RATIO = 10;
export const MIN_LOGO_RATIO = 0.25;

export type LogoPicture = {
  src: string;
  /** In CSS pixels, as shown. */
  width: number;
  height: number;
};

/** One picture alone gets a plate of its own scheme's paper in the other one. */
export type Logo = {
  light: LogoPicture | null;
  dark: LogoPicture | null;
  /** Whether the picture holds the name, so that no words stand beside it. */
  holdsName: boolean;
};

/** Why a picture is no logo: no image, not the shape of one, or too large a file. */
export type LogoFault = 'image' | 'shape' | 'size';

/** The logo that the settings name, and what is wrong with it. */
export function readLogo(
  value: unknown,
  host: AssetHost,
): { logo: Logo | null; faults: { scheme: 'light' | 'dark'; fault: LogoFault }[] } {
  const faults: { scheme: 'light' | 'dark'; fault: LogoFault }[] = [];
  const read = (name: string, scheme: 'light' | 'dark') => {
    const asset = fieldOf(value, name);
    if (asset === undefined || asset === null) return null;
    const found = pictureOf(asset, host);
    if (typeof found !== 'string') return found;
    faults.push({ scheme, fault: found });
    return null;
  };
  const light = read('logoLight', 'light');
  const dark = read('logoDark', 'dark');
  if (light === null && dark === null) return { logo: null, faults };
  return { logo: { light, dark, holdsName: fieldOf(value, 'logoHoldsName') === true }, faults };
}

/** The picture, or why it is none. */
function pictureOf(asset: unknown, host: AssetHost): LogoPicture | LogoFault {
  const id = fieldOf(asset, '_id');
  const [, hash, w, h, extension] =
    /^image-([A-Za-z0-9]+)-(\d+)x(\d+)-([a-z0-9]+)$/.exec(typeof id === 'string' ? id : '') ?? [];
  const ratio = Number(w) / Number(h);
  if (hash === undefined || !(ratio > 0) || !Number.isFinite(ratio)) return 'image';
  if (ratio > MAX_LOGO_RATIO || ratio < MIN_LOGO_RATIO) return 'shape';
  const size = fieldOf(asset, 'size');
  const isVector = extension === 'svg';
  if (isVector && typeof size === 'number' && size > MAX_SVG_BYTES) return 'size';
  const file = `${host.images}/${hash}-${w}x${h}.${extension}`;
  return {
    src: isVector ? file : `${file}?h=${HEIGHT * DENSITY}&fit=max&auto=format`,
    width: Math.round(HEIGHT * ratio),
    height: HEIGHT,
  };
}

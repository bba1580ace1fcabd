import type { Crop } from '#lib/assets/picture.ts';
import { type Fields, field, isFields, textField } from '../fields.ts';
import { note, type Reading, takeAnchor, takeTextField } from '../reading.ts';
import { readAddress, readTarget } from '../text/read-links.ts';
import { MAX_WIDTH, MIN_WIDTH } from './limits.ts';

export type Figure = {
  _type: 'figure';
  _key: string;
  anchor: string | null;
  /** The asset document's id: `image-<hash>-<width>x<height>-<extension>`. */
  assetId: string;
  crop: Crop | null;
  /** A tiny data: URI to show while the picture loads. */
  lqip: string | null;
  alt: string;
  caption: string;
  /** In CSS pixels, when it is to be shown narrower than it is. */
  width: number | null;
  link: FigureLink | null;
};

/** Where pressing the picture leads: to an address, or into an article. */
export type FigureLink =
  | { href: string; external: boolean }
  | { slug: string; anchor: string | null };

const ASSET_ID = /^image-[A-Za-z0-9]+-[1-9]\d{0,5}x[1-9]\d{0,5}-[a-z0-9]{1,8}$/;

/** Longest placeholder that is put into the page; Sanity's have about 1,000 characters. */
const MAX_LQIP = 4_000;
const LQIP = /^data:image\/(?:png|jpeg|webp|gif);base64,[A-Za-z0-9+/=]+$/;

/** A picture, or null when it names no image asset. */
export function readFigure(reading: Reading, fields: Fields, key: string): Figure | null {
  const asset = field(fields, 'asset');
  const assetId = isFields(asset) ? textField(asset, '_id') || textField(asset, '_ref') : '';
  if (!ASSET_ID.test(assetId)) {
    note(reading, 'figure without a picture');
    return null;
  }
  const alt = takeTextField(reading, fields, 'alt');
  if (alt === '' && field(fields, 'decorative') !== true) {
    note(reading, 'figure without alternative text');
  }
  return {
    _type: 'figure',
    _key: key,
    anchor: takeAnchor(reading, field(fields, '_key')),
    assetId,
    crop: readCrop(field(fields, 'crop')),
    lqip: isFields(asset) ? readLqip(field(asset, 'metadata')) : null,
    alt,
    caption: takeTextField(reading, fields, 'caption'),
    width: readWidth(field(fields, 'width')),
    link: readLink(reading, field(fields, 'link')),
  };
}

function readWidth(value: unknown): number | null {
  const isWidth = typeof value === 'number' && value >= MIN_WIDTH;
  return isWidth ? Math.min(Math.round(value), MAX_WIDTH) : null;
}

function readLink(reading: Reading, value: unknown): FigureLink | null {
  if (!isFields(value)) return null;
  if (isFields(field(value, 'reference'))) {
    const { slug, anchor } = readTarget(reading, value);
    return slug === null ? null : { slug, anchor };
  }
  if (textField(value, 'href') === '') return null;
  const { href, external } = readAddress(reading, field(value, 'href'));
  return href === null ? null : { href, external };
}

function readLqip(metadata: unknown): string | null {
  const lqip = isFields(metadata) ? textField(metadata, 'lqip') : '';
  return lqip.length <= MAX_LQIP && LQIP.test(lqip) ? lqip : null;
}

/** The crop, or null when it is none or would leave nothing. */
function readCrop(value: unknown): Crop | null {
  if (!isFields(value)) return null;
  const [top, right, bottom, left] = ['top', 'right', 'bottom', 'left'].map((side) => {
    const part = field(value, side);
    return typeof part === 'number' && part > 0 && part < 1 ? part : 0;
  });
  const crop = { top: top ?? 0, right: right ?? 0, bottom: bottom ?? 0, left: left ?? 0 };
  if (crop.top + crop.bottom >= 1 || crop.left + crop.right >= 1) return null;
  return crop.top + crop.right + crop.bottom + crop.left === 0 ? null : crop;
}

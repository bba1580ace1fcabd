import { isJsonObject, type JsonObject } from '#sanity/groq/document.ts';

/** The field by which Sanity's dataset format stands for an asset: `image@file://./images/a.png`. */
const ASSET_FIELD = '_sanityAsset';

export type AssetType = 'image' | 'file';

/** One place that names an asset. `key` tells equal ones apart: type and address. */
export type AssetReference = { key: string; type: AssetType; url: string };

/** Deeper content than this is refused; Sanity allows 20 levels. */
const MAX_DEPTH = 200;

/** Takes `image@file://./images/a.png` apart; null when it is not of that form. */
export function parseAssetReference(value: unknown): AssetReference | null {
  if (typeof value !== 'string') return null;
  const [, type, url] = value.match(/^(image|file)@([a-z]+:\/\/.+)$/s) ?? [];
  if ((type !== 'image' && type !== 'file') || url === undefined) return null;
  return { key: `${type}@${url}`, type, url };
}

/** Every value of `_sanityAsset` inside a document, whatever it is. */
export function listAssetValues(document: JsonObject): unknown[] {
  const found: unknown[] = [];
  const pending: unknown[] = [document];
  while (pending.length > 0) {
    const value = pending.pop();
    if (Array.isArray(value)) pending.push(...value);
    else if (isJsonObject(value)) {
      if (ASSET_FIELD in value) found.push(value[ASSET_FIELD]);
      pending.push(...Object.values(value));
    }
  }
  return found;
}

/** Puts references to asset documents in the places of `_sanityAsset`. The input is not changed. */
export function withReferences(
  value: unknown,
  idOf: (reference: AssetReference) => string | undefined,
): unknown {
  if (Array.isArray(value)) return value.map((item) => withReferences(item, idOf));
  if (!isJsonObject(value)) return value;
  const entries = Object.entries(value)
    .filter(([field]) => field !== ASSET_FIELD)
    .map(([field, child]) => [field, withReferences(child, idOf)]);
  const reference = parseAssetReference(value[ASSET_FIELD]);
  const id = reference === null ? undefined : idOf(reference);
  if (id !== undefined) entries.push(['asset', { _type: 'reference', _ref: id }]);
  return Object.fromEntries(entries);
}

/**
 * The reverse: objects whose `asset` refers to an asset document get `_sanityAsset` instead.
 * @param addressOf gives `image@file://./images/…` for the id of an asset in the export
 */
export function withAssetFields(
  value: unknown,
  addressOf: (id: string) => string | undefined,
): unknown {
  if (Array.isArray(value)) return value.map((item) => withAssetFields(item, addressOf));
  if (!isJsonObject(value)) return value;
  const { asset } = value;
  const address = isPlainReference(asset) ? addressOf(asset._ref) : undefined;
  const entries = Object.entries(value)
    .filter(([field]) => address === undefined || field !== 'asset')
    .map(([field, child]) => [field, withAssetFields(child, addressOf)]);
  if (address !== undefined) entries.unshift([ASSET_FIELD, address]);
  return Object.fromEntries(entries);
}

/** A reference with further fields (weak ones, say) would lose them, so it stays as it is. */
function isPlainReference(value: unknown): value is { _ref: string } {
  if (!isJsonObject(value) || typeof value._ref !== 'string') return false;
  return Object.keys(value).every((field) => field === '_ref' || field === '_type');
}

/** How many levels of objects and arrays a value has, counted up to one past the limit. */
export function isTooDeep(document: JsonObject): boolean {
  let level: unknown[] = [document];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap((value) =>
      Array.isArray(value) ? value : isJsonObject(value) ? Object.values(value) : [],
    );
  }
  return false;
}

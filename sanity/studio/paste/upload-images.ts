import type { SanityClient } from 'sanity';
import { isPastedBlock, type LeftOutImage, type Pasted } from './pasted-block.ts';

/**
 * Puts the images that came along as data where content is kept, and refers to them. One that is
 * not taken there is left out.
 */
export async function uploadImages(
  { blocks, leftOut }: Pasted,
  upload: (image: Blob) => Promise<{ _id: string }>,
): Promise<Pasted> {
  const refused: LeftOutImage[] = [];
  const take = async (value: unknown): Promise<unknown[]> => {
    if (Array.isArray(value)) return [(await Promise.all(value.map(take))).flat()];
    if (typeof value !== 'object' || value === null) return [value];
    const { source, ...rest } = { source: undefined, ...value };
    if (!isWaiting(value) || typeof source !== 'string') {
      const fields = Object.entries(value).map(
        async ([name, inner]): Promise<[string, unknown]> => {
          const [taken] = await take(inner);
          return [name, taken];
        },
      );
      return [Object.fromEntries(await Promise.all(fields))];
    }
    try {
      const { _id } = await upload(blobOf(source));
      return [{ ...rest, asset: { _type: 'reference', _ref: _id } }];
    } catch (error) {
      console.error('[paste] an image was not taken', error);
      const alt: unknown = Reflect.get(rest, 'alt');
      refused.push({ name: typeof alt === 'string' ? alt : null, after: '' });
      return [];
    }
  };
  const [found] = await take(blocks);
  const taken = (Array.isArray(found) ? found : []).filter(isPastedBlock);
  return { blocks: taken, leftOut: [...leftOut, ...refused] };
}

function isWaiting(value: object): boolean {
  return Reflect.get(value, '_type') === 'figure' && Reflect.get(value, 'source') !== undefined;
}

/** How many images wait to be uploaded. */
export function countUploads(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum, one) => sum + countUploads(one), 0);
  if (typeof value !== 'object' || value === null) return 0;
  return isWaiting(value) ? 1 : countUploads(Object.values(value));
}

export function uploadTo(client: SanityClient): (image: Blob) => Promise<{ _id: string }> {
  return (image) => client.assets.upload('image', image, { tag: 'paste' });
}

/** @throws {DOMException} when the data is no base64. */
function blobOf(source: string): Blob {
  const [, type = 'image/png', data = ''] = /^data:([^;,]+);base64,(.*)$/is.exec(source) ?? [];
  const bytes = Uint8Array.from(atob(data.replace(/\s+/g, '')), (sign) => sign.charCodeAt(0));
  return new Blob([bytes], { type });
}

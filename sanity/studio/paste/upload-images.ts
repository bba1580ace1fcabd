import type { SanityClient } from 'sanity';
import type { LeftOutImage, Pasted, PastedBlock } from './pasted-block.ts';

/**
 * Puts the images that came along as data where content is kept, and refers to them. One that is
 * not taken there is left out.
 */
export async function uploadImages(
  { blocks, leftOut }: Pasted,
  upload: (image: Blob) => Promise<{ _id: string }>,
): Promise<Pasted> {
  const refused: LeftOutImage[] = [];
  const found: PastedBlock[] = [];
  for (const block of blocks) {
    const { source, ...rest } = block;
    if (block._type !== 'figure' || typeof source !== 'string') {
      found.push(block);
      continue;
    }
    try {
      const { _id } = await upload(blobOf(source));
      found.push({ ...rest, asset: { _type: 'reference', _ref: _id } });
    } catch (error) {
      console.error('[paste] an image was not taken', error);
      refused.push({ name: typeof rest.alt === 'string' ? rest.alt : null, after: '' });
    }
  }
  return { blocks: found, leftOut: [...leftOut, ...refused] };
}

/** How many images wait to be uploaded. */
export function countUploads(blocks: readonly PastedBlock[]): number {
  return blocks.filter(({ _type, source }) => _type === 'figure' && source !== undefined).length;
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

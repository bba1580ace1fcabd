import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';

/** An icon that the manifest names; the larger one has room around it for any shape. */
export async function answerIcon(file: 'icon-192.png' | 'icon-512.png'): Promise<Response> {
  const icon = await readFile(resolve('app/_icons', file));
  return new Response(new Uint8Array(icon), {
    headers: { 'content-type': 'image/png', 'cache-control': 'public, max-age=86400' },
  });
}

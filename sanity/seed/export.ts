import { existsSync, readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { writeDataset } from './write-dataset.ts';

/**
 * Writes the demo content for a real Sanity project: `node sanity/seed/export.ts <folder>`, then
 * `npx sanity dataset import <folder> production`.
 */
async function main(folder: string | undefined): Promise<void> {
  if (folder === undefined) throw new Error('Name the folder to write to.');
  const target = resolve(folder);
  if (existsSync(target) && readdirSync(target).length > 0) {
    throw new Error(`${target} is not empty; nothing was written.`);
  }
  const written = await writeDataset(target);
  console.log(`${written.documents} documents and ${written.images} images are in ${target}.`);
}

main(process.argv[2]).catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { now } from '#lib/clock.ts';
import { checkContent } from './check.ts';
import { withComingReviews } from './coming-reviews.ts';
import { documents } from './content.ts';
import { drawImages } from './draw-images.ts';
import { writeSpreadsheets } from './spreadsheets.ts';

/** The file inside the folder that holds the documents, one a line. */
const DATA_FILE = 'data.ndjson';

/**
 * Writes the demo content as a folder in Sanity's dataset format: documents in `data.ndjson`,
 * illustrations drawn afresh in `images/`, spreadsheets in `files/`. Returns how many documents and
 * illustrations.
 * @throws when the content contradicts itself, naming every contradiction.
 */
export async function writeDataset(folder: string): Promise<{ documents: number; images: number }> {
  const problems = checkContent(documents);
  if (problems.length > 0) throw new Error(`The demo content is wrong:\n${problems.join('\n')}`);
  await mkdir(folder, { recursive: true });
  await writeSpreadsheets(join(folder, 'files'));
  const images = await drawImages(join(folder, 'images'));
  const shown = withComingReviews(documents, now().toISOString().slice(0, 10));
  const lines = shown.map((document) => `${JSON.stringify(document)}\n`);
  await writeFile(join(folder, DATA_FILE), lines.join(''));
  return { documents: documents.length, images: images.length };
}

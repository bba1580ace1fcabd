import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FeedbackStore } from '#lib/feedback/store.ts';
import type { Assets } from '#sanity/lake/assets/assets.ts';
import { importDataset } from '#sanity/lake/dataset/import.ts';
import type { Store } from '#sanity/lake/store/store.ts';
import { helpful } from './helpful.ts';
import { OUR_TYPES } from './our-types.ts';
import { writeDataset } from './write-dataset.ts';

export type Target = {
  store: Store;
  assets: Assets;
  /** Takes the helpful counts of the articles. */
  feedback: Pick<FeedbackStore, 'seed'>;
  log?: (line: string) => void;
};

/**
 * Fills an empty dataset with the demo content and its helpful counts. One document of a type the
 * site knows, published or draft, is enough to leave everything as it is.
 * Returns how many documents and assets were created; null when the dataset was not empty.
 */
export async function seedWhenEmpty(
  target: Target,
): Promise<{ documents: number; assets: number } | null> {
  const { store, assets, feedback, log = () => undefined } = target;
  if (hasContent(store)) return null;
  const folder = await mkdtemp(join(tmpdir(), 'signpost-seed-'));
  try {
    await writeDataset(folder);
    // Counts first: if the import fails they wait for it, the other way round they would be lost.
    await feedback.seed(helpful);
    // "missing" because a second process may be doing the same.
    const result = await importDataset({ store, assets, file: folder, mode: 'missing', log });
    return { documents: result.created, assets: result.assets };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

function hasContent(store: Store): boolean {
  for (const { _type } of store.iterateDocuments()) {
    if (OUR_TYPES.includes(_type)) return true;
  }
  return false;
}

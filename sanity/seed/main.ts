import { join } from 'node:path';
import { systemClock } from '#lib/clock.ts';
import { env } from '#lib/env.ts';
import { openFeedback } from '#lib/feedback/store.ts';
import { createAssets } from '#sanity/lake/assets/assets.ts';
import { openNamedStore } from '#sanity/lake/store/name.ts';
import { seedWhenEmpty } from './seed.ts';

/** Fills the embedded lake with the demo content when it is empty: `node sanity/seed/main.ts`. */
async function main(): Promise<void> {
  const { dataDir, databaseUrl, content } = env();
  if (content.kind !== 'lake') return;
  const dir = join(dataDir, 'lake');
  const { projectId, dataset } = content;
  const store = openNamedStore({ dir, clock: systemClock, projectId, dataset });
  const feedback = await openFeedback({ dataDir, databaseUrl });
  try {
    const assets = createAssets({ dir, store, projectId, dataset });
    const seeded = await seedWhenEmpty({ store, assets, feedback });
    if (seeded !== null) {
      console.log(
        `The lake was empty: ${seeded.documents} documents and ${seeded.assets} images of demo content are in it now.`,
      );
    }
  } finally {
    await feedback.close();
    store.close();
  }
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});

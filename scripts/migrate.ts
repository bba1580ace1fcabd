import type { SanityClient } from '@sanity/client';
import { env } from '#lib/env.ts';
import { MIGRATIONS } from '#sanity/migrations/index.ts';
import { runMigration } from '#sanity/migrations/run.ts';
import { lakeWriter } from './lake/writer.ts';
import { projectWriter } from './project-writer.ts';

/**
 * Brings stored content into the form that this version writes: `npm run migrate`, with `-- --trial`
 * to see how much it is. The embedded lake has to run; a Sanity project needs a token that may write
 * in `SANITY_API_WRITE_TOKEN`. What is not migrated is read all the same.
 */
const isTrial = process.argv.includes('--trial');
const { content } = env();

function requireProjectWriter(): SanityClient {
  const client = projectWriter();
  if (client !== undefined) return client;
  const { projectId, dataset } = content;
  throw new Error(
    `Set SANITY_API_WRITE_TOKEN to a token that may write:\n  ${commandFor(projectId, dataset)}`,
  );
}

function commandFor(projectId: string, dataset: string): string {
  return `NEXT_PUBLIC_SANITY_PROJECT_ID=${projectId} NEXT_PUBLIC_SANITY_DATASET=${dataset} SANITY_API_WRITE_TOKEN=… npm run migrate`;
}

try {
  const client = content.kind === 'lake' ? lakeWriter() : requireProjectWriter();
  const verb = isTrial ? 'Would be stored' : 'Stored';
  for (const migration of MIGRATIONS) {
    const { documents, blocks } = await runMigration(client, migration, { isTrial });
    const number = String(migration.number).padStart(3, '0');
    console.log(
      `${number}: ${verb} anew: ${blocks} blocks in ${documents} documents (${migration.title}).`,
    );
  }
  if (content.kind === 'lake') {
    console.log(`For a Sanity project:\n  ${commandFor('…', 'production')}`);
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

import { createClient } from '@sanity/client';
import { API_VERSION } from '#lib/api-version.ts';
import { env } from '#lib/env.ts';
import { migrateTables } from '#sanity/migrations/migrate-tables.ts';
import { lakeWriter } from './lake-writer.ts';

/**
 * Brings stored content into the form that this version writes: `npm run migrate`, with `-- --trial`
 * to see how much it is. The embedded lake has to run; a Sanity project needs a token that may write
 * in `SANITY_API_WRITE_TOKEN`. What is not migrated is read all the same.
 */
const isTrial = process.argv.includes('--trial');
const { content } = env();

function projectWriter() {
  const { projectId, dataset } = content;
  const token = process.env.SANITY_API_WRITE_TOKEN;
  if (!token) throw new Error('Set SANITY_API_WRITE_TOKEN to a token that may write.');
  return createClient({ projectId, dataset, apiVersion: API_VERSION, token, useCdn: false });
}

try {
  const client = content.kind === 'lake' ? lakeWriter() : projectWriter();
  const { documents, tables } = await migrateTables(client, { isTrial });
  const verb = isTrial ? 'would be' : 'are';
  console.log(`Tables that ${verb} stored anew: ${tables}, in documents: ${documents}.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

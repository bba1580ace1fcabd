import { defineConfig } from 'sanity';
import { env } from '#lib/env.ts';
import { schemaTypes } from '#sanity/schema/index.ts';

const { projectId, dataset } = env().content;

/**
 * For the `sanity` command line alone, which wants to know the schema and where the content is.
 * The Studio that editors use is set up in `sanity/studio/config.ts` and served at `/studio`.
 */
export default defineConfig({ projectId, dataset, schema: { types: schemaTypes } });

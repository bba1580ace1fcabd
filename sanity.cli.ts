import { defineCliConfig } from 'sanity/cli';
import { env } from '#lib/env.ts';

const { projectId, dataset } = env().content;

/** On the embedded lake: `npm run lake -- sanity <command>`. */
export default defineCliConfig({
  api: { projectId, dataset },
  schemaExtraction: {
    enforceRequiredFields: false,
    path: 'node_modules/.cache/sanity/schema.json',
  },
  typegen: {
    path: './sanity/queries/*.ts',
    schema: 'node_modules/.cache/sanity/schema.json',
    generates: './sanity/types.generated.ts',
    overloadClientMethods: true,
    formatGeneratedCode: false,
  },
});

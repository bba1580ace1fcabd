import { defineCliConfig } from 'sanity/cli';

/** Only for `sanity schema extract` and `sanity typegen generate`, which need no network. */
export default defineCliConfig({
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

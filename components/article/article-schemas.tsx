import { JsonLdScript } from '#components/ui/json-ld.tsx';
import { articleSchemas } from './structured-data.ts';

/** The article's structured data. */
export function ArticleSchemas({ about }: { about: Parameters<typeof articleSchemas> }) {
  return articleSchemas(...about).map((schema) => (
    <JsonLdScript key={String(schema['@type'])} value={schema} />
  ));
}

import type { SchemaTypeDefinition } from 'sanity';
import { isArticleType } from '#lib/articles/schema.ts';
import { schemaTypes } from '#sanity/schema/index.ts';
import { ArticleBodyInput } from './paste/article-body-input.tsx';
import { articlePreview } from './status/article-preview.ts';

/** The content model as editors meet it: with the status in previews, and a body that takes pastes. */
export const studioTypes: SchemaTypeDefinition[] = schemaTypes.map((type) => {
  if (isArticleType(type.name)) return { ...type, preview: articlePreview };
  if (type.name !== 'articleBody') return type;
  return { ...type, components: { input: ArticleBodyInput } };
});

import { defineType } from 'sanity';
import {
  articleGroups,
  articleOrderings,
  articlePreview,
  contentFields,
  discoveryFields,
} from '../article-fields.ts';
import { dateFields } from '../date-fields.ts';

export const productDocument = defineType({
  name: 'productDocument',
  title: 'Product document',
  type: 'document',
  description: 'How a product works: its fees, limits and terms, or a whole guide.',
  groups: articleGroups,
  fields: [...contentFields('productDocument'), ...dateFields, ...discoveryFields],
  orderings: articleOrderings,
  preview: articlePreview,
});

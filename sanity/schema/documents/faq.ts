import { defineType } from 'sanity';
import {
  articleGroups,
  articleOrderings,
  articlePreview,
  contentFields,
  discoveryFields,
} from '../article-fields.ts';
import { dateFields } from '../date-fields.ts';

export const faq = defineType({
  name: 'faq',
  title: 'FAQ',
  type: 'document',
  description: 'A question that customers ask, and its answer.',
  groups: articleGroups,
  fields: [...contentFields('faq'), ...dateFields, ...discoveryFields],
  orderings: articleOrderings,
  preview: articlePreview,
});

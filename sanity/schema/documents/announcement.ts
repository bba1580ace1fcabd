import { defineField, defineType } from 'sanity';
import {
  articleGroups,
  articleOrderings,
  articlePreview,
  contentFields,
  discoveryFields,
} from '../article-fields.ts';
import { dateFields } from '../date-fields.ts';
import { affectsFields, windowFields } from '../window-fields.ts';

const SEVERITIES = [
  { title: 'Notice', value: 'notice' },
  { title: 'Maintenance', value: 'maintenance' },
  { title: 'Incident', value: 'incident' },
  { title: 'Change', value: 'change' },
];

export const announcement = defineType({
  name: 'announcement',
  title: 'Announcement',
  type: 'document',
  description: 'News that customers should know of, for a while or for good.',
  groups: articleGroups,
  fields: [
    ...contentFields('announcement'),
    defineField({
      name: 'severity',
      title: 'Kind',
      type: 'string',
      group: 'content',
      options: { list: SEVERITIES, layout: 'radio' },
      initialValue: 'notice',
      validation: (rule) => rule.required(),
    }),
    ...windowFields,
    ...dateFields,
    ...affectsFields,
    ...discoveryFields,
  ],
  orderings: articleOrderings,
  preview: articlePreview,
});

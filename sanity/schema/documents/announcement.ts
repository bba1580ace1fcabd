import { defineField, defineType } from 'sanity';
import {
  articleGroups,
  articleOrderings,
  articlePreview,
  contentFields,
  dateFields,
  discoveryFields,
} from '../article-fields.ts';
import { checkWindow } from '../validation/dates.ts';

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
    ...contentFields,
    defineField({
      name: 'severity',
      title: 'Kind',
      type: 'string',
      group: 'content',
      options: { list: SEVERITIES, layout: 'radio' },
      initialValue: 'notice',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'publishAt',
      title: 'Goes up at',
      type: 'datetime',
      group: 'dates',
      description: 'Readers see nothing of it before this moment. Empty: at once when published.',
    }),
    defineField({
      name: 'expireAt',
      title: 'Comes down at',
      type: 'datetime',
      group: 'dates',
      description: 'From this moment on readers no longer see it. Empty: it stays.',
      validation: (rule) =>
        rule.custom((value, { document }) => checkWindow(document?.publishAt, value)),
    }),
    ...dateFields,
    ...discoveryFields,
  ],
  orderings: articleOrderings,
  preview: articlePreview,
});

import { defineField, defineType } from 'sanity';
import { checkWebAddress } from '../text/check-href.ts';

const videoLink = defineType({
  name: 'videoLink',
  title: 'Video',
  type: 'object',
  description: 'A link to a video on another site. Readers open it there; nothing is embedded.',
  fields: [
    defineField({
      name: 'title',
      title: 'What the video shows',
      type: 'string',
      validation: (rule) => rule.required().max(200),
    }),
    defineField({
      name: 'url',
      title: 'Address',
      type: 'string',
      validation: (rule) => rule.required().custom(checkWebAddress),
    }),
  ],
  preview: { select: { title: 'title', subtitle: 'url' } },
});

export const videoLinkTypes = [videoLink];

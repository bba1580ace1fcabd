import { defineField, defineType } from 'sanity';
import { checkWebAddress } from '../text/check-href.ts';
import { ASPECTS } from './aspects.ts';

const videoLink = defineType({
  name: 'videoLink',
  title: 'Video or other embed',
  type: 'object',
  description:
    'A video, a form or a map of another site. Readers see a card, and nothing of that site is loaded before they ask for it. Where the site settings do not allow its host, the card is a link.',
  fields: [
    defineField({
      name: 'title',
      title: 'What it shows',
      type: 'string',
      validation: (rule) => rule.required().max(200),
    }),
    defineField({
      name: 'url',
      title: 'Address',
      type: 'string',
      description: 'The address of its page, or the one that the site gives for embedding.',
      validation: (rule) => rule.required().custom(checkWebAddress),
    }),
    defineField({
      name: 'kind',
      title: 'What it is',
      type: 'string',
      options: {
        list: [
          { title: 'A video', value: 'video' },
          { title: 'Something else', value: 'other' },
        ],
        layout: 'radio',
        direction: 'horizontal',
      },
      initialValue: 'video',
    }),
    defineField({
      name: 'aspect',
      title: 'Width to height',
      type: 'string',
      options: { list: [...ASPECTS], layout: 'radio', direction: 'horizontal' },
      initialValue: '16:9',
    }),
  ],
  preview: { select: { title: 'title', subtitle: 'url' } },
});

export const videoLinkTypes = [videoLink];

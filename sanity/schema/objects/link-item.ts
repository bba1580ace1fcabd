import { defineField, defineType } from 'sanity';
import { checkHref } from '../../blocks/text/check-href.ts';

export const linkItem = defineType({
  name: 'linkItem',
  title: 'Link',
  type: 'object',
  fields: [
    defineField({
      name: 'label',
      title: 'Words',
      type: 'string',
      validation: (rule) => rule.required().max(40),
    }),
    defineField({
      name: 'url',
      title: 'Address',
      type: 'string',
      description: 'On this site: /topics. Elsewhere: https://….',
      validation: (rule) => rule.required().custom(checkHref),
    }),
  ],
  preview: { select: { title: 'label', subtitle: 'url' } },
});

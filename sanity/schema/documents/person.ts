import { defineField, defineType } from 'sanity';
import { t } from '#lib/studio-i18n/translate.ts';
import { checkHref } from '../../blocks/text/check-href.ts';

export const person = defineType({
  name: 'person',
  title: 'Person',
  type: 'document',
  description: 'Somebody who writes articles. Site settings say whether readers see who wrote.',
  fields: [
    defineField({
      name: 'name',
      title: 'Name',
      type: 'string',
      validation: (rule) =>
        rule.required().max(80).error(t('Write a name of at most 80 characters.')),
    }),
    defineField({
      name: 'role',
      title: 'Role',
      type: 'string',
      description: 'What they do, such as “Payments team”.',
      validation: (rule) => rule.max(80),
    }),
    defineField({
      name: 'photo',
      title: 'Photo',
      type: 'image',
      description: 'Shown small beside the name, and to search engines.',
      options: { hotspot: true },
    }),
    defineField({
      name: 'url',
      title: 'Address',
      type: 'string',
      description: 'A page about them, such as https://…. Their name leads there.',
      validation: (rule) => rule.custom((value) => (value ? checkHref(value) : true)),
    }),
  ],
  orderings: [{ name: 'name', title: 'Name', by: [{ field: 'name', direction: 'asc' }] }],
  preview: { select: { title: 'name', subtitle: 'role', media: 'photo' } },
});

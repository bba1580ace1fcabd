import { defineArrayMember, defineField, defineType } from 'sanity';
import { t } from '#lib/studio-i18n/translate.ts';
import { checkHref } from '../../blocks/text/check-href.ts';
import { translationsField } from '../translations-field.ts';
import { embedHostsField } from './embed-hosts.ts';

/** The one document of its type; its id is its name. */
export const SITE_SETTINGS_ID = 'siteSettings';

/** What the site says around its pages; each language may have its own. */
function wordsFields(of: 'default' | 'other') {
  const isDefault = of === 'default';
  const inGroup = (group: string) => (isDefault ? { group } : {});
  return [
    defineField({
      name: 'name',
      title: 'Name of the site',
      type: 'string',
      ...inGroup('identity'),
      description:
        'Stands in browser tabs, in what search engines show, and at the foot of every page.',
      validation: (rule) => (isDefault ? rule.required().max(60) : rule.max(60)),
    }),
    defineField({
      name: 'logoText',
      title: 'Words of the logo',
      type: 'string',
      ...inGroup('identity'),
      description: 'Stands at the top of every page. Empty: the name of the site.',
      validation: (rule) => rule.max(40),
    }),
    defineField({
      name: 'supportLink',
      title: 'How to reach support',
      type: 'object',
      ...inGroup('links'),
      description:
        'Stands at the top of every page, below every article, and where search finds nothing.',
      fields: [
        defineField({
          name: 'label',
          title: 'Words',
          type: 'string',
          validation: (rule) => rule.max(40),
        }),
        defineField({
          name: 'url',
          title: 'Address',
          type: 'string',
          validation: (rule) => rule.custom(checkHref),
        }),
      ],
    }),
    defineField({
      name: 'contact',
      title: 'Contact',
      type: 'contact',
      ...inGroup('contact'),
      description: isDefault
        ? t(
            'Below every article and at the foot of every page, one click from its top. Empty: the way to reach support stands there alone.',
          )
        : t('What is left empty is that of the default language.'),
    }),
    defineField({
      name: 'navigation',
      title: 'Links at the top',
      type: 'array',
      ...inGroup('links'),
      description: 'Of every page, followed by the way to reach support.',
      of: [defineArrayMember({ type: 'linkItem' })],
      validation: (rule) => rule.max(6),
    }),
    defineField({
      name: 'footer',
      title: 'Footer',
      type: 'object',
      ...inGroup('links'),
      fields: [
        defineField({
          name: 'text',
          title: 'Text',
          type: 'text',
          rows: 3,
          validation: (rule) => rule.max(400),
        }),
        defineField({
          name: 'links',
          title: 'Links',
          type: 'array',
          of: [defineArrayMember({ type: 'linkItem' })],
          validation: (rule) => rule.max(12),
        }),
      ],
    }),
    defineField({
      name: 'popularQueries',
      title: 'Searches to offer',
      type: 'array',
      ...inGroup('search'),
      description: 'Shown below the large search field above the lists. Three to five are enough.',
      of: [defineArrayMember({ type: 'string' })],
      validation: (rule) => rule.max(8).unique(),
    }),
  ];
}

export const siteSettings = defineType({
  name: 'siteSettings',
  title: 'Site settings',
  type: 'document',
  groups: [
    { name: 'identity', title: 'Name', default: true },
    { name: 'look', title: 'Look' },
    { name: 'contact', title: 'Contact' },
    { name: 'links', title: 'Links' },
    { name: 'search', title: 'Site search' },
    { name: 'embeds', title: 'Videos' },
    { name: 'languages', title: 'Languages' },
  ],
  fields: [
    ...wordsFields('default'),
    defineField({
      name: 'showAuthors',
      title: 'Who wrote an article',
      type: 'string',
      group: 'identity',
      description:
        'Where readers see the people under “Written by”. Search engines are told wherever readers are.',
      options: {
        list: [
          { title: 'Not shown', value: 'hidden' },
          { title: 'Below the title', value: 'top' },
          { title: 'Below the text', value: 'end' },
        ],
        layout: 'radio',
      },
      initialValue: 'hidden',
    }),
    defineField({ name: 'look', title: 'Look', type: 'siteLook', group: 'look' }),
    translationsField({
      type: 'siteTranslation',
      group: 'languages',
      fields: wordsFields('other'),
    }),
    embedHostsField,
  ],
  preview: { prepare: () => ({ title: t('Site settings') }) },
});

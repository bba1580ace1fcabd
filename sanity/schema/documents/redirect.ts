import { defineField, defineType } from 'sanity';
import { t } from '#lib/studio-i18n/translate.ts';
import { checkTo, validateFrom, validateRedirect } from '../validation/redirect.ts';

const MATCHES = [
  { title: 'This address alone', value: 'exact' },
  { title: 'Every address whose last part begins with this number', value: 'number' },
  { title: 'This address and everything below it', value: 'prefix' },
];

/** Shows in lists that a redirect stands for more than one address. */
const ENDINGS: Readonly<Record<string, string>> = { number: '…', prefix: '/…' };

export const redirect = defineType({
  name: 'redirect',
  title: 'Redirect',
  type: 'document',
  description: 'Sends readers of an old address to the new one.',
  fields: [
    defineField({
      name: 'from',
      title: 'Old address',
      type: 'string',
      description:
        'On this site, such as /articles/old-name. In a group of addresses, * stands for any one part or none: /hc/*/articles/12.',
      validation: (rule) => rule.custom(validateFrom),
    }),
    defineField({
      name: 'match',
      title: 'Leads on from',
      type: 'string',
      description:
        'A number stands for /hc/en/articles/12-Old-title as well as for /hc/en/articles/12. An address of its own goes before a number, and that before a beginning.',
      options: { list: MATCHES, layout: 'radio' },
      initialValue: 'exact',
    }),
    defineField({
      name: 'to',
      title: 'New address',
      type: 'string',
      description:
        'On this site, such as /articles/new-name, or elsewhere: https://…. With everything below an address, /* at the end puts what follows there.',
      validation: (rule) => rule.custom(checkTo),
    }),
    defineField({
      name: 'permanent',
      title: 'For good',
      type: 'boolean',
      description: 'Browsers and search engines remember it. Switch off when it may change again.',
      initialValue: true,
    }),
  ],
  validation: (rule) => rule.custom(validateRedirect),
  orderings: [{ name: 'from', title: 'Old address', by: [{ field: 'from', direction: 'asc' }] }],
  preview: {
    select: { from: 'from', to: 'to', match: 'match' },
    prepare: ({ from, to, match }) => ({
      title: from ? `${from}${ENDINGS[match] ?? ''}` : t('No address yet'),
      subtitle: `→ ${to ?? ''}`,
    }),
  },
});

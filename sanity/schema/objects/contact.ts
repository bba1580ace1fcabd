import { defineField, defineType } from 'sanity';
import { readHref } from '#lib/safe-href.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import { checkHref } from '../../blocks/text/check-href.ts';

export const contact = defineType({
  name: 'contact',
  title: 'Contact',
  type: 'object',
  fields: [
    defineField({
      name: 'name',
      title: 'Who answers',
      type: 'string',
      description: 'A team or a company, such as “Customer service”.',
      validation: (rule) => rule.max(80),
    }),
    defineField({
      name: 'email',
      title: 'Email',
      type: 'string',
      validation: (rule) => rule.email().max(120),
    }),
    defineField({
      name: 'phone',
      title: 'Phone',
      type: 'string',
      description: 'With the code of the country: +49 30 1234567.',
      validation: (rule) => rule.max(40).custom(checkPhone),
    }),
    defineField({
      name: 'url',
      title: 'Contact page',
      type: 'string',
      description: 'A form or a chat, here or elsewhere.',
      validation: (rule) => rule.custom(checkHref),
    }),
    defineField({
      name: 'hours',
      title: 'Hours',
      type: 'text',
      rows: 2,
      description: 'When somebody answers, with the time zone.',
      validation: (rule) => rule.max(200),
    }),
  ],
});

function checkPhone(phone: string | undefined): true | string {
  if (phone === undefined || phone.trim() === '') return true;
  const href = readHref(`tel:${phone.replace(/\(0\)/, '')}`);
  return 'href' in href || t('Write the number alone, with digits, spaces and a + in front.');
}

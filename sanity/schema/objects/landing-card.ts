import { defineField, defineType } from 'sanity';
import { t } from '#lib/studio-i18n/translate.ts';
import { checkHref } from '../../blocks/text/check-href.ts';
import { articleReferences } from '../article-fields.ts';

export const landingCard = defineType({
  name: 'landingCard',
  title: 'Card',
  type: 'object',
  fields: [
    defineField({
      name: 'target',
      title: 'Leads to',
      type: 'reference',
      to: [...articleReferences, { type: 'topic' }, { type: 'category' }],
      description:
        'An article, a topic or a category. The card follows it when its address changes.',
    }),
    defineField({
      name: 'url',
      title: 'Address',
      type: 'string',
      description: 'Instead of the above, for other pages: https://…, or /search on this site.',
      hidden: ({ parent }) => parent?.target !== undefined && parent?.url === undefined,
      validation: (rule) => rule.custom((value) => (value ? checkHref(value) : true)),
    }),
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'Left empty, the title of what it leads to.',
      validation: (rule) => rule.max(80),
    }),
    defineField({
      name: 'text',
      title: 'Text',
      type: 'text',
      rows: 2,
      description: 'Left empty, the summary or description of what it leads to.',
      validation: (rule) => rule.max(200),
    }),
    defineField({
      name: 'picture',
      title: 'Picture',
      type: 'image',
      description: 'An ornament: the title has to say what the card is about.',
      options: { hotspot: true },
    }),
  ],
  validation: (rule) => rule.custom(checkCard),
  preview: {
    select: { title: 'title', target: 'target.title', url: 'url', media: 'picture' },
    prepare: ({ title, target, url, media }) => ({
      title: title || target || t('Untitled'),
      subtitle: target || url || t('Leads nowhere yet'),
      media,
    }),
  },
});

/** A card leads to one place, and says where. */
export function checkCard(card: unknown): true | string {
  const { target, url, title } = Object(card);
  const hasUrl = typeof url === 'string' && url.trim() !== '';
  if (target === undefined && !hasUrl) return t('Choose what the card leads to.');
  if (target !== undefined && hasUrl) return t('Choose either a page or an address, not both.');
  const hasTitle = typeof title === 'string' && title.trim() !== '';
  return hasUrl && !hasTitle ? t('Write a title: an address has none of its own.') : true;
}

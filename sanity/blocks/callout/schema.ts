import { defineArrayMember, defineField, defineType } from 'sanity';
import { t } from '#lib/studio-i18n/translate.ts';
import { CALLOUT_BLOCKS } from '../registry.ts';
import { textBlock } from '../text/schema.ts';
import { textOf } from '../text/text-of.ts';

const TONES = [
  { title: 'Good to know', value: 'info' },
  { title: 'Take care', value: 'warning' },
  { title: 'Danger: money or the account can be lost', value: 'danger' },
];

const callout = defineType({
  name: 'callout',
  title: 'Callout',
  type: 'object',
  description: 'A remark that stands out from the text. Use few: where all is loud, nothing is.',
  fields: [
    defineField({
      name: 'tone',
      title: 'How serious',
      type: 'string',
      options: { list: TONES, layout: 'radio' },
      initialValue: 'info',
      validation: (rule) => rule.required(),
    }),
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      validation: (rule) => rule.max(120),
    }),
    defineField({
      name: 'content',
      title: 'Text',
      type: 'calloutContent',
      validation: (rule) => rule.required().min(1).error(t('Write the text of the callout.')),
    }),
  ],
  preview: {
    select: { title: 'title', tone: 'tone', content: 'content' },
    prepare: ({ title, tone, content }) => ({
      title: title || textOf(content) || t('Callout'),
      subtitle: TONES.find(({ value }) => value === tone)?.title ?? t('Callout'),
    }),
  },
});

const calloutContent = defineType({
  name: 'calloutContent',
  title: 'Text',
  type: 'array',
  of: [textBlock('inside-block'), ...CALLOUT_BLOCKS.map((type) => defineArrayMember({ type }))],
});

export const calloutTypes = [callout, calloutContent];

import { defineArrayMember, defineField, defineType } from 'sanity';
import { t } from '#lib/studio-i18n/translate.ts';
import { textOf } from '../text/text-of.ts';
import { stepTypes } from './step-schema.ts';

const steps = defineType({
  name: 'steps',
  title: 'Steps',
  type: 'object',
  description: 'A procedure that is the same in the app and on the web.',
  fields: [
    defineField({
      name: 'items',
      title: 'Steps, in order',
      type: 'array',
      of: [defineArrayMember({ type: 'step' })],
      validation: (rule) => rule.required().min(1).error(t('Add at least one step.')),
    }),
  ],
  preview: {
    select: { items: 'items' },
    prepare: ({ items }) => ({
      title: textOf(items?.[0]?.instruction) || items?.[0]?.title || t('Steps'),
      subtitle: t('Steps: {steps}', { steps: items?.length ?? 0 }),
    }),
  },
});

export const stepsTypes = [steps, ...stepTypes];

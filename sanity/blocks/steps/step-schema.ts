import { defineArrayMember, defineField, defineType } from 'sanity';
import { textBlock } from '../text/schema.ts';

export const step = defineType({
  name: 'step',
  title: 'Step',
  type: 'object',
  fields: [
    defineField({
      name: 'title',
      title: 'What to do',
      type: 'string',
      description: 'One action, as an instruction: “Open Wallet and choose Withdraw”.',
      validation: (rule) =>
        rule.required().max(200).error('Say what to do, in at most 200 characters.'),
    }),
    defineField({
      name: 'content',
      title: 'How, or what to expect',
      type: 'array',
      of: [textBlock('inside-block'), defineArrayMember({ type: 'figure' })],
    }),
  ],
  preview: { select: { title: 'title' } },
});

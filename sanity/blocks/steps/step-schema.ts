import { defineArrayMember, defineField, defineType } from 'sanity';
import { t } from '#lib/studio-i18n/translate.ts';
import { STEP_BLOCKS } from '../registry.ts';
import { textBlock } from '../text/schema.ts';
import { textOf } from '../text/text-of.ts';

const stepContent = defineType({
  name: 'stepContent',
  title: 'How, or what to expect',
  type: 'array',
  of: [textBlock('inside-block'), ...STEP_BLOCKS.map((type) => defineArrayMember({ type }))],
});

/** The one paragraph that says what to do. */
const instruction = defineType({
  name: 'stepInstruction',
  title: 'What to do',
  type: 'array',
  of: [textBlock('line')],
});

const step = defineType({
  name: 'step',
  title: 'Step',
  type: 'object',
  fields: [
    defineField({
      name: 'title',
      title: 'What to do, as it was written before',
      type: 'string',
      description:
        'Readers see it while “What to do” is empty. `npm run migrate` moves it there in every article.',
      hidden: ({ value, parent }) => !value || Boolean(textOf(parent?.instruction)),
    }),
    defineField({
      name: 'instruction',
      title: 'What to do',
      type: 'stepInstruction',
      description: 'One action, as an instruction: “Open Wallet and choose Withdraw”.',
      validation: (rule) =>
        rule.custom((value, { parent }) => {
          const paragraphs = Array.isArray(value) ? value.length : 0;
          if (paragraphs > 1) return t('Write one paragraph; what follows belongs below.');
          const title: unknown = Reflect.get(Object(parent), 'title');
          const says = textOf(value) !== '' || (typeof title === 'string' && title !== '');
          return says ? true : t('Say what to do.');
        }),
    }),
    defineField({
      name: 'content',
      title: 'How, or what to expect',
      type: 'stepContent',
      description:
        'Text, images, code, tables and callouts. Whatever stands here, the numbers of the steps go on.',
    }),
  ],
  preview: {
    select: { title: 'title', instruction: 'instruction' },
    prepare: ({ title, instruction: text }) => ({ title: textOf(text) || title || t('Step') }),
  },
});

export const stepTypes = [step, stepContent, instruction];

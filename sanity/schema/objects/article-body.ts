import { defineArrayMember, defineType } from 'sanity';
import { textBlock } from '../../blocks/text/schema.ts';

export const articleBody = defineType({
  name: 'articleBody',
  title: 'Text',
  type: 'array',
  of: [
    textBlock('body'),
    defineArrayMember({ type: 'figure' }),
    defineArrayMember({ type: 'callout' }),
    defineArrayMember({ type: 'steps' }),
    defineArrayMember({ type: 'platformSteps' }),
    defineArrayMember({ type: 'table' }),
    defineArrayMember({ type: 'codeBlock' }),
    defineArrayMember({ type: 'videoLink' }),
    defineArrayMember({ type: 'attachment' }),
  ],
});

import { defineArrayMember, defineType } from 'sanity';
import { BLOCKS } from '../../blocks/registry.ts';
import { textBlock } from '../../blocks/text/schema.ts';

export const articleBody = defineType({
  name: 'articleBody',
  title: 'Text',
  type: 'array',
  description:
    'A list goes on after images, callouts, code and other blocks that stand between its items. A line of text between them begins a new list.',
  of: [textBlock('body'), ...BLOCKS.map((type) => defineArrayMember({ type }))],
});

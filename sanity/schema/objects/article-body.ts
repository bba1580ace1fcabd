import { defineArrayMember, defineType } from 'sanity';
import { BLOCKS } from '../../blocks/registry.ts';
import { textBlock } from '../../blocks/text/schema.ts';

export const articleBody = defineType({
  name: 'articleBody',
  title: 'Text',
  type: 'array',
  of: [textBlock('body'), ...BLOCKS.map((type) => defineArrayMember({ type }))],
});

import { defineArrayMember, defineType } from 'sanity';
import { BLOCKS } from '../../blocks/registry.ts';
import { textBlock } from '../../blocks/text/schema.ts';

export const articleBody = defineType({
  name: 'articleBody',
  title: 'Text',
  type: 'array',
  description:
    'A list goes on after images, callouts, code and other blocks that stand between its items. A further paragraph of an item is made with “Goes on with the item above”: Tab and Shift Tab choose how deep. Other text between items begins a new list.',
  of: [textBlock('body'), ...BLOCKS.map((type) => defineArrayMember({ type }))],
});

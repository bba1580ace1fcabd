import { defineType } from 'sanity';

/** Its fields are those that every block has. */
const horizontalRule = defineType({
  name: 'horizontalRule',
  title: 'Line across',
  type: 'object',
  description: 'A line between two parts that have no headings.',
  fields: [],
  preview: { prepare: () => ({ title: '―――――', subtitle: 'Line across' }) },
});

export const horizontalRuleTypes = [horizontalRule];

import { defineType } from 'sanity';
import { t } from '#lib/studio-i18n/translate.ts';

/** Its fields are those that every block has. */
const horizontalRule = defineType({
  name: 'horizontalRule',
  title: 'Line across',
  type: 'object',
  description: 'A line between two parts that have no headings.',
  fields: [],
  preview: { prepare: () => ({ title: '―――――', subtitle: t('Line across') }) },
});

export const horizontalRuleTypes = [horizontalRule];

import { defineField, type SchemaTypeDefinition } from 'sanity';
import { t } from '#lib/studio-i18n/translate.ts';
import { MAX_LIST_DEPTH } from '../limits.ts';
import { formerAnchorsField } from '../text/inline-schema.ts';

const LEVELS = Array.from({ length: MAX_LIST_DEPTH }, (_, at) => ({
  title:
    at === 0 ? t('To the item above') : t('To the item above at depth {value}', { value: at + 1 }),
  value: at + 1,
}));

/** Fields that every block has, beside text: which list item it belongs to, and old addresses. */
const placementFields = [
  defineField({
    name: 'listLevel',
    title: 'Belongs to a list',
    type: 'number',
    description:
      'Left empty, it belongs to the item above when the list goes on below it, and to none after the last item.',
    options: { list: [...LEVELS, { title: 'To none: the list ends here', value: 0 }] },
  }),
  formerAnchorsField,
];

/** A type of a block with the fields that every block has, below its own. */
export function withPlacement<Type extends SchemaTypeDefinition>(type: Type): Type {
  const fields: unknown = Reflect.get(type, 'fields');
  const own: unknown[] = Array.isArray(fields) ? fields : [];
  return Object.assign({}, type, { fields: [...own, ...placementFields] });
}

import { defineArrayMember, defineField } from 'sanity';

/** From which text of the source each text of a translation was made; kept by the tool Translations. */
export const translationState = defineField({
  name: 'translation',
  title: 'State of the translation',
  type: 'object',
  hidden: true,
  readOnly: true,
  fields: [
    defineField({
      name: 'units',
      title: 'Texts',
      type: 'array',
      of: [
        defineArrayMember({
          type: 'object',
          name: 'translationUnit',
          title: 'Text',
          fields: [
            defineField({ name: 'path', title: 'Where it stands', type: 'string' }),
            defineField({ name: 'source', title: 'The text it was made from', type: 'text' }),
            defineField({ name: 'machine', title: 'As a machine wrote it', type: 'text' }),
            defineField({ name: 'form', title: 'Formatting as a machine left it', type: 'string' }),
          ],
        }),
      ],
    }),
  ],
});

/** How much changes of the source matter to its translations, as editors judged them. */
export const judgementsField = defineField({
  name: 'judgements',
  title: 'Changes of the source',
  type: 'array',
  readOnly: true,
  hidden: true,
  of: [
    defineArrayMember({
      type: 'object',
      name: 'translationJudgement',
      title: 'Change',
      fields: [
        defineField({ name: 'path', title: 'Where it stands', type: 'string' }),
        defineField({ name: 'text', title: 'The text as it is now', type: 'text' }),
        defineField({
          name: 'significance',
          title: 'What changed',
          type: 'string',
          options: { list: ['none', 'meaning', 'facts'] },
        }),
      ],
    }),
  ],
});

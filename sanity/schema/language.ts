import { defineField } from 'sanity';

/** The language of a document; a second one only needs messages and content. */
export const languageField = defineField({
  name: 'language',
  title: 'Language',
  type: 'string',
  initialValue: 'en',
  hidden: true,
  readOnly: true,
});

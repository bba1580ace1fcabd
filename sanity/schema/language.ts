import { defineField } from 'sanity';
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';

/**
 * The language of a document. It is chosen when a translation is begun and stays: the address and
 * the links of the document are those of its language.
 */
export const languageField = defineField({
  name: 'language',
  title: 'Language',
  type: 'string',
  initialValue: DEFAULT_LOCALE,
  hidden: true,
  readOnly: true,
});

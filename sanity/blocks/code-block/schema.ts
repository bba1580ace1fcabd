import { defineField, defineType } from 'sanity';
import { t } from '#lib/studio-i18n/translate.ts';
import { languageOf } from './language-of.ts';
import { MAX_LANGUAGE_LENGTH } from './limits.ts';

const codeBlock = defineType({
  name: 'codeBlock',
  title: 'Code',
  type: 'object',
  fields: [
    defineField({
      name: 'language',
      title: 'Language',
      type: 'string',
      description:
        'Such as bash, json, python, c++ or powershell. Readers see code of a known language in colours.',
      initialValue: 'text',
      validation: (rule) => [
        rule.max(MAX_LANGUAGE_LENGTH),
        rule
          .custom((language: string | undefined) =>
            isPlain(language) || languageOf(language ?? '') !== null
              ? true
              : t(
                  'The colours of this language are not known: readers see the code in one colour.',
                ),
          )
          .warning(),
      ],
    }),
    defineField({
      name: 'filename',
      title: 'File name or heading',
      type: 'string',
      validation: (rule) => rule.max(120),
    }),
    defineField({
      name: 'code',
      title: 'Code',
      type: 'text',
      rows: 10,
      validation: (rule) => rule.required(),
    }),
  ],
  preview: {
    select: { filename: 'filename', language: 'language', code: 'code' },
    prepare: ({ filename, language, code }) => ({
      title: filename || code?.split('\n')[0] || t('Code'),
      subtitle: language ? t('Code: {language}', { language }) : t('Code'),
    }),
  },
});

function isPlain(language: string | undefined): boolean {
  return language === undefined || /^(?:|text|plain|plaintext|txt|none)$/i.test(language.trim());
}

export const codeBlockTypes = [codeBlock];

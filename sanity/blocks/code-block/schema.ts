import { defineField, defineType } from 'sanity';

const codeBlock = defineType({
  name: 'codeBlock',
  title: 'Code',
  type: 'object',
  fields: [
    defineField({
      name: 'language',
      title: 'Language',
      type: 'string',
      options: {
        list: ['text', 'bash', 'http', 'json', 'javascript', 'typescript', 'python', 'csv'],
      },
      initialValue: 'text',
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
      title: filename || code?.split('\n')[0] || 'Code',
      subtitle: language ? `Code: ${language}` : 'Code',
    }),
  },
});

export const codeBlockTypes = [codeBlock];

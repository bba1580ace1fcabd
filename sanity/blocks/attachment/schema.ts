import { defineField, defineType } from 'sanity';
import { t } from '#lib/studio-i18n/translate.ts';

const attachment = defineType({
  name: 'attachment',
  title: 'File',
  type: 'file',
  description:
    'A form, a price list or a manual that readers open or keep. Whoever knows its address can open it, also before the article is published.',
  fields: [
    defineField({
      name: 'title',
      title: 'What the file is',
      type: 'string',
      description:
        'Readers see this instead of the file’s name. Its kind and size are added by themselves.',
      validation: (rule) => rule.required().max(200),
    }),
  ],
  validation: (rule) => rule.assetRequired().error(t('Choose a file, or take this block out.')),
  preview: {
    select: { title: 'title', filename: 'asset.originalFilename' },
    prepare: ({ title, filename }) => ({
      title: title || filename || t('File'),
      subtitle: filename,
    }),
  },
});

export const attachmentTypes = [attachment];

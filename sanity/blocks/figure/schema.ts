import { defineField, defineType } from 'sanity';
import { ARTICLE_TYPES } from '#lib/articles/constants.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import { checkHref } from '../text/check-href.ts';
import { anchorField } from '../text/schema.ts';
import { looksLikeFileName } from './file-name.ts';
import { MAX_WIDTH, MIN_WIDTH } from './limits.ts';

const figure = defineType({
  name: 'figure',
  title: 'Image',
  type: 'image',
  options: { hotspot: true },
  fields: [
    defineField({
      name: 'alt',
      title: 'What the image shows',
      type: 'string',
      description:
        'Read out to people who cannot see the image, and shown when it does not load. Say what matters for the task: “The Withdraw button is at the bottom right of the wallet.”',
      hidden: ({ parent }) => parent?.decorative === true,
      validation: (rule) => [
        rule.max(250).custom((alt: string | undefined, { parent }) => {
          if (alt?.trim() || isDecorative(parent)) return true;
          return t('Say what the image shows, or mark it as decoration.');
        }),
        rule
          .custom((alt: string | undefined) =>
            looksLikeFileName(alt)
              ? t('This looks like the name of a file. Say what the image shows.')
              : true,
          )
          .warning(),
      ],
    }),
    defineField({
      name: 'decorative',
      title: 'Only decoration',
      type: 'boolean',
      description: 'The text says everything that the image says, so screen readers may skip it.',
      initialValue: false,
    }),
    defineField({
      name: 'caption',
      title: 'Caption',
      type: 'string',
      description: 'Shown below the image.',
      validation: (rule) => rule.max(250),
    }),
    defineField({
      name: 'width',
      title: 'Width',
      type: 'number',
      description:
        'In pixels, when it should be shown narrower than it is. On a narrow screen it is as wide as the text at most.',
      validation: (rule) =>
        rule
          .integer()
          .min(MIN_WIDTH)
          .max(MAX_WIDTH)
          .error(t('Use {MIN_WIDTH} to {MAX_WIDTH}.', { MIN_WIDTH, MAX_WIDTH })),
    }),
    defineField({
      name: 'link',
      title: 'Link',
      type: 'object',
      description: 'Where readers get when they press the image: an address, or an article.',
      options: { collapsible: true, collapsed: true },
      fields: [
        defineField({
          name: 'href',
          title: 'Address',
          type: 'string',
          validation: (rule) => rule.custom(checkHref),
        }),
        defineField({
          name: 'reference',
          title: 'Article',
          type: 'reference',
          to: ARTICLE_TYPES.map((type) => ({ type })),
        }),
        anchorField,
      ],
      validation: (rule) =>
        rule.custom((link: { href?: string; reference?: unknown } | undefined) =>
          link?.href && link.reference ? t('Use an address or an article, not both.') : true,
        ),
    }),
  ],
  validation: (rule) => rule.assetRequired().error(t('Choose an image, or take this block out.')),
  preview: {
    select: { alt: 'alt', caption: 'caption', media: 'asset' },
    prepare: ({ alt, caption, media }) => ({
      title: alt || caption || t('Image'),
      subtitle: t('Image'),
      media,
    }),
  },
});

function isDecorative(parent: unknown): boolean {
  return (
    typeof parent === 'object' &&
    parent !== null &&
    'decorative' in parent &&
    parent.decorative === true
  );
}

export const figureTypes = [figure];

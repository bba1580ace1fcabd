import { defineField, defineType } from 'sanity';

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
      validation: (rule) =>
        rule.max(250).custom((alt: string | undefined, { parent }) => {
          if (alt?.trim() || isDecorative(parent)) return true;
          return 'Say what the image shows, or mark it as decoration.';
        }),
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
  ],
  validation: (rule) => rule.assetRequired().error('Choose an image, or take this block out.'),
  preview: {
    select: { alt: 'alt', caption: 'caption', media: 'asset' },
    prepare: ({ alt, caption, media }) => ({
      title: alt || caption || 'Image',
      subtitle: 'Image',
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

import { defineField, defineType } from 'sanity';
import { t } from '#lib/studio-i18n/translate.ts';
import { FONTS } from '#lib/theme/fonts.ts';
import { SCHEMES, type Scheme } from '#lib/theme/surfaces.ts';
import { checkLogo } from '../validation/logo.ts';
import { checkColour, checkContrast } from '../validation/look.ts';

const FOR: Readonly<Record<Scheme, string>> = {
  light: t('In the light'),
  dark: t('In the dark'),
};

const DARK_IS_MADE = t('Empty: made from the other one, so that it can be read in the dark.');

function colourFields(field: 'brand' | 'accent') {
  return SCHEMES.map((scheme) =>
    defineField({
      name: scheme,
      title: FOR[scheme],
      type: 'string',
      ...(scheme === 'dark' ? { description: DARK_IS_MADE } : {}),
      validation: (rule) => [
        rule.custom(checkColour),
        rule
          .custom((_: string | undefined, { document }) =>
            checkContrast(document?.look, field, scheme),
          )
          .warning(),
      ],
    }),
  );
}

function logoField(name: 'logoLight' | 'logoDark', title: string, description: string) {
  return defineField({
    name,
    title,
    type: 'image',
    description,
    options: { accept: 'image/svg+xml,image/png,image/webp,image/avif,image/jpeg' },
    validation: (rule) => rule.custom(checkLogo).warning(),
  });
}

export const siteLook = defineType({
  name: 'siteLook',
  title: 'Look',
  type: 'object',
  options: { collapsible: false },
  fields: [
    logoField(
      'logoLight',
      t('Logo for light pages'),
      t('Shown 40 pixels high. A picture without a background, such as an SVG, looks best.'),
    ),
    logoField(
      'logoDark',
      t('Logo for dark pages'),
      t('Without it the other one stands on a light plate in the dark, where it might vanish.'),
    ),
    defineField({
      name: 'logoHoldsName',
      title: 'The logo holds the name',
      type: 'boolean',
      description: 'Then no words stand beside it.',
      initialValue: false,
    }),
    defineField({
      name: 'brand',
      title: 'Brand colour',
      type: 'object',
      description: 'Of links and buttons. It is read as text, so it needs contrast.',
      options: { columns: 2 },
      fields: colourFields('brand'),
    }),
    defineField({
      name: 'accent',
      title: 'Accent colour',
      type: 'object',
      description:
        'Says “here”: the chosen tab, matched words, an announcement that is on. Letters on it are made dark or light as needed.',
      options: { columns: 2 },
      fields: colourFields('accent'),
    }),
    defineField({
      name: 'font',
      title: 'Font',
      type: 'string',
      description:
        'Comes from this site, never from another one. Letters that it lacks, such as Japanese and Arabic ones, come from the reader’s device.',
      options: {
        list: Object.entries(FONTS).map(([value, { title }]) => ({ value, title })),
      },
    }),
  ],
});

import { deDELocale } from '@sanity/locale-de-de';
import { jaJPLocale } from '@sanity/locale-ja-jp';
import { ptBRLocale } from '@sanity/locale-pt-br';
import { defineLocale, definePlugin } from 'sanity';

/** Sanity has no words of its own in Arabic; ours are, and what it shows stays in English. */
const arabic = defineLocale({
  id: 'ar',
  title: 'العربية',
  weekInfo: { firstDay: 7, weekend: [5, 6], minimalDays: 1 },
  bundles: [],
});

/** Whoever chose no language has the last of the list, for Sanity 6.16. */
const languages = definePlugin({
  name: 'studio-languages',
  i18n: {
    locales: (known) => [
      ...known.filter(({ id }) => id !== 'en-US'),
      arabic,
      ...known.filter(({ id }) => id === 'en-US'),
    ],
  },
});

/** The languages of the Studio, with Sanity's words where it has them; loaded when chosen. */
export const studioLanguages = () => [
  deDELocale({ title: 'Deutsch' }),
  jaJPLocale({ title: '日本語' }),
  ptBRLocale({ title: 'Português (Brasil)' }),
  languages(),
];

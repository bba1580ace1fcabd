import { deDELocale } from '@sanity/locale-de-de';
import { jaJPLocale } from '@sanity/locale-ja-jp';
import { ptBRLocale } from '@sanity/locale-pt-br';
import { type ReactElement, useEffect } from 'react';
import {
  defineLocale,
  definePlugin,
  type LayoutProps,
  useCurrentLocale,
  useProjectId,
} from 'sanity';
import { chosenLanguage } from '#lib/studio-i18n/load.ts';
import { studioLanguage } from '#lib/studio-i18n/translate.ts';

/** Sanity has no words of its own in Arabic; ours are, and what it shows stays in English. */
const arabic = defineLocale({
  id: 'ar',
  title: 'العربية',
  weekInfo: { firstDay: 7, weekend: [5, 6], minimalDays: 1 },
  bundles: [],
});

/**
 * Another language is chosen in Sanity's menu; our own words are made anew for it. Whoever chose
 * none has the last of the list, for Sanity 6.16.
 */
const languages = definePlugin({
  name: 'studio-languages',
  i18n: {
    locales: (known) => [
      ...known.filter(({ id }) => id !== 'en-US'),
      arabic,
      ...known.filter(({ id }) => id === 'en-US'),
    ],
  },
  studio: { components: { layout: InOneLanguage } },
});

/** The languages of the Studio, with Sanity's words where it has them; loaded when chosen. */
export const studioLanguages = () => [
  deDELocale({ title: 'Deutsch' }),
  jaJPLocale({ title: '日本語' }),
  ptBRLocale({ title: 'Português (Brasil)' }),
  languages(),
];

/** Loads the Studio again when another language was chosen than that of its schema. */
function InOneLanguage(props: LayoutProps): ReactElement {
  const { id } = useCurrentLocale();
  const projectId = useProjectId();
  // Only for a choice that was kept, since the Studio would load itself for ever.
  const isOther = id !== studioLanguage() && id === chosenLanguage(projectId);
  useEffect(() => {
    if (isOther) window.location.reload();
  }, [isOther]);
  return props.renderDefault(props);
}

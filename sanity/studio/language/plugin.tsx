import { deDELocale } from '@sanity/locale-de-de';
import { jaJPLocale } from '@sanity/locale-ja-jp';
import { ptBRLocale } from '@sanity/locale-pt-br';
import { type ReactElement, useEffect } from 'react';
import { defineLocale, definePlugin, type LayoutProps, useCurrentLocale } from 'sanity';
import { studioLanguage } from '#lib/studio-i18n/translate.ts';

/** Sanity has no words of its own in Arabic; ours are, and what it shows stays in English. */
const arabic = defineLocale({
  id: 'ar',
  title: 'العربية',
  weekInfo: { firstDay: 7, weekend: [5, 6], minimalDays: 1 },
  bundles: [],
});

/** Another language is chosen in Sanity's menu; our own words are made anew for it. */
const languages = definePlugin({
  name: 'studio-languages',
  i18n: { locales: (known) => [...known, arabic] },
  studio: { components: { layout: InOneLanguage } },
});

/** The languages of the Studio, with Sanity's words where it has them; loaded when chosen. */
export const studioLanguages = () => [
  deDELocale({ title: 'Deutsch' }),
  jaJPLocale({ title: '日本語' }),
  ptBRLocale({ title: 'Português (Brasil)' }),
  languages(),
];

/** Loads the Studio again when its language is no longer that of its schema. */
function InOneLanguage(props: LayoutProps): ReactElement {
  const { id } = useCurrentLocale();
  const isOther = id !== studioLanguage();
  useEffect(() => {
    if (isOther) window.location.reload();
  }, [isOther]);
  return props.renderDefault(props);
}

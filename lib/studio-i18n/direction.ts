import { directionOf } from '#lib/i18n/language.ts';
import { studioLanguage } from './translate.ts';

/**
 * `lang` and `dir` of a pane that we drew. Sanity's own parts run from the left in every language:
 * Sanity UI 4.2 places things by left and right.
 */
export function paneAttributes(): { lang: string; dir: 'ltr' | 'rtl' } {
  const lang = studioLanguage();
  return { lang, dir: directionOf(lang) };
}

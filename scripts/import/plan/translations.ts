import { LOCALES } from '#lib/i18n/locales.ts';
import { documentId } from '../ids.ts';
import type { Source } from '../source.ts';
import { reference } from './finish.ts';
import type { Planned } from './types.ts';
import type { Versions } from './versions.ts';

/** Records that join the languages of an article, as Sanity's plugin for languages keeps them. */
export function translationDocuments(source: Source, versions: Versions): Planned[] {
  return [...versions.of].flatMap(([id, all]) => {
    if (all.length < 2) return [];
    // In the order of the site, whatever order the source has them in.
    const sorted = all.toSorted(
      (one, other) => LOCALES.indexOf(one.locale) - LOCALES.indexOf(other.locale),
    );
    const translations = sorted.map((one) => ({
      _key: one.locale,
      _type: 'internationalizedArrayReferenceValue',
      language: one.locale,
      value: { ...reference(one.id), _weak: true },
    }));
    const title = all[0]?.article.title ?? id;
    return [
      {
        id: documentId(source, 'translations', id),
        type: 'translation.metadata',
        isDraft: false,
        title,
        fields: { translations },
      },
    ];
  });
}

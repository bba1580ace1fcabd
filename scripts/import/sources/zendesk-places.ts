import type { SourcePlace } from '../source.ts';
import { type Fields, numberIn, textIn } from './fields.ts';

/** Places with their names in other languages. */
export function withOthers(
  places: readonly SourcePlace[],
  translations: ReadonlyMap<string, Fields[]>,
): SourcePlace[] {
  const others = places.flatMap((place) =>
    (translations.get(place.id) ?? []).flatMap((one) => {
      const [title, locale] = [textIn(one, 'title', 'name'), textIn(one, 'locale')];
      const isOther = title !== undefined && locale !== undefined && locale !== place.locale;
      const description = textIn(one, 'body', 'description') ?? '';
      return isOther ? [{ ...place, title, description, locale }] : [];
    }),
  );
  return [...places, ...others];
}

/** A category or a section; none where it has no id. */
export function placeOf(fields: Fields, parent: string | undefined): SourcePlace[] {
  const id = textIn(fields, 'id');
  if (id === undefined) return [];
  return [
    {
      id,
      title: textIn(fields, 'name', 'title') ?? '',
      description: textIn(fields, 'description') ?? '',
      parent,
      order: numberIn(fields, 'position'),
      locale: textIn(fields, 'locale', 'source_locale'),
    },
  ];
}

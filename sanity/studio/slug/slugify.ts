import type { SlugifierFn } from 'sanity';
import { API_VERSION } from '#lib/api-version.ts';
import { MAX_SLUG_LENGTH } from '#sanity/schema/validation/slug.ts';
import { freeSlug, slugFromTitle } from './from-title.ts';

/** Room for the number that tells two equal titles apart. */
const WANTED_LENGTH = MAX_SLUG_LENGTH - 6;

const TAKEN = `array::unique(*[
  _type in $types
  && string::startsWith(slug.current, $wanted)
  && coalesce(language, "en") == $language
  && !(_id in [$id, "drafts." + $id])
].slug.current)`;

/**
 * What "Generate" does: the words of the title as an address that no other document of these types
 * has in the same language, drafts counted.
 */
export function slugifyAmong(types: readonly string[]): SlugifierFn {
  return async (title, _type, { getClient, parent }) => {
    const wanted = slugFromTitle(title, WANTED_LENGTH);
    if (wanted === '') return '';
    const { _id, language } = readParent(parent);
    const taken = await getClient({ apiVersion: API_VERSION })
      .withConfig({ perspective: 'raw', useCdn: false })
      .fetch<string[]>(
        TAKEN,
        {
          types: [...types],
          wanted,
          language: language ?? 'en',
          id: _id.replace(/^drafts\.|^versions\.[^.]+\./, ''),
        },
        { tag: 'slug-is-free' },
      );
    return freeSlug(wanted, new Set(taken), MAX_SLUG_LENGTH);
  };
}

function readParent(parent: unknown): { _id: string; language: string | null } {
  const id: unknown = Reflect.get(Object(parent), '_id');
  const language: unknown = Reflect.get(Object(parent), 'language');
  return {
    _id: typeof id === 'string' ? id : '',
    language: typeof language === 'string' ? language : null,
  };
}

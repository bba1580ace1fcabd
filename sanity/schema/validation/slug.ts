import type { CustomValidator, SlugValue, ValidationContext } from 'sanity';
import { API_VERSION } from '#lib/api-version.ts';
import { isReservedSlug } from '#lib/articles/reserved-slugs.ts';
import { t } from '#lib/studio-i18n/translate.ts';

/** Long enough for a whole question, short enough to be read aloud. */
export const MAX_SLUG_LENGTH = 96;

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const OTHER_WITH_SLUG = `*[
  _type in $types
  && slug.current == $slug
  && coalesce(language, "en") == $language
  && !(_id in [$id, "drafts." + $id])
  && !(_id in path("versions.**"))
][0]{"title": coalesce(title, "Untitled")}`;

/** What is wrong with a slug as a word, said to the editor; true when nothing is. */
export function checkSlug(value: Partial<SlugValue> | undefined): true | string {
  const slug = value?.current ?? '';
  if (slug === '') return t('Choose the address. “Generate” makes one from the title.');
  if (slug.length > MAX_SLUG_LENGTH)
    return t('Use at most {MAX_SLUG_LENGTH} characters.', { MAX_SLUG_LENGTH });
  if (!SLUG.test(slug)) return t('Use small letters, digits and single hyphens: “add-a-card”.');
  if (isReservedSlug(slug))
    return t('“{slug}” is the address of another page of the site.', { slug });
  return true;
}

/**
 * The whole rule for a slug: a good word, and nobody else's among `types` in the same language.
 * Drafts count as well, so that two editors learn of it before either publishes.
 */
export function slugFreeAmong(types: readonly string[]): CustomValidator<SlugValue | undefined> {
  return async (value, context) => {
    const wrong = checkSlug(value);
    if (wrong !== true) return wrong;
    const other = await findOther(types, value?.current ?? '', context);
    return other
      ? t('“{title}” already has this address. Choose another.', { title: other.title })
      : true;
  };
}

function findOther(
  types: readonly string[],
  slug: string,
  { document, getClient, signal }: ValidationContext,
): Promise<{ title: string } | null> {
  const language = typeof document?.language === 'string' ? document.language : 'en';
  const id = (document?._id ?? '').replace(/^drafts\.|^versions\.[^.]+\./, '');
  return getClient({ apiVersion: API_VERSION })
    .withConfig({ perspective: 'raw' })
    .fetch<{ title: string } | null>(
      OTHER_WITH_SLUG,
      { types, slug, language, id },
      { signal, tag: 'slug-is-free' },
    );
}

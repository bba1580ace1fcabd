import type { SanityClient } from '@sanity/client';
import { DEFAULT_LOCALE } from '#lib/i18n/locales.ts';
import { documentHref } from '#lib/seo/links.ts';
import { readText, UNTITLED } from '#lib/text.ts';
import { draftClient } from '#sanity/client/draft.ts';
import { draftPlacesQuery, versionsWithSlugQuery } from '#sanity/queries/drafts.ts';

export type DraftPlace = { title: string; href: string };

/**
 * Where the articles and topics are now, in their drafts, of which some other version has this
 * slug: it was changed in the draft, or an earlier version of it was restored.
 */
export async function findFormerAddress(
  slug: string,
  client: SanityClient = draftClient(),
): Promise<DraftPlace[]> {
  const versions = await client
    .withConfig({ perspective: 'raw' })
    .fetch(versionsWithSlugQuery, { slug });
  if (versions.length === 0) return [];
  const ids = versions.map((id) => id.replace(/^drafts\.|^versions\.[^.]+\./, ''));
  const places = await client.fetch(draftPlacesQuery, { ids });
  return places.flatMap((place) => {
    const current = readText(place.slug);
    if (current === '' || current === slug) return [];
    const href = documentHref(DEFAULT_LOCALE, place._type, current);
    return href === null ? [] : [{ title: readText(place.title) || UNTITLED, href }];
  });
}

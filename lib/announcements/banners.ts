import { readText, UNTITLED } from '#lib/text.ts';
import { drawnAsOf } from '#sanity/client/drawing.ts';
import { fetchContent } from '#sanity/client/fetch.ts';
import { tagPage } from '#sanity/client/tag-page.ts';
import { BANNERS, TIME_OF_BANNERS, tagIn } from '#sanity/client/tags.ts';
import { bannersQuery } from '#sanity/queries/announcements.ts';
import { MAX_BANNERS, type Severity } from './constants.ts';
import { instantOf, severityOf } from './details.ts';
import type { Banner } from './types.ts';
import { visibleAt } from './window.ts';

const WEIGHTS: Readonly<Record<Severity, number>> = {
  incident: 0,
  maintenance: 1,
  change: 2,
  notice: 3,
};

/**
 * The announcements on every page now: the most severe first, then the newest. Pages that use it
 * are revalidated at each boundary of a banner.
 * @throws {Unavailable} when the CMS does not answer.
 */
export async function listBanners({ locale }: { locale: string }): Promise<Banner[]> {
  const [rows] = await Promise.all([
    fetchContent({ query: bannersQuery, params: { locale }, tags: [tagIn(BANNERS, locale)] }),
    tagPage([tagIn(TIME_OF_BANNERS, locale)]),
  ]);
  return visibleAt(rows, drawnAsOf())
    .flatMap((row) => {
      const slug = readText(row.slug);
      if (slug === '') return [];
      return {
        slug,
        title: readText(row.title) || UNTITLED,
        severity: severityOf(row.severity),
        expireAt: instantOf(row.expireAt),
        key: `${row._id}@${readText(row.updatedAt)}`,
      };
    })
    .sort((one, other) => WEIGHTS[one.severity] - WEIGHTS[other.severity])
    .slice(0, MAX_BANNERS);
}

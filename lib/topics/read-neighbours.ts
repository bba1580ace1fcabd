import { tagTargets, targetIn } from '#lib/articles/versions.ts';
import { context } from '#lib/context.ts';
import { drawnAsOf } from '#sanity/client/drawing.ts';
import { tagPage } from '#sanity/client/tag-page.ts';
import { timeTag } from '#sanity/client/tags.ts';
import { neighboursOf } from './neighbours.ts';
import type { Neighbours } from './types.ts';

/**
 * What readers find before and after an article on the page of its topic. The page that asks is drawn
 * again when the clock shows or hides an announcement there.
 * @param language of the article: readers of another one get the versions that they would read.
 */
export async function getNeighbours({
  locale,
  language,
  id,
}: {
  locale: string;
  language: string;
  id: string;
}): Promise<Neighbours> {
  const { replica } = context();
  if (language === locale) {
    const found = neighboursOf(replica, id, drawnAsOf());
    await tagPage((found?.announcements ?? []).map((slug) => timeTag(slug, locale)));
    return { previous: found?.previous ?? null, next: found?.next ?? null };
  }
  const asked: string[] = [];
  const found = neighboursOf(replica, id, drawnAsOf(), ({ entry }) => {
    asked.push(entry.id);
    const target = targetIn(locale, entry.id);
    if (target === null) return null;
    const { slug, title, language: written } = target;
    return { slug, title, ...(written ? { language: written } : {}) };
  });
  await tagTargets(locale, asked);
  return { previous: found?.previous ?? null, next: found?.next ?? null };
}

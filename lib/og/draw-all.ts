import { fetchCards } from '#lib/articles/fetch-cards.ts';
import { orderedIds } from '#lib/articles/order.ts';
import { LOCALES } from '#lib/i18n/locales.ts';
import { getLook } from '#lib/site/look.ts';
import { getSite } from '#lib/site/read.ts';
import { pictureLook } from './look.ts';
import type { PictureFacts } from './picture.ts';
import type { Pictures } from './pictures.ts';

/**
 * Has the pictures drawn that are missing, of what readers see now, and removes those of what they
 * see no more.
 * @throws {Unavailable} while nothing was read of the content yet.
 */
export async function wantAllPictures(pictures: Pictures): Promise<void> {
  const all: PictureFacts[] = [];
  const look = pictureLook(await getLook());
  for (const locale of LOCALES) {
    const [{ name: siteName }, ids] = await Promise.all([
      getSite({ locale }),
      orderedIds({ locale, tab: 'all', sort: 'updated' }),
    ]);
    const cards = await fetchCards(ids, []);
    all.push(...cards.map(({ type, title }) => ({ locale, type, title, siteName, look })));
  }
  await pictures.keepOnly(all);
  for (const facts of all) pictures.want(facts);
}

import { listNamed, type Reader, resolveLinks, toTarget } from '#lib/articles/links.ts';
import { readerOf } from '#lib/articles/reader.ts';
import type { LinkTarget } from '#lib/articles/types.ts';
import { DEFAULT_LOCALE, isLocale } from '#lib/i18n/locales.ts';
import { readBody } from '#lib/portable-text/read-body.ts';
import { readFigure } from '#lib/portable-text/read-figure.ts';
import { safeHref } from '#lib/safe-href.ts';
import { documentHref } from '#lib/seo/links.ts';
import { readText } from '#lib/text.ts';
import { warnOnce } from '#lib/warn-once.ts';
import { tagPage } from '#sanity/client/tag-page.ts';
import { timeTag } from '#sanity/client/tags.ts';
import type { Landing, LandingCard } from './types.ts';

/** What a topic or category shows above its list, as queries return it: all is unknown. */
type LandingRow = {
  _id: string;
  language: string | null;
  picture: unknown;
  body: unknown;
  cards: unknown;
};

const NOTHING: Landing = {
  picture: null,
  body: { blocks: [], problems: [], cut: false },
  cards: [],
};

/**
 * Reads it, and tags the page with the announcements that it names, visible or not. It is shown in
 * its own language alone: a page in another one begins with the list.
 */
export async function readLanding(
  row: LandingRow,
  { locale, instant }: { locale: string; instant: Date },
): Promise<Landing> {
  const { _id, picture, body, cards } = row;
  if ((row.language ?? DEFAULT_LOCALE) !== locale) return NOTHING;
  const { reader, tagAsked } = await readerOf(locale, body, instant);
  const named = listNamed({ body, cards }, 'announcement');
  await tagPage(named.map((one) => timeTag(one.slug, one.language)));
  const read = readBody(resolveLinks(body, reader));
  for (const problem of read.problems) warnOnce(_id, problem);
  const landing = {
    picture: readFigure(picture),
    body: read,
    cards: (Array.isArray(cards) ? cards : []).flatMap((card, at) => {
      const found = readCard(card, at, reader);
      if (found === null) warnOnce(_id, `card ${at + 1} leads nowhere and is left out`);
      return found ?? [];
    }),
  };
  await tagAsked();
  return landing;
}

/** A card, or null when readers may not see what it leads to, or it says nothing. */
function readCard(card: unknown, at: number, reader: Reader): LandingCard | null {
  const { _key, title, text, url, picture, target }: Record<string, unknown> = Object(card);
  const found = toTarget(target, reader);
  const href = found === null ? (safeHref(url)?.href ?? null) : hrefOf(found, reader);
  const own = readText(title);
  const words = own || (found?.title ?? '');
  if (href === null || words === '') return null;
  // The text of what is named stands for its own version alone.
  const isNamed = found?.id === undefined || found.id === Reflect.get(Object(target), 'id');
  return {
    key: readText(_key) || `card-${at}`,
    title: words,
    titleLanguage: own === '' ? found?.language : undefined,
    text: readText(text) || (isNamed ? readText(Reflect.get(Object(target), 'text')) : ''),
    textLanguage: readText(text) === '' ? found?.language : undefined,
    href,
    picture: readFigure(picture),
  };
}

function hrefOf({ type, slug }: LinkTarget, { locale }: Reader): string | null {
  return isLocale(locale) ? documentHref(locale, type, slug) : null;
}

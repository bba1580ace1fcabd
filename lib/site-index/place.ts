import { DEFAULT_LOCALE, LOCALES } from '#lib/i18n/locales.ts';
import { fold } from './fold.ts';
import { articleForm } from './places/articles.ts';
import { fileIn, fileOf } from './places/files.ts';
import { innerList } from './places/lists.ts';
import { pageOf, pageTwinOf } from './places/pages.ts';
import type { Place } from './places/types.ts';
import type { Published } from './published.ts';

export type { ListPlace, Place } from './places/types.ts';

/** What stands under these segments, whatever letters they are in; undefined for nothing. */
export function placeOf(segments: readonly string[], published: Published): Place | undefined {
  const [first = ''] = segments;
  const prefix = LOCALES.find((locale) => fold(first) === locale);
  const locale = prefix ?? DEFAULT_LOCALE;
  const rest = prefix === undefined ? segments : segments.slice(1);
  const page = pageOf(rest, locale, published);
  if (page !== undefined) return page;
  if (prefix !== undefined && fold(rest[0] ?? '') === 'list') {
    return innerList(rest, locale, published);
  }
  const form = articleForm(rest, locale, published) ?? pageTwinOf(rest, locale, published);
  if (form !== undefined) return form;
  return locale === DEFAULT_LOCALE ? fileOf(rest, published) : fileIn(locale, rest, published);
}

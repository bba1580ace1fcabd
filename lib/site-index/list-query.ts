import { isSort, type Sort } from '#lib/articles/constants.ts';
import { DEFAULT_SORT, parsePage } from '#lib/seo/links.ts';
import { fold } from './fold.ts';

export type ListQuery = {
  sort: Sort;
  page: number;
  /** Parameters that lists do not know, as they were sent. */
  others: string[];
  /** Whether a parameter comes twice, is empty, or is written in another way than lists write it. */
  isMiswritten: boolean;
};

/**
 * Reads the query of a list; undefined where no list has such a page. Order and defaults are not
 * miswritten, and neither is a sort that nobody knows: they make no other page.
 */
export function readListQuery(search: string): ListQuery | undefined {
  const sorts: string[] = [];
  const pages: string[] = [];
  const others: string[] = [];
  for (const part of search.slice(1).split('&')) {
    // Names are taken as they are: to decode each of thousands would take milliseconds.
    const [, name, value = ''] = /^(sort|page)(?:=(.*))?$/.exec(part) ?? [];
    if (name === 'sort') sorts.push(decoded(value));
    else if (name === 'page') pages.push(decoded(value));
    else if (part !== '') others.push(part);
  }
  const page = onePage(pages.filter(Boolean));
  if (page === undefined) return undefined;
  const sort = sorts.map(fold).find(isSort);
  const isMiswritten =
    sorts.length > 1 ||
    pages.length > 1 ||
    sorts.includes('') ||
    pages.includes('') ||
    pages.some((one) => parsePage(one) === null) ||
    (sort !== undefined && !sorts.includes(sort));
  return { sort: sort ?? DEFAULT_SORT, page, others, isMiswritten };
}

function decoded(value: string): string {
  return new URLSearchParams(`a=${value}`).get('a') ?? '';
}

/** The page that all values name; 1 for none, undefined where they differ or are no number. */
function onePage(values: readonly string[]): number | undefined {
  const numbers = new Set(values.map((value) => parsePage(value.replace(/^0+/, ''))));
  if (numbers.size === 0) return 1;
  const [first] = numbers;
  return numbers.size > 1 ? undefined : (first ?? undefined);
}

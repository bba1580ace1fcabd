import { z } from 'zod';
import { PAGE_SIZE, SORTS, TABS } from '#lib/articles/constants.ts';
import { Invalid } from '#lib/errors.ts';
import { DEFAULT_LOCALE, LOCALES } from '#lib/i18n/locales.ts';
import { SEARCH_SORTS } from '#lib/search/types.ts';
import { DEFAULT_SORT, MAX_PAGE } from '#lib/seo/links.ts';

/* The parameters of the public JSON, from which `/openapi.json` is made. */

const MAX_LIMIT = 50;

/** Where the same parameter comes twice, the first counts. */
export function readQuery<T>(schema: z.ZodType<T>, query: URLSearchParams): T {
  const first = new Map<string, string>();
  for (const [name, value] of query) if (!first.has(name)) first.set(name, value);
  const parsed = schema.safeParse(Object.fromEntries(first));
  if (!parsed.success)
    throw new Invalid(parsed.error.issues[0]?.message ?? 'It is not understood.');
  return parsed.data;
}

function oneOf<const T extends readonly [string, ...string[]]>(name: string, values: T) {
  return z.enum(values, { error: `${name} must be one of ${values.join(', ')}.` });
}

function wholeNumber(pattern: RegExp, message: string, maximum: number) {
  return z
    .string()
    .regex(pattern, message)
    .transform(Number)
    .refine((number) => number <= maximum, message)
    .meta({ override: { type: 'integer', minimum: 1, maximum } });
}

export const localeQuery = z.object({
  locale: oneOf('locale', LOCALES)
    .default(DEFAULT_LOCALE)
    .meta({ description: 'Language of the texts.' }),
});

/** By what lists and results are narrowed; each alone or together. */
const narrowing = {
  category: z.string().optional().meta({ description: 'Address of a category: its last part.' }),
  topic: z.string().optional().meta({ description: 'Address of a topic: its last part.' }),
  label: z.string().optional().meta({ description: 'A label, in letters of any size.' }),
};

export const listQuery = localeQuery.extend({
  ...narrowing,
  tab: oneOf('tab', TABS).default('all'),
  sort: oneOf('sort', SORTS).default(DEFAULT_SORT),
  page: wholeNumber(/^[1-9]\d*$/, 'page must be a whole number from 1.', Number.POSITIVE_INFINITY)
    .default(1)
    .meta({
      description: 'From 1; beyond the last page the answer is 404.',
      override: { type: 'integer', minimum: 1, maximum: MAX_PAGE },
    }),
});

export const searchQuery = localeQuery.extend({
  ...narrowing,
  q: z.string().default('').meta({ description: 'What a reader asks, in words of their own.' }),
  tab: oneOf('tab', TABS).default('all'),
  sort: oneOf('sort', SEARCH_SORTS).default('relevance'),
  page: wholeNumber(/^[1-9]\d{0,3}$/, 'page must be a whole number from 1.', MAX_PAGE)
    .default(1)
    .meta({ description: 'Beyond the last page the last one is given.' }),
  limit: wholeNumber(
    /^[1-9]\d?$/,
    `limit must be a whole number from 1 to ${MAX_LIMIT}.`,
    MAX_LIMIT,
  )
    .default(PAGE_SIZE)
    .meta({ description: 'Results on a page.' }),
  exact: z
    .enum(['1'])
    .optional()
    .catch(undefined)
    .meta({ description: '1: words that the site does not know are taken as typed.' }),
});

import { DEFAULT_LOCALE, LOCALES, type Locale } from '#lib/i18n/locales.ts';
import { sheetAt } from '#lib/theme/address.ts';
import { FILES_IN_LANGUAGES, methodsOf, methodsOfFile } from '../endpoints.ts';
import { fold } from '../fold.ts';
import type { Published } from '../published.ts';
import { articleEndpoint, formOfEndpoint } from './articles.ts';
import { fullText } from './lists.ts';
import { type Place, plain } from './types.ts';

/** Files and endpoints, which are one for all languages or in the default one. */
export function fileOf(segments: readonly string[], published: Published): Place | undefined {
  const [first = '', ...rest] = segments;
  const kind = fold(first);
  if (kind === 'api') return endpointOf(rest, published);
  if (kind === 'sitemaps') return sitemapOf(rest);
  if (kind === 'theme' && rest.length === 1) return sheetOf(rest[0] ?? '');
  if (kind === 'page-script' && rest.length === 1) return scriptOf(rest[0] ?? '');
  const path = segments.map(fold).join('/');
  if (path === 'llms-full.txt') return fullText(DEFAULT_LOCALE, published);
  const methods = methodsOfFile(path);
  return methods && { ...plain(`/${path}`), methods };
}

/** A file that another language has as well. */
export function fileIn(
  locale: Locale,
  [first = '', ...rest]: readonly string[],
  published: Published,
): Place | undefined {
  const name = fold(first);
  const isKnown = rest.length === 0 && FILES_IN_LANGUAGES.includes(name);
  if (isKnown && name === 'llms-full.txt') return fullText(locale, published);
  return isKnown ? plain(`/${locale}/${name}`) : undefined;
}

function sitemapOf([file = '', ...rest]: readonly string[]): Place | undefined {
  const locale = LOCALES.find((one) => fold(file) === `${one}.xml`);
  return locale && rest.length === 0 ? plain(`/sitemaps/${locale}.xml`) : undefined;
}

/** The style sheet of a theme, which its address alone says. */
function sheetOf(name: string): Place | undefined {
  return sheetAt(`/theme/${name}`) === null ? undefined : plain(`/theme/${name}`);
}

/** The script of every page, also in a former version (`app/page-script`). */
function scriptOf(name: string): Place | undefined {
  return /^shell-[0-9a-f]{10}\.js$/.test(name) ? plain(`/page-script/${name}`) : undefined;
}

/** Endpoints below `/api`. */
function endpointOf(segments: readonly string[], published: Published): Place | undefined {
  const path = segments.map(fold).join('/');
  if (/^articles\/[^/]+$/.test(path)) return articleEndpoint(segments[1] ?? '', published);
  const methods = methodsOf(path);
  if (methods) return { path: `/api/${path}`, methods, query: { of: 'itself' } };
  return formOfEndpoint(segments, published);
}

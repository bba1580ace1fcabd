import { languageTag } from '#lib/i18n/language.ts';
import type { Locale } from '#lib/i18n/locales.ts';

/** A schema.org description. */
export type JsonLd = Readonly<Record<string, unknown>>;

const ESCAPES: Readonly<Record<string, string>> = {
  '<': '\\u003c',
  '>': '\\u003e',
  '&': '\\u0026',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
};

/** JSON for a script element, which it cannot close. */
export function serializeJsonLd(value: JsonLd): string {
  return JSON.stringify(value).replace(/[<>&\u2028\u2029]/g, (sign) => ESCAPES[sign] ?? '');
}

/** The site and its search. */
export function websiteJsonLd(site: {
  name: string;
  url: string;
  searchUrl: string;
  locale: Locale;
}): JsonLd {
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    name: site.name,
    url: site.url,
    inLanguage: languageTag(site.locale),
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${site.searchUrl}?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  };
}

/** One article; instants are ISO 8601, unknown ones are left out. */
export function articleJsonLd(article: {
  title: string;
  description: string;
  url: string;
  locale: Locale;
  publishedAt: string | null;
  updatedAt: string | null;
  /** The team that answers for it, where nobody is named. */
  author: string | null;
  authors: readonly { name: string; role: string; url: string | null }[];
  publisher: string;
  image: string;
}): JsonLd {
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    headline: article.title,
    description: article.description,
    url: article.url,
    image: article.image,
    mainEntityOfPage: article.url,
    inLanguage: languageTag(article.locale),
    datePublished: article.publishedAt ?? undefined,
    dateModified: article.updatedAt ?? undefined,
    author: authorsOf(article),
    publisher: { '@type': 'Organization', name: article.publisher },
  };
}

function authorsOf({
  author,
  authors,
  publisher,
}: Pick<Parameters<typeof articleJsonLd>[0], 'author' | 'authors' | 'publisher'>) {
  const people = authors.map(({ name, role, url }) => ({
    '@type': 'Person',
    name,
    jobTitle: role || undefined,
    url: url ?? undefined,
  }));
  if (people.length > 0) return people.length === 1 ? people[0] : people;
  return author
    ? { '@type': 'Person', name: author }
    : { '@type': 'Organization', name: publisher };
}

/** The path from the start page. The last step needs no address. */
export function breadcrumbJsonLd(steps: readonly { name: string; url?: string }[]): JsonLd {
  return {
    '@context': 'https://schema.org',
    '@type': 'BreadcrumbList',
    itemListElement: steps.map((step, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: step.name,
      item: step.url,
    })),
  };
}

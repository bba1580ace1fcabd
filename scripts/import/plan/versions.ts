import { DEFAULT_LOCALE, type Locale } from '#lib/i18n/locales.ts';
import { documentId } from '../ids.ts';
import type { Source, SourceArticle } from '../source.ts';
import { localeOf, localeSuffix } from './locales.ts';

/** An article in one language of the site, with the id of its document. */
export type Version = { id: string; locale: Locale; article: SourceArticle };

export type Versions = {
  all: Version[];
  /** By the id of the source. */
  of: ReadonlyMap<string, Version[]>;
  problems: string[];
};

/** The articles that the site can show, each once for each of its languages. */
export function versionsOf(source: Source): Versions {
  const of = new Map<string, Version[]>();
  const problems: string[] = [];
  for (const article of source.articles) {
    const locale = localeOf(article.locale);
    const name = `“${article.title || article.id}” (${article.locale ?? DEFAULT_LOCALE})`;
    const known = of.get(article.id) ?? [];
    if (locale === undefined) {
      problems.push(`${name} is left out: the site has no such language.`);
    } else if (known.some((one) => one.locale === locale)) {
      problems.push(`${name} is left out: another article has the same id and language.`);
    } else {
      const id = documentId(source, 'article', article.id, localeSuffix(locale));
      of.set(article.id, [...known, { id, locale, article }]);
    }
  }
  return { all: [...of.values()].flat(), of, problems };
}

/** The version in a language, or else the one that readers of it are shown. */
export function versionIn(
  versions: readonly Version[] | undefined,
  locale: string,
): Version | undefined {
  return (
    versions?.find((one) => one.locale === locale) ??
    versions?.find((one) => one.locale === DEFAULT_LOCALE) ??
    versions?.[0]
  );
}

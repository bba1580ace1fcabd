import { DEFAULT_LOCALE, type Locale } from '#lib/i18n/locales.ts';
import { digest, documentId } from '../ids.ts';
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
  for (const given of source.articles) {
    const locale = localeOf(given.locale);
    const same = of.get(given.id)?.find((one) => one.locale === locale);
    const isOther = same !== undefined && isAnother(same.article, given);
    const article = isOther ? renamed(given) : given;
    const name = `“${article.title || article.id}” (${article.locale ?? DEFAULT_LOCALE})`;
    if (isOther)
      problems.push(
        `${name} has the id of another article, ${given.id}: it is taken as ${article.id}.`,
      );
    const known = of.get(article.id) ?? [];
    if (locale === undefined) {
      problems.push(`${name} is left out: the site has no such language.`);
    } else if (known.some((one) => one.locale === locale)) {
      problems.push(`${name} is left out: there is one of it in this language.`);
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

/** Whether two records of one id and language are two articles: not one that pages of an API repeat. */
function isAnother(one: SourceArticle, other: SourceArticle): boolean {
  if (one.locale !== other.locale) return false;
  return one.title !== other.title || JSON.stringify(one.root) !== JSON.stringify(other.root);
}

/** The same article under an id of its own, which is the same in every run. */
function renamed(article: SourceArticle): SourceArticle {
  const { id, url = '', title } = article;
  return { ...article, id: `${id}-${digest(`${url} ${title}`, 6)}` };
}

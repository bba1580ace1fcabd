import { DEFAULT_LOCALE, type Locale } from '#lib/i18n/locales.ts';
import { markupOf } from '#lib/translation/content.ts';
import { unitsOf } from '#lib/translation/units.ts';
import { keysOf } from '../blocks.ts';
import type { TranslationsDocument } from '../document-types.ts';
import type { SeedArticle } from '../documents.ts';
import { arabic } from './ar.ts';
import { german } from './de.ts';
import { japanese } from './ja.ts';
import { portuguese } from './pt-br.ts';
import { translate, type Words } from './translate.ts';

const LANGUAGES: readonly [Locale, Readonly<Record<string, Words>>][] = [
  ['ar', arabic],
  ['de', german],
  ['ja', japanese],
  ['pt-br', portuguese],
];

/**
 * The articles in other languages.
 * @throws {Error} when one has no source, or not the texts of its source.
 */
export function translationsOf(sources: readonly SeedArticle[]): SeedArticle[] {
  return LANGUAGES.flatMap(([language, articles]) =>
    Object.entries(articles).map(([id, words]) => {
      const source = sources.find(({ document }) => document._id === id);
      if (source === undefined) throw new Error(`${id} is translated, but not there.`);
      return withSources(translate(source, language, words), source);
    }),
  );
}

/** All demo translations are of what their sources say now. */
function withSources(article: SeedArticle, { document }: SeedArticle): SeedArticle {
  const nextKey = keysOf(`${article.document._id}-sources`);
  const units = unitsOf(document).map(({ path, content }) => ({
    _key: nextKey(),
    path,
    source: markupOf(content),
  }));
  return { ...article, document: { ...article.document, translation: { units } } };
}

/** The records that join the versions of each article; the source comes first. */
export function translationRecords(sources: readonly SeedArticle[]): TranslationsDocument[] {
  return sources.flatMap(({ document: { _id: id, _type } }) => {
    const others = LANGUAGES.filter(([, articles]) => Object.hasOwn(articles, id));
    if (others.length === 0) return [];
    const record = `translations-${id}`;
    const nextKey = keysOf(record);
    const version = (language: Locale, _ref: string) => ({
      _key: nextKey(),
      _type: 'internationalizedArrayReferenceValue' as const,
      language,
      value: { _type: 'reference' as const, _ref, _weak: true as const },
    });
    const translations = [
      version(DEFAULT_LOCALE, id),
      ...others.map(([language]) => version(language, `${id}-${language}`)),
    ];
    return { _id: record, _type: 'translation.metadata', schemaTypes: [_type], translations };
  });
}

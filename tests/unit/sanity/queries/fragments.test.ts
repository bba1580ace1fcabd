import { ARTICLE_TYPES } from '#lib/articles/constants.ts';
import { isArticle, isSiteContent } from '#sanity/queries/fragments.ts';
import { schemaTypes } from '#sanity/schema/index.ts';

/** The types that a filter names. */
function typesIn(filter: string): string[] {
  return [...filter.matchAll(/"([\w.]+)"/g)].map(([, type]) => type ?? '');
}

it('names the article types once in TypeScript and once in GROQ', () => {
  expect(typesIn(isArticle)).toEqual([...ARTICLE_TYPES]);
});

/** For editors alone. */
const NOT_OF_THE_SITE = ['savedSearch', 'term'];

it('counts every document of the schema among the content of the site, but what is for editors', () => {
  const documents = schemaTypes.filter(({ type }) => type === 'document').map(({ name }) => name);
  expect(typesIn(isSiteContent).sort()).toEqual(
    documents.filter((name) => !NOT_OF_THE_SITE.includes(name)).sort(),
  );
});

import { rankInLanguages } from '#lib/search/other-language.ts';
import { article, indexOf, NOW, removeIndexes } from './build.ts';
import { languageContent } from './language-content.ts';

afterAll(removeIndexes);

const { reader } = indexOf([
  ...languageContent('de'),
  article({ doc: 'en-rewards', title: 'How rewards are paid', body: 'Rewards come on Mondays.' }),
  article({ doc: 'en-card', title: 'Lost card', body: 'Freeze the card.' }),
]);

it.each([
  // An article of the reader's own language comes first, and alone.
  ['Karte verloren', 'de', 'de', 'card'],
  ['when are rewards paid', 'de', 'en', 'en-rewards'],
  ['Rechnungen', 'en', 'de', 'invoice'],
  ['lost card', 'en', 'en', 'en-card'],
])('%s in %s is answered in %s', (text, lang, language, doc) => {
  const found = rankInLanguages(reader, { text, lang, now: NOW }, ['en', 'de']);
  expect(found.lang).toBe(language);
  expect(found.ranking.results[0]?.doc).toBe(doc);
});

it('has no answer in any language for another subject', () => {
  const found = rankInLanguages(reader, { text: 'Kuchen backen', lang: 'de', now: NOW }, ['en']);
  expect(found).toMatchObject({ lang: 'de', ranking: { results: [] } });
});

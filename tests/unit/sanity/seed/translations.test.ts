import { translationStatus } from '#lib/translation/status.ts';
import { everyArticle } from '#sanity/seed/content.ts';

const documents = everyArticle.map(({ document }) => document);

it('every demo translation is up to date with its source, text by text', () => {
  const byId = new Map(documents.map((document) => [document._id, document]));
  const translations = documents.filter(({ language }) => language !== 'en');
  expect(translations.length).toBeGreaterThanOrEqual(4 * 16);
  for (const translation of translations) {
    const source = byId.get(translation._id.slice(0, -translation.language.length - 1));
    const records = translation.translation?.units ?? [];
    const { units, extra } = translationStatus(source, translation, records, []);
    const open = units.filter(({ state }) => state !== 'translated').map(({ path }) => path);
    expect([translation._id, open, extra]).toEqual([translation._id, [], []]);
  }
});

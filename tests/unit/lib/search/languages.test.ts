import { article, find, indexOf, removeIndexes, type TestIndex } from './build.ts';
import {
  BEGUN_WORDS,
  LANGUAGE_JUNK,
  LANGUAGE_QUESTIONS,
  languageContent,
} from './language-content.ts';

const indexes = new Map<string, TestIndex>();
beforeAll(() => {
  for (const lang of Object.keys(LANGUAGE_QUESTIONS)) {
    indexes.set(lang, indexOf(languageContent(lang)));
  }
});
afterAll(removeIndexes);

function ask(lang: string, text: string): string[] {
  const index = indexes.get(lang);
  if (index === undefined) throw new Error(`No content in ${lang}.`);
  return find(index.reader, text, lang);
}

describe.each(Object.keys(LANGUAGE_QUESTIONS))('%s', (lang) => {
  it('answers what people ask in the first three results, and nearly always in the first', () => {
    const asked = LANGUAGE_QUESTIONS[lang] ?? [];
    const rank = ([text, doc]: readonly [string, string]) => ask(lang, text).indexOf(doc);
    const late = asked.filter((one) => rank(one) < 0 || rank(one) > 2);
    expect(late.map(([text]) => `${text} → ${ask(lang, text)}`)).toEqual([]);
    expect(asked.filter((one) => rank(one) === 0).length / asked.length).toBeGreaterThan(0.8);
  });

  it('finds nothing for nine in ten of other subjects', () => {
    const found = (LANGUAGE_JUNK[lang] ?? []).filter((text) => ask(lang, text).length > 0);
    expect(found.length).toBeLessThanOrEqual(1);
  });
});

it.each(BEGUN_WORDS)('%s: completes %s', (lang, begun, doc) => {
  expect(ask(lang, begun)[0]).toBe(doc);
});

it('completes an unfinished word before it corrects it', () => {
  const { reader } = indexOf([
    article({ doc: 'mine', title: 'Miner fees' }),
    article({ doc: 'craft', title: 'Play Minecraft on our servers' }),
    article({ doc: 'boot', title: 'Boot from a card' }),
    article({ doc: 'loader', title: 'Burn the bootloader' }),
  ]);
  expect(find(reader, 'minecr')).toEqual(['craft']);
  expect(find(reader, 'bootl')).toEqual(['loader']);
  expect(find(reader, 'minecarf')).toEqual(['craft']);
});

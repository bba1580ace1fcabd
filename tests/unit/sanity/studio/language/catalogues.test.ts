import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from '@jest/globals';
import { STUDIO_LANGUAGES } from '#lib/studio-i18n/languages.ts';
import { schemaTypes } from '#sanity/schema/index.ts';
import { translated } from '#sanity/studio/language/translate-schema.ts';
import { studioSentences } from '#tests/support/studio-sentences.ts';

const MESSAGES = join(import.meta.dirname, '../../../../../lib/studio-i18n/messages');

/** Names that are the same in every language. */
const NAMES =
  /^(?:العربية|Deutsch|日本語|Português \(Brasil\)|English|API|CSV|Crypto|Earn|Atkinson Hyperlegible Next|Inter|Source Sans 3|Nunito Sans|Source Serif 4)$/;

const { sentences, unwrapped } = studioSentences();
translated(schemaTypes, (sentence) => {
  sentences.add(sentence);
  return sentence;
});
const isWanted = (one: string) => /\p{L}/u.test(one) && !NAMES.test(one);
const wanted = [...sentences].filter(isWanted).sort();

const catalogues = STUDIO_LANGUAGES.map(({ id, name }) => {
  const text = readFileSync(join(MESSAGES, `${name}.json`), 'utf8');
  return { id, catalogue: new Map<string, unknown>(Object.entries(JSON.parse(text))) };
});

const placeholders = (text: string) => [...new Set(text.match(/\{\w+\}/g))].sort().join();

it('no word of the Studio is written past the catalogues', () => {
  expect(unwrapped.filter((one) => !/"CSV"|: UTC \($|language\/plugin/.test(one))).toEqual([]);
});

it.each(catalogues)(
  '$id lacks no sentence of the Studio, and has none too many',
  ({ catalogue }) => {
    expect(wanted.filter((one) => !catalogue.has(one))).toEqual([]);
    expect([...catalogue.keys()].filter((one) => !sentences.has(one))).toEqual([]);
  },
);

it.each(catalogues)(
  '$id keeps every placeholder, and has every form of a plural',
  ({ id, catalogue }) => {
    const forms = new Intl.PluralRules(id).resolvedOptions().pluralCategories;
    for (const [english, message] of catalogue) {
      if (typeof message === 'string') {
        expect(placeholders(message)).toBe(placeholders(english));
        continue;
      }
      const said = new Map<string, unknown>(Object.entries(Object(message)));
      // Arabic says none, one and two without the number.
      expect([...said.keys()].sort()).toEqual([...forms].sort());
      const other = String(said.get('other'));
      expect(placeholders(other)).toBe(placeholders(english));
    }
  },
);

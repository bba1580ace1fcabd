import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { LOCALES } from '#lib/i18n/locales.ts';
import { messages } from '#lib/i18n/translate.ts';

const t = messages('en');

describe('messages', () => {
  it.each([
    ['no gap', 'search.submit', {}, 'Search'],
    ['a gap', 'site.home', { name: 'Meridian' }, 'Meridian, home'],
    ['a number with separators', 'topics.count', { count: 14182 }, '14,182 articles'],
    ['one', 'topics.count', { count: 1 }, '1 article'],
    ['none', 'topics.count', { count: 0 }, '0 articles'],
    ['a gap that nobody fills', 'site.home', {}, '{name}, home'],
    ['a value that looks like a gap', 'site.home', { name: '{name}' }, '{name}, home'],
    ['a gap named like an inherited property', 'site.home', { constructor: 'x' }, '{name}, home'],
  ] as const)('fills a sentence with %s', (_case, key, values, sentence) => {
    expect(t(key, values)).toBe(sentence);
  });

  it('cuts a sentence at its gaps, for elements inside it', () => {
    const date = { type: 'time' };
    expect(t.parts('card.updatedOn', { date })).toEqual(['Updated on ', date]);
  });

  it('gives the same translator for the same locale', () => {
    expect(messages('en')).toBe(t);
  });
});

describe('the messages files', () => {
  const folder = join(import.meta.dirname, '../../../../lib/i18n/messages');
  const keysOf = (file: string) =>
    Object.keys(JSON.parse(readFileSync(join(folder, file), 'utf8'))).sort();

  it('are those of the locales', () => {
    expect(readdirSync(folder).sort()).toEqual(LOCALES.map((locale) => `${locale}.json`).sort());
  });

  it.each(LOCALES)('%s has every key of English and no other', (locale) => {
    expect(keysOf(`${locale}.json`)).toEqual(keysOf('en.json'));
  });

  // The line for the reader's own time comes below the date: a word behind it would stand apart.
  it.each(LOCALES)('%s says nothing behind the time at which something takes effect', (locale) => {
    for (const key of ['news.from', 'news.since'] as const) {
      expect(messages(locale).parts(key, { date: 0 }).at(-1)).toBe(0);
    }
  });

  it('ja has the signs of Japanese', () => {
    const text = readFileSync(join(folder, 'ja.json'), 'utf8');
    const sentences: string[] = Object.values(JSON.parse(text)).flatMap((one) =>
      typeof one === 'string' ? one : Object.values(one ?? {}),
    );
    const latin =
      /[\p{scx=Hira}\p{scx=Kana}\p{scx=Han}}](?:: |[,;!?.]|\()|\)[\p{scx=Hira}\p{scx=Kana}\p{scx=Han}]|\.{3}/u;
    expect(sentences.filter((one) => latin.test(one))).toEqual([]);
  });
});

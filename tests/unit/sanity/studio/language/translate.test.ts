import { afterEach, expect, it } from '@jest/globals';
import { defineField, defineType } from 'sanity';
import { inSentence, setStudioLanguage, t, tCount, tParts } from '#lib/studio-i18n/translate.ts';
import { translateSchema } from '#sanity/studio/language/translate-schema.ts';

afterEach(() => setStudioLanguage('en-US', {}));

const GERMAN = {
  Title: 'Titel',
  'Use {count} of {all}.': '{all}, davon {count}.',
  '{count} pages': { one: '{count} Seite', other: '{count} Seiten' },
  'In the light': 'Hell',
};

it('says a sentence in the language of the Studio, and in English where that has none', () => {
  expect(t('Title')).toBe('Title');
  setStudioLanguage('de-DE', GERMAN);
  expect(t('Title')).toBe('Titel');
  expect(t('Summary')).toBe('Summary');
  expect(t('Use {count} of {all}.', { count: 1, all: 2_500 })).toBe('2.500, davon 1.');
});

it.each([
  ['en-US', 1, '1 page'],
  ['en-US', 1_000, '1,000 pages'],
  ['de-DE', 1, '1 Seite'],
  ['de-DE', 1_000, '1.000 Seiten'],
  ['ar', 2, 'صفحتان'],
  ['ar', 3, '3 صفحات'],
])('counts in %s: %d', (language, count, said) => {
  const arabic = {
    '{count} pages': {
      zero: 'لا صفحات',
      one: 'صفحة',
      two: 'صفحتان',
      few: '{count} صفحات',
      many: '{count} صفحة',
      other: '{count} صفحة',
    },
  };
  setStudioLanguage(language, { 'de-DE': GERMAN, ar: arabic }[language] ?? {});
  const shown = tCount(count, '{count} page', '{count} pages');
  expect(shown.replace(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))).toBe(said);
});

it('holds what is no text at the place where the language wants it', () => {
  const link = { href: '/x' };
  expect(tParts('See {link}.', { link })).toEqual(['See ', link, '.']);
  expect(tParts('See {other}.', { link })).toEqual(['See ', '{other}', '.']);
});

it('begins a sentence inside another one as the language does', () => {
  expect(inSentence('Goes up')).toBe('goes up');
  setStudioLanguage('de-DE', {});
  expect(inSentence('Termin')).toBe('Termin');
});

it('a schema says all of it, and keeps what is code or content', () => {
  setStudioLanguage('de-DE', GERMAN);
  const prepare = () => ({ title: 'Title' });
  const type = translateSchema(
    defineType({
      name: 'title',
      title: 'Title',
      type: 'object',
      initialValue: { title: 'Title' },
      fields: [
        defineField({
          name: 'scheme',
          title: 'In the light',
          type: 'string',
          options: { list: [{ title: 'Title', value: 'Title' }] },
        }),
      ],
      preview: { select: { title: 'title' }, prepare },
    }),
  );
  expect(type).toMatchObject({
    name: 'title',
    title: 'Titel',
    initialValue: { title: 'Title' },
    fields: [{ title: 'Hell', options: { list: [{ title: 'Titel', value: 'Title' }] } }],
    preview: { select: { title: 'title' } },
  });
});

import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { TABS } from '#lib/articles/constants.ts';
import { isReservedSlug, RESERVED_SLUGS } from '#lib/articles/reserved-slugs.ts';

const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** The first words of addresses that folders of `app/` stand for; `(group)` and `[locale]` add none. */
function firstWords(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => (/^[([]/.test(name) ? firstWords(join(folder, name)) : [name]));
}

describe('reserved slugs', () => {
  it('hold the first word of every address of app/', () => {
    const words = firstWords('app').filter((word) => SLUG.test(word));
    expect(words).toEqual(expect.arrayContaining(['api', 'articles', 'studio', 'topics']));
    expect(words.filter((word) => !isReservedSlug(word))).toEqual([]);
  });

  it('hold every tab', () => {
    expect(TABS.filter((tab) => !isReservedSlug(tab))).toEqual([]);
  });

  it('are words that could be slugs, and sorted', () => {
    expect(RESERVED_SLUGS.every((word) => SLUG.test(word))).toBe(true);
    expect([...RESERVED_SLUGS].sort()).toEqual([...RESERVED_SLUGS]);
  });

  it.each([['faqs'], ['articles-2'], ['']])('leave %j free', (slug) => {
    expect(isReservedSlug(slug)).toBe(false);
  });
});

import { revisionsOfQuery, revisionsQuery } from '#sanity/queries/changes.ts';
import { readSettings } from '#scripts/lake/settings.ts';

/** The types that a filter names. */
function typesIn(filter: string): string[] {
  const list = /_type in \[([^\]]+)\]/.exec(filter)?.[1] ?? '';
  return [...list.matchAll(/"(\w+)"/g)].map(([, type]) => type ?? '').sort();
}

describe('the webhook that the lake sends to the site', () => {
  it('tells of every type whose revisions the site compares', () => {
    const types = typesIn(readSettings({}).siteHook.filter);
    expect(types).toEqual(expect.arrayContaining(['faq', 'synonym', 'bestAnswer']));
    expect(typesIn(revisionsQuery)).toEqual(types);
    expect(typesIn(revisionsOfQuery)).toEqual(types);
  });
});

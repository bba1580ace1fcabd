import { join } from 'node:path';
import { createLake } from '#sanity/lake/index.ts';
import { isSeedNeeded } from '#sanity/seed/needed.ts';
import { DAMAGE } from '#tests/support/damage.ts';
import { testFolders } from '#tests/support/folder.ts';

const folder = testFolders();

async function lakeWith(...types: string[]): Promise<string> {
  const dir = join(folder(), 'lake');
  const lake = createLake({ projectId: 'signpost', dir, tokens: [] });
  const mutations = types.map((_type) => ({ create: { _type } }));
  if (mutations.length > 0) lake.store.commit({ mutations, author: 'test' });
  await lake.close();
  return join(dir, 'lake.db');
}

it.each([
  ['nothing', [], true],
  ['what the site does not know', ['sanity.imageAsset', 'system.group'], true],
  ['an article', ['faq'], false],
  ['a topic among others', ['sanity.imageAsset', 'topic'], false],
])('of a lake with %s', async (_, types, isNeeded) => {
  expect(isSeedNeeded(await lakeWith(...types))).toBe(isNeeded);
});

it('is needed where there is no lake', () => {
  expect(isSeedNeeded(join(folder(), 'lake.db'))).toBe(true);
});

const AS_ROOT = Object.entries(DAMAGE).filter(([name]) => !/permitted|middle/.test(name));

it.each(AS_ROOT)('is left to the lake where its file is %s', async (_, inflict) => {
  const file = await lakeWith('faq');
  inflict(file);
  expect(isSeedNeeded(file)).toBe(false);
});

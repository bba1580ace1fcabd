import { mayReadInsights } from '#lib/insights/roles.ts';
import { insights } from '#sanity/studio/insights/insights.ts';

/** The tools of somebody with a role, as the Studio asks for them. */
function toolsOf(role: string | null): string[] {
  const { tools } = insights();
  const currentUser =
    role === null
      ? null
      : { id: 'p', name: 'P', email: '', roles: [{ name: role, title: role }], role: role };
  if (typeof tools !== 'function') throw new Error('The tools depend on who asks.');
  const context = { currentUser } as Parameters<typeof tools>[1];
  return tools([], context).map(({ name }) => name);
}

it.each([
  ['administrator', ['insights']],
  ['editor', ['insights']],
  ['developer', ['insights']],
  ['viewer', []],
  ['contributor', []],
  [null, []],
])('%s sees %j', (role, names) => {
  expect(toolsOf(role)).toEqual(names);
});

it('takes the highest of several roles', () => {
  expect(mayReadInsights([{ name: 'viewer' }, { name: 'editor' }])).toBe(true);
  expect(mayReadInsights([])).toBe(false);
});

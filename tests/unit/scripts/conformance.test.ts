import { chooseChecks } from '#scripts/conformance/check.ts';

const run = () => Promise.resolve();
const checks = [
  { name: 'import', run },
  { name: 'export', needs: ['import'], run },
  { name: 'create', run },
  { name: 'import of an export', needs: ['export', 'create'], run },
  { name: 'hooks', run },
];

it.each([
  [[], ['import', 'export', 'create', 'import of an export', 'hooks']],
  [['hooks'], ['hooks']],
  [['an export'], ['import', 'export', 'create', 'import of an export']],
  [
    ['hooks', 'create'],
    ['create', 'hooks'],
  ],
  [['nothing'], []],
])('chooses by %j what has a word in its name, and what that needs', (words, names) => {
  expect(chooseChecks(checks, words).map(({ name }) => name)).toEqual(names);
});

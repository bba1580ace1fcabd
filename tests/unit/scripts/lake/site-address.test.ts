import { mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { userCommands } from '#sanity/lake/users/commands.ts';
import { readSettings } from '#scripts/lake/settings.ts';
import { rememberSiteAddress, withSiteAddress } from '#scripts/lake/site-address.ts';

let dataDir: string;

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'signpost-site-address-'));
  mkdirSync(join(dataDir, 'lake'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

type Variables = Record<string, string>;

/** Where the links of a command lead that is run with these variables. */
function addressFor(variables: Variables): string {
  const all = { SIGNPOST_DATA_DIR: dataDir, ...variables };
  return withSiteAddress(readSettings(all), all).site.url;
}

const serveWith = (variables: Variables) =>
  rememberSiteAddress(readSettings({ SIGNPOST_DATA_DIR: dataDir, ...variables }));

it.each<[string, Variables | null, Variables, string]>([
  ['nothing was ever served', null, {}, 'http://localhost:3000'],
  ['it is served on another port', { PORT: '4100' }, {}, 'http://localhost:4100'],
  [
    'it is served under a name',
    { NEXT_PUBLIC_SITE_URL: 'https://help.example.com', PORT: '4100' },
    {},
    'https://help.example.com',
  ],
  [
    'the command has a port of its own',
    { PORT: '4100' },
    { PORT: '5000' },
    'http://localhost:5000',
  ],
  [
    'the command has a name of its own',
    { PORT: '4100' },
    { NEXT_PUBLIC_SITE_URL: 'https://help.example.com' },
    'https://help.example.com',
  ],
])('leads to the site when %s', (_, served, variables, address) => {
  if (served !== null) serveWith(served);
  expect(addressFor(variables)).toBe(address);
});

it('follows a site that moved', () => {
  serveWith({ PORT: '4100' });
  serveWith({ PORT: '4200' });
  expect(addressFor({})).toBe('http://localhost:4200');
});

it.each(['', 'nonsense', '\u0000'])('takes what is no address for none: %j', (text) => {
  writeFileSync(join(dataDir, 'lake', 'site-address'), text);
  expect(addressFor({})).toBe('http://localhost:3000');
});

it('tells nobody but its owner', () => {
  serveWith({});
  expect(statSync(join(dataDir, 'lake', 'site-address')).mode & 0o777).toBe(0o600);
});

it('is what an invitation begins with', async () => {
  serveWith({ PORT: '4100' });
  const printed: string[] = [];
  const settings = withSiteAddress(readSettings({ SIGNPOST_DATA_DIR: dataDir }), {});
  await userCommands.invite?.run(['Ada', '--role', 'editor'], settings, {
    print: (text) => printed.push(text),
    note: () => undefined,
  });
  expect(printed[0]).toMatch(/^http:\/\/localhost:4100\/lake\/signin\/[\w-]{43}$/);
});

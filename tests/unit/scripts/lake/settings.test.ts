import { resolve } from 'node:path';
import { EnvError } from '#lib/env.ts';
import { StoreError } from '#sanity/lake/errors.ts';
import { operatorMessage, readSettings } from '#scripts/lake/settings.ts';

describe('the settings of the lake', () => {
  it('are those of a machine of one’s own when nothing is set', () => {
    expect(readSettings({})).toMatchObject({
      dir: resolve('.data/lake'),
      port: 3030,
      projectId: 'signpost',
      dataset: 'production',
      hosts: [],
      origins: [],
      site: { url: 'http://localhost:3000', studioPath: '/studio' },
      siteHook: { url: 'http://127.0.0.1:3000/api/revalidate' },
      visibilityWindow: { type: 'announcement', opens: 'publishAt', closes: 'expireAt' },
      secretFile: resolve('.data/webhook-secret'),
    });
  });

  it('follow the address of the site', () => {
    const settings = readSettings({
      NEXT_PUBLIC_SITE_URL: 'https://help.example.com/',
      LAKE_ALLOWED_HOSTS: 'a.example, b.example',
    });
    expect(settings.site.url).toBe('https://help.example.com');
    expect(settings.origins).toEqual(['https://help.example.com']);
    expect(settings.hosts).toEqual(['a.example', 'b.example', 'help.example.com']);
  });

  it.each([
    [{ LAKE_PORT: 'lake' }, 'LAKE_PORT must be a port number; it is "lake".'],
    [{ LAKE_PORT: '70000' }, 'LAKE_PORT must be a port between 1 and 65535; it is "70000".'],
    [
      { NEXT_PUBLIC_SITE_URL: 'help' },
      'NEXT_PUBLIC_SITE_URL must be an address such as https://help.example.com; it is "help".',
    ],
    [{ LAKE_VISITOR_QUERIES: 'no' }, 'LAKE_VISITOR_QUERIES must be on or off; it is "no".'],
  ])('refuse %j', (variables, message) => {
    expect(() => readSettings(variables)).toThrow(new EnvError(message));
  });
});

it.each([
  [new StoreError('Port 1 is in use.', 'port'), 'Port 1 is in use. The setting is LAKE_PORT.'],
  [new StoreError('Choose another.', 'dir'), 'Choose another. The setting is SIGNPOST_DATA_DIR.'],
  [new StoreError('It is damaged.'), 'It is damaged.'],
  [new Error('No.'), 'No.'],
])('names the variable to change: %s', (error, message) => {
  expect(operatorMessage(error)).toBe(message);
});

import { readFileSync } from 'node:fs';
import { parseEnv as parseEnvFile } from 'node:util';
import { ENV_VARIABLES, EnvError, ownUrl, parseEnv } from '#lib/env.ts';

const WRONG: ReadonlyArray<[Record<string, string>, RegExp]> = [
  [{ PORT: 'http' }, /^PORT must be a port number; it is "http"\.$/],
  [{ PORT: '70000' }, /^PORT must be a port between 1 and 65535/],
  [{ PORT: '0' }, /^PORT must be a port between/],
  [{ PORT: '3030' }, /^PORT and LAKE_PORT must differ/],
  [
    { HOST: 'help.example.com' },
    /^HOST must be an address of this machine .* "help.example.com"\.$/,
  ],
  [{ HOST: '127.0.0.1:3000' }, /^HOST must be an address/],
  [{ HOST: '[::1]' }, /^HOST must be an address/],
  [{ LAKE_VISITOR_QUERIES: 'maybe' }, /^LAKE_VISITOR_QUERIES must be on or off; it is "maybe"/],
  [{ LAKE_PRIVATE_WEBHOOKS: 'yes' }, /^LAKE_PRIVATE_WEBHOOKS must be on or off; it is "yes"/],
  [{ LAKE_PORT: '1.5' }, /^LAKE_PORT must be a port number/],
  [{ NEXT_PUBLIC_SITE_URL: 'help.example.com' }, /^NEXT_PUBLIC_SITE_URL must be an address/],
  [{ NEXT_PUBLIC_SITE_URL: 'https://a.example/help' }, /without a path/],
  [{ NEXT_PUBLIC_SITE_URL: 'javascript:alert(1)' }, /^NEXT_PUBLIC_SITE_URL must be/],
  [{ NEXT_PUBLIC_SANITY_PROJECT_ID: 'My Project' }, /must hold only a–z/],
  [{ NEXT_PUBLIC_SANITY_DATASET: 'Prod!' }, /^NEXT_PUBLIC_SANITY_DATASET must hold/],
  [{ SANITY_WEBHOOK_SECRET: 'short' }, /^SANITY_WEBHOOK_SECRET must have at least 16 .* "…"\.$/],
  [{ DATABASE_URL: 'mysql://root:hunter2@db/x' }, /^DATABASE_URL must start with postgres:.* "…"/],
  [
    { MACHINE_TRANSLATION_URL: 'https://a.example/v1' },
    /^MACHINE_TRANSLATION_URL must name the model/,
  ],
  [
    { MACHINE_TRANSLATION_URL: 'a.example' },
    /^MACHINE_TRANSLATION_URL must be an address, such as/,
  ],
  [{ FRAME_ANCESTORS: 'https://a.example, *' }, /^FRAME_ANCESTORS must be an address such as/],
  [
    { FRAME_ANCESTORS: 'https://a.example/x' },
    /^FRAME_ANCESTORS must be an address without a path/,
  ],
  [{ LOG_LEVEL: 'loud' }, /^LOG_LEVEL must be one of trace, .*silent; it is "loud"\.$/],
  [{ SIGNPOST_DIST_DIR: '/etc' }, /^SIGNPOST_DIST_DIR must be a folder name/],
];

describe('parseEnv', () => {
  it.each(WRONG)('refuses %j in one sentence', (raw, sentence) => {
    expect(() => parseEnv(raw)).toThrow(EnvError);
    expect(() => parseEnv(raw)).toThrow(sentence);
  });

  it('needs nothing: the embedded lake is the default', () => {
    const env = parseEnv({});
    expect(env.content).toEqual({
      kind: 'lake',
      projectId: 'signpost',
      dataset: 'production',
      lakeUrl: 'http://127.0.0.1:3030',
    });
    expect(env.siteUrl).toBe('http://localhost:3000');
    expect(env.dataDir).toMatch(/\/\.data$/);
  });

  it('listens on this machine alone unless it is told otherwise', () => {
    expect(parseEnv({}).host).toBe('127.0.0.1');
    expect(parseEnv({ HOST: '0.0.0.0' }).host).toBe('0.0.0.0');
    expect(parseEnv({ HOST: '::' }).host).toBe('::');
  });

  it.each([
    ['127.0.0.1', 'http://127.0.0.1:3000'],
    ['localhost', 'http://localhost:3000'],
    ['10.0.0.5', 'http://10.0.0.5:3000'],
    ['::1', 'http://[::1]:3000'],
    ['0.0.0.0', 'http://127.0.0.1:3000'],
    ['::', 'http://127.0.0.1:3000'],
  ])('a site that listens on %s is reached at %s', (host, url) => {
    expect(ownUrl(host, 3000)).toBe(url);
  });

  it('lets those show pages in a frame who are named', () => {
    expect(parseEnv({}).frameAncestors).toEqual([]);
    expect(
      parseEnv({ FRAME_ANCESTORS: 'https://a.example, http://b.example:8080/' }).frameAncestors,
    ).toEqual(['https://a.example', 'http://b.example:8080']);
  });

  it('takes an empty variable for an absent one', () => {
    expect(parseEnv({ PORT: '', SANITY_WEBHOOK_SECRET: '' }).port).toBe(3000);
  });

  it('uses a real project when one is named', () => {
    const env = parseEnv({ NEXT_PUBLIC_SANITY_PROJECT_ID: 'abc123', SANITY_API_READ_TOKEN: 't' });
    expect(env.content).toEqual({
      kind: 'project',
      projectId: 'abc123',
      dataset: 'production',
      readToken: 't',
    });
  });
});

describe('.env.example', () => {
  const text = readFileSync('.env.example', 'utf8');

  it('holds every variable and no other', () => {
    expect(Object.keys(parseEnvFile(text)).sort()).toEqual([...ENV_VARIABLES].sort());
  });

  it('holds the defaults', () => {
    expect(parseEnv(parseEnvFile(text))).toEqual(parseEnv({}));
  });
});

import { startTestLake, type TestLake } from '#tests/support/lake.ts';
import { signIn } from '#tests/support/users.ts';

let lake: TestLake;

beforeAll(async () => {
  lake = await startTestLake();
});

afterAll(() => lake.close());

async function get(path: string, cookie?: string): Promise<[number, unknown]> {
  const response = await fetch(
    `${lake.url}${path}`,
    cookie === undefined ? {} : { headers: { cookie } },
  );
  const text = await response.text();
  return [response.status, JSON.parse(text)];
}

async function put(cookie: string, body: unknown): Promise<[number, unknown]> {
  const response = await fetch(`${lake.url}/v2024-09-01/users/me/keyvalue`, {
    method: 'PUT',
    headers: { cookie, origin: lake.url, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  return [response.status, await response.json()];
}

describe('before anybody has signed in', () => {
  it.each<[string, unknown]>([
    ['/v2021-06-07/users/me?tag=sanity.studio.users.get-current.initial', {}],
    ['/v2021-06-07/auth/id', {}],
    ['/v2021-06-07/check/cors', { result: { allowed: true, withCredentials: true } }],
    ['/vX/intake/telemetry-status', { status: 'denied' }],
    ['/v1/ping', { pong: true }],
    [
      '/v1/features',
      ['contentReleases', 'singleDocRelease', 'studioComments', 'sanityTasks', 'privateDataset'],
    ],
    ['/v1/geoip/country', { isoCode: null }],
    ['/vX/journey/announcements', null],
    ['/v2025-02-19/journey/trial/some-id', null],
  ])('%s', async (path, body) => {
    expect(await get(path)).toEqual([200, body]);
  });

  it('the Studio offers one way in, and it is our page', async () => {
    const [, body] = await get('/v2021-06-07/auth/providers');
    expect(body).toEqual({
      thirdPartyLogin: false,
      providers: [{ name: 'signpost', title: 'Sign in with your link', url: '/lake/signin' }],
    });
    // What the Studio makes of the address.
    const asked = new URLSearchParams({
      origin: `${lake.url}/studio/structure`,
      projectId: 'signpost',
      type: 'dual',
    });
    const page = await fetch(`${lake.url}/lake/signin?${asked}`);
    expect(page.status).toBe(200);
    expect(await page.text()).toContain('name="next" value="/studio/structure"');
  });

  it('usage data is taken and thrown away, whatever its type', async () => {
    const response = await fetch(`${lake.url}/vX/intake/batch`, { method: 'POST', body: 'text' });
    expect([response.status, await response.json()]).toEqual([200, {}]);
  });

  it.each(['/v1/nothing', '/v1/users/', '/v1/projects/signpost/nothing', '/v1/auth/fetch?sid=x'])(
    '%s is unknown, in JSON',
    async (path) => {
      const [status, body] = await get(path);
      expect([status, body]).toEqual([
        404,
        { statusCode: 404, error: 'Not Found', message: 'Not found' },
      ]);
    },
  );
});

describe('for whoever has signed in', () => {
  it.each<['viewer' | 'editor' | 'administrator', string[]]>([
    ['viewer', ['read', 'history']],
    ['editor', ['read', 'create', 'update', 'history', 'editHistory']],
    ['administrator', ['read', 'create', 'update', 'history', 'editHistory', 'manage']],
  ])('a %s is told the rights of the role', async (role, permissions) => {
    const { cookie, user } = signIn(lake.lake, role, 'Ada Lovelace');
    const [, acl] = await get('/v2021-06-07/projects/signpost/datasets/production/acl', cookie);
    expect(acl).toEqual([{ filter: '_id in path("**")', permissions }]);
    const [, me] = await get('/v2021-06-07/users/me', cookie);
    const title = role.charAt(0).toUpperCase() + role.slice(1);
    expect(me).toEqual({
      id: user.id,
      name: 'Ada Lovelace',
      email: '',
      profileImage: null,
      role,
      roles: [{ name: role, title, description: expect.any(String) }],
      provider: 'signpost',
    });
    const [, signedIn] = await get('/v2021-06-07/auth/id', cookie);
    expect(signedIn).toEqual({ id: user.id, expiry: expect.stringMatching(/^\d{4}-.*Z$/) });
  });

  it('releases are kept for ever, which the Studio reads without asking whether it is said', async () => {
    const { cookie } = signIn(lake.lake, 'viewer', 'Member');
    const [status, body] = await get('/v2025-02-19/subscriptions/project/signpost', cookie);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      featureTypes: { retention: { features: [{ attributes: { maxRetentionDays: null } }] } },
    });
  });

  it('the project names its members, without those who are shut out', async () => {
    const { accounts } = lake.lake.services;
    const { cookie, user } = signIn(lake.lake, 'viewer', 'Member');
    const gone = signIn(lake.lake, 'editor', 'Gone').user;
    accounts.disableUser(gone.id);
    const [, project] = await get('/v2021-12-15/projects/signpost', cookie);
    expect(project).toMatchObject({ id: 'signpost', displayName: 'Help center' });
    const { members }: { members: { id: string; isCurrentUser: boolean }[] } = JSON.parse(
      JSON.stringify(project),
    );
    expect(members.filter(({ isCurrentUser }) => isCurrentUser).map(({ id }) => id)).toEqual([
      user.id,
    ]);
    expect(members.map(({ id }) => id)).not.toContain(gone.id);
    const [, short] = await get('/v2021-12-15/projects/signpost?includeMembers=false', cookie);
    expect(short).not.toHaveProperty('members');
    // History still names them.
    const [, profile] = await get(`/v2021-06-07/users/${gone.id}`, cookie);
    expect(profile).toMatchObject({ displayName: 'Gone' });
  });

  it('users come as an object for one id and as a list, in order, for several', async () => {
    const { cookie, user } = signIn(lake.lake, 'editor', 'One');
    const other = signIn(lake.lake, 'viewer', 'Two').user;
    const [, list] = await get(`/v1/users/${other.id},nobody,seed,me,test-editor`, cookie);
    expect(list).toMatchObject([
      { id: other.id, displayName: 'Two', imageUrl: null, isRobot: false },
      { id: 'seed', displayName: 'Demo content', isRobot: true },
      { id: user.id, displayName: 'One' },
      { id: 'test-editor', displayName: 'editor (access token)', isRobot: true },
    ]);
    expect(await get(`/v1/users/${other.id}`, cookie)).toMatchObject([200, { id: other.id }]);
    expect(await get('/v1/users', cookie)).toMatchObject([
      200,
      expect.arrayContaining([expect.objectContaining({ id: other.id, displayName: 'Two' })]),
    ]);
    expect((await get('/v1/users/nobody', cookie))[0]).toBe(404);
    expect((await get('/v1/users/toString', cookie))[0]).toBe(404);
  });

  it('addresses are for administrators and their owners', async () => {
    const { accounts } = lake.lake.services;
    const { id } = accounts.addUser({ name: 'M', role: 'viewer', email: 'M@Example.com' });
    const emailAs = async (role: 'editor' | 'administrator') => {
      const [, user] = await get(`/v1/users/${id}`, signIn(lake.lake, role).cookie);
      return user;
    };
    expect(await emailAs('editor')).toHaveProperty('email', null);
    expect(await emailAs('administrator')).toHaveProperty('email', 'm@example.com');
  });

  it('there is one dataset, and none beside it for comments', async () => {
    const { cookie } = signIn(lake.lake, 'viewer');
    const [, datasets] = await get('/v2021-12-15/projects/signpost/datasets', cookie);
    expect(datasets).toMatchObject([{ name: 'production', aclMode: 'public' }]);
    const path = '/v1/projects/signpost/datasets?datasetProfile=comments&addonFor=production';
    expect(await get(path, cookie)).toEqual([200, []]);
    expect((await get('/v1/projects/other/datasets', cookie))[0]).toBe(404);
  });

  it.each<[string, unknown]>([
    ['/v1/projects/signpost/user-applications', []],
    ['/v1/access/requests/me', []],
    ['/v1/schedules/signpost/production?limit=1', { schedules: [] }],
    [
      '/v1/projects/signpost/datasets/production/settings/indexing',
      { enabled: false, maxFieldDepth: 20 },
    ],
    [
      '/v1/data/references/production/documents/a/to?excludePaths=true',
      { totalCount: 0, references: [] },
    ],
    [
      '/v1/projects/signpost/grants',
      { 'sanity.project': [{ grants: [{ name: 'read', params: {} }] }] },
    ],
  ])('%s', async (path, body) => {
    expect(await get(path, signIn(lake.lake, 'viewer').cookie)).toEqual([200, body]);
  });
});

describe('what the Studio remembers', () => {
  it('comes back in the order asked for, null where there is nothing', async () => {
    const { cookie } = signIn(lake.lake, 'viewer');
    const pairs = [
      { key: 'studio.layout', value: { columns: [1, 2] } },
      { key: 'search::recent', value: 'é' },
    ];
    expect(await put(cookie, pairs)).toEqual([200, pairs]);
    const [, answer] = await get('/v1/users/me/keyvalue/search::recent,none,studio.layout', cookie);
    expect(answer).toEqual([pairs[1], { key: 'none', value: null }, pairs[0]]);
    await put(cookie, [{ key: 'studio.layout', value: null }]);
    const [, after] = await get('/v1/users/me/keyvalue/studio.layout', cookie);
    expect(after).toEqual([{ key: 'studio.layout', value: null }]);
  });

  it("is each user's own, and outlives their session", async () => {
    const { accounts } = lake.lake.services;
    const first = signIn(lake.lake, 'editor');
    const second = signIn(lake.lake, 'administrator');
    await put(first.cookie, [{ key: 'k', value: 1 }]);
    expect(await get('/v1/users/me/keyvalue/k', second.cookie)).toEqual([
      200,
      [{ key: 'k', value: null }],
    ]);
    accounts.revokeAll(first.user.id);
    expect(accounts.listValues(first.user.id, ['k'])).toEqual([{ key: 'k', value: 1 }]);
  });

  it.each<[string, number, unknown]>([
    ['no list', 400, { key: 'a', value: 1 }],
    ['no key', 400, [{ value: 1 }]],
    ['a key that a path cannot name', 400, [{ key: 'a,b', value: 1 }]],
    ['an empty key', 400, [{ key: '', value: 1 }]],
    ['a value beyond 64 kB', 413, [{ key: 'a', value: 'x'.repeat(70_000) }]],
    [
      'more than 100 pairs',
      400,
      Array.from({ length: 101 }, (_, i) => ({ key: `k${i}`, value: 1 })),
    ],
  ])('refuses %s', async (_, status, body) => {
    expect((await put(signIn(lake.lake, 'viewer').cookie, body))[0]).toBe(status);
  });

  it('is bounded, and what goes beyond changes nothing', async () => {
    const { cookie, user } = signIn(lake.lake, 'viewer');
    for (let part = 0; part < 5; part += 1) {
      const pairs = Array.from({ length: 100 }, (_, i) => ({ key: `k${part}.${i}`, value: 1 }));
      expect((await put(cookie, pairs))[0]).toBe(200);
    }
    const beyond = [
      { key: 'k0.0', value: 'changed' },
      { key: 'one-more', value: 1 },
    ];
    expect((await put(cookie, beyond))[0]).toBe(413);
    expect(lake.lake.services.accounts.listValues(user.id, ['k0.0'])).toEqual([
      { key: 'k0.0', value: 1 },
    ]);
  });
});

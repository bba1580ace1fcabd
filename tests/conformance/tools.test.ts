import { startTestLake, type TestLake, TOKENS } from '#tests/support/lake.ts';

/** What Sanity's command line asks of a project; it runs itself in `npm run conformance -- tools`. */

let lake: TestLake;

beforeEach(async () => {
  lake = await startTestLake();
});

afterEach(() => lake.close());

async function ask(
  method: string,
  path: string,
  { body, token = TOKENS.administrator, ...headers }: Record<string, unknown> = {},
): Promise<{ status: number; body: Record<string, unknown> & { data?: unknown } }> {
  const response = await fetch(`${lake.url}/v2025-07-11${path}`, {
    method,
    headers: {
      ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
      authorization: `Bearer ${token}`,
      'content-type': 'application/json',
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: JSON.parse(await response.text()) };
}

describe('access tokens', () => {
  const PATH = '/access/project/signpost/robots';
  const membership = (role: string) => [
    { resourceType: 'project', resourceId: 'signpost', roleNames: [role] },
  ];
  const create = (details: object) => ask('POST', PATH, { body: details });

  it('are made, listed, rotated and deleted; the secret is told once', async () => {
    const made = await create({ label: 'Deploy', memberships: membership('editor') });
    expect(made.status).toBe(201);
    const { id, token } = made.body;
    const me = () => ask('GET', '/users/me', { token });
    expect((await me()).body).toMatchObject({ id, role: 'editor' });
    const listed = await ask('GET', PATH);
    expect(listed.body).toMatchObject({ data: [{ id, label: 'Deploy', expiresAt: null }] });
    expect(JSON.stringify(listed.body)).not.toContain(String(token));
    const rotated = await ask('POST', '/access/robots/me/rotate', { token });
    expect(rotated.body).toMatchObject({ id, label: 'Deploy' });
    expect((await me()).status).toBe(401);
    const after = await ask('GET', '/users/me', { token: rotated.body.token });
    expect(after.body).toMatchObject({ id });
    expect((await ask('DELETE', `${PATH}/${id}`)).status).toBe(200);
    expect((await ask('GET', '/users/me', { token: rotated.body.token })).status).toBe(401);
    expect((await ask('DELETE', `${PATH}/${id}`)).status).toBe(404);
  });

  it('end when they expire', async () => {
    await lake.close();
    let now = new Date('2026-01-01T00:00:00Z');
    lake = await startTestLake({ clock: () => now });
    const expiresAt = '2026-01-02T00:00:00Z';
    const made = await create({ label: 'Day', memberships: membership('viewer'), expiresAt });
    const me = () => ask('GET', '/users/me', { token: made.body.token });
    expect((await me()).status).toBe(200);
    now = new Date('2026-01-02T00:00:00Z');
    expect((await me()).status).toBe(401);
  });

  it.each([
    ['without a label', { memberships: membership('viewer') }],
    ['without a role', { label: 'x' }],
    ['of an administrator', { label: 'x', memberships: membership('administrator') }],
    [
      'of another project',
      { label: 'x', memberships: [{ resourceId: 'y', roleNames: ['viewer'] }] },
    ],
    [
      'that expire at no date',
      { label: 'x', memberships: membership('viewer'), expiresAt: 'soon' },
    ],
    ['of the past', { label: 'x', memberships: membership('viewer'), expiresAt: '2020-01-01' }],
  ])('%s are refused', async (_, details) => {
    expect((await create(details)).status).toBe(400);
  });

  it('of the file of tokens cannot be rotated', async () => {
    expect((await ask('POST', '/access/robots/me/rotate')).status).toBe(403);
  });

  it('are among the members of the project', async () => {
    await create({ label: 'Deploy', memberships: membership('editor') });
    const { body } = await ask('GET', '/projects/signpost');
    expect(body.members).toContainEqual(expect.objectContaining({ isRobot: true, role: 'editor' }));
    expect((await ask('GET', '/access/project/signpost/roles')).body.data).toContainEqual(
      expect.objectContaining({ name: 'editor', appliesToRobots: true }),
    );
  });
});

describe('invitations', () => {
  it('add a user with a link, and are listed until it is used', async () => {
    const PATH = '/invitations/project/signpost';
    const made = await ask('POST', PATH, { body: { email: 'ada@example.com', role: 'editor' } });
    expect(made.status).toBe(201);
    expect((await ask('GET', PATH)).body).toEqual([
      expect.objectContaining({ email: 'ada@example.com', role: 'editor', isAccepted: false }),
    ]);
    const members = async () => (await ask('GET', '/projects/signpost')).body.members;
    expect(await members()).not.toContainEqual(expect.objectContaining({ id: made.body.id }));
    const secret = String(made.body.link).split('/').at(-1) ?? '';
    lake.lake.services.accounts.signIn(secret);
    expect((await ask('GET', PATH)).body).toEqual([]);
    expect(await members()).toContainEqual(expect.objectContaining({ id: made.body.id }));
    const again = await ask('POST', PATH, { body: { email: 'ada@example.com', role: 'editor' } });
    expect(again.status).toBe(409);
  });

  it.each([[{}], [{ email: 'a@b.c', role: 'owner' }], [{ email: 7, role: 'editor' }]])(
    '%o is refused',
    async (body) => {
      expect((await ask('POST', '/invitations/project/signpost', { body })).status).toBe(400);
    },
  );
});

describe('origins', () => {
  const PATH = '/projects/signpost/cors';
  const add = (origin: string, allowCredentials = false) =>
    ask('POST', PATH, { body: { origin, allowCredentials } });
  const ping = async (origin: string) => {
    const { status, headers } = await fetch(`${lake.url}/v1/ping`, { headers: { origin } });
    return [
      status,
      headers.get('access-control-allow-origin'),
      headers.get('access-control-allow-credentials'),
    ];
  };

  it('that nobody allowed are refused', async () => {
    expect(await ping('https://app.example.com')).toEqual([403, null, null]);
  });

  it.each([
    ['https://app.example.com', 'https://app.example.com', true],
    ['https://app.example.com', 'https://app.example.com:8443', false],
    ['https://app.example.com', 'http://app.example.com', false],
    ['https://*.example.com', 'https://a.example.com', true],
    ['https://*.example.com', 'https://a.b.example.com', false],
    ['https://*.example.com', 'https://example.com', false],
    ['https://*.example.com', 'https://a.example.com.evil.test', false],
    ['https://app.example.com:*', 'https://app.example.com:8443', true],
    ['*', 'https://anything.test', true],
  ])('%s allows %s: %s', async (pattern, origin, isAllowed) => {
    expect((await add(pattern)).status).toBe(201);
    expect(await ping(origin)).toEqual(isAllowed ? [200, origin, null] : [403, null, null]);
  });

  it.each(['https://app.example.com:65536', 'https://app.example.com:99999', 'app.example.com'])(
    'cannot be %s',
    async (origin) => {
      expect((await add(origin)).status).toBe(400);
    },
  );

  it('may be allowed to send credentials, and taken back', async () => {
    const { body } = await add('https://app.example.com', true);
    expect(await ping('https://app.example.com')).toEqual([200, 'https://app.example.com', 'true']);
    expect((await add('https://app.example.com')).status).toBe(409);
    expect((await ask('GET', PATH)).body).toEqual([
      expect.objectContaining({ id: body.id, origin: 'https://app.example.com' }),
    ]);
    expect((await ask('DELETE', `${PATH}/${body.id}`)).status).toBe(200);
    expect((await ask('DELETE', `${PATH}/${body.id}`)).status).toBe(404);
    expect(await ping('https://app.example.com')).toEqual([403, null, null]);
  });

  it.each(['', 'example.com', 'https://a.test/path', 'https://a b.test'])(
    '"%s" is none',
    async (origin) => {
      expect((await add(origin)).status).toBe(400);
    },
  );
});

describe('what this lake leaves out', () => {
  it.each([
    ['POST', '/agent/action/generate/production', 'agents'],
    ['GET', '/apis/graphql', 'GraphQL'],
    ['POST', '/graphql/production/default', 'GraphQL'],
    ['GET', '/media-libraries/ml1/query', 'media libraries'],
    ['POST', '/embeddings-index/query/production/x', 'embeddings'],
    ['GET', '/projects/signpost/datasets/production/settings/embeddings', 'embeddings'],
    ['PUT', '/datasets/production/settings/embeddings', 'embeddings'],
    ['GET', '/projects/signpost/datasets/production/backups', 'backups'],
    ['GET', '/projects/signpost/datasets/production/schemas', 'schemas'],
    ['GET', '/organizations', 'organizations'],
    ['PUT', '/aliases/live', 'aliases'],
  ])('%s %s is 501 in the shape of errors', async (method, path, what) => {
    const { status, body } = await ask(method, path);
    expect([status, body]).toEqual([
      501,
      {
        statusCode: 501,
        error: 'Not Implemented',
        message: expect.stringMatching(new RegExp(`^This lake has no .*${what}`)),
      },
    ]);
  });
});

describe('a dataset as a resource of the client', () => {
  it('is read, written and listened to', async () => {
    const resource = { type: 'dataset' as const, id: 'signpost.production' };
    const client = lake.client('editor', { resource });
    await client.create({ _id: 'a', _type: 'faq', title: 'first' });
    await client.patch('a').set({ title: 'second' }).commit();
    expect(await client.fetch('*[_id == $id][0].title', { id: 'a' })).toBe('second');
    expect(await client.getDocument('a')).toMatchObject({ title: 'second' });
    await client.action({
      actionType: 'sanity.action.document.delete',
      publishedId: 'a',
      includeDrafts: [],
    });
    expect(await client.getDocument('a')).toBeUndefined();
  });

  it.each([
    ['/projects/signpost/datasets/production/query?query=1', 200],
    ['/projects/signpost/datasets/production/doc/a', 200],
    ['/projects/signpost/datasets/production/export', 200],
    ['/projects/signpost/datasets/production/nonsense', 404],
    ['/projects/signpost/datasets/other/query?query=1', 404],
  ])('%s: %i', async (path, status) => {
    const response = await fetch(`${lake.url}/v2025-02-19${path}`, {
      headers: { authorization: `Bearer ${TOKENS.viewer}` },
    });
    await response.body?.cancel();
    expect(response.status).toBe(status);
  });
});

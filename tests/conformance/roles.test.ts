import type { Endpoint, Role } from '#sanity/lake/index.ts';
import { startTestLake, type TestLake, tokenOf } from '#tests/support/lake.ts';
import { signIn } from '#tests/support/users.ts';

/** The least role for each endpoint. Written down a second time, so that no change goes unseen. */
const LEAST: Readonly<Record<string, Role>> = {
  'GET /ping': 'anonymous',
  'GET /data/ping/:dataset': 'anonymous',
  'GET /health': 'anonymous',
  'GET /data/query/:dataset': 'anonymous',
  'POST /data/query/:dataset': 'anonymous',
  'GET /data/doc/:dataset/:ids': 'anonymous',
  'POST /data/mutate/:dataset': 'editor',
  'POST /data/actions/:dataset': 'editor',
  'POST /comments/:dataset/setup': 'viewer',
  'GET /collaboration/comments/listen': 'viewer',
  'GET /collaboration/comments/query': 'viewer',
  'POST /collaboration/comments/query': 'viewer',
  'POST /collaboration/comments': 'viewer',
  'PATCH /collaboration/comments/:id': 'viewer',
  'DELETE /collaboration/comments/:id': 'viewer',
  'POST /collaboration/comments/:id/reactions': 'viewer',
  'DELETE /collaboration/comments/:id/reactions/:shortName': 'viewer',
  'GET /data/listen/:dataset': 'anonymous',
  'GET /data/live/events/:dataset': 'anonymous',
  'GET /data/history/:dataset/documents/:ids': 'viewer',
  'GET /data/history/:dataset/transactions/:ids': 'viewer',
  'GET /data/history/:dataset/events/documents/:id': 'viewer',
  'GET /data/references/:dataset/documents/:id/to': 'viewer',
  'GET /data/export/:dataset': 'viewer',
  'GET /datasets': 'viewer',
  'GET /datasets/:name': 'viewer',
  'PUT /datasets/:name': 'administrator',
  'PATCH /datasets/:name': 'administrator',
  'DELETE /datasets/:name': 'administrator',
  'PUT /datasets/:name/copy': 'administrator',
  'PUT /projects/:projectId/datasets/:name': 'administrator',
  'PATCH /projects/:projectId/datasets/:name': 'administrator',
  'DELETE /projects/:projectId/datasets/:name': 'administrator',
  'GET /projects/:projectId/datasets/copy': 'administrator',
  'GET /jobs/:id': 'viewer',
  'GET /jobs/:id/listen': 'anonymous',
  'GET /aliases': 'viewer',
  'GET /access/project/:projectId/robots': 'administrator',
  'POST /access/project/:projectId/robots': 'administrator',
  'DELETE /access/project/:projectId/robots/:id': 'administrator',
  'POST /access/robots/me/rotate': 'viewer',
  'GET /access/project/:projectId/roles': 'viewer',
  'GET /projects/:projectId/cors': 'administrator',
  'POST /projects/:projectId/cors': 'administrator',
  'DELETE /projects/:projectId/cors/:id': 'administrator',
  'GET /invitations/project/:projectId': 'administrator',
  'POST /invitations/project/:projectId': 'administrator',
  'GET /hooks/projects/:projectId': 'administrator',
  'POST /hooks/projects/:projectId': 'administrator',
  'GET /hooks/projects/:projectId/attempts/:attemptId': 'editor',
  'GET /hooks/projects/:projectId/:id': 'administrator',
  'PATCH /hooks/projects/:projectId/:id': 'administrator',
  'PUT /hooks/projects/:projectId/:id': 'administrator',
  'DELETE /hooks/projects/:projectId/:id': 'administrator',
  'GET /hooks/projects/:projectId/:id/messages': 'editor',
  'GET /hooks/projects/:projectId/:id/attempts': 'editor',
  'GET /users/me': 'anonymous',
  'GET /users': 'viewer',
  'GET /users/:ids': 'viewer',
  'GET /users/me/keyvalue/:keys': 'viewer',
  'PUT /users/me/keyvalue': 'viewer',
  'GET /projects': 'viewer',
  'GET /projects/:projectId': 'viewer',
  'GET /projects/:projectId/datasets': 'viewer',
  'GET /projects/:projectId/datasets/:dataset/acl': 'viewer',
  'GET /projects/:projectId/datasets/:dataset/settings/indexing': 'viewer',
  'GET /projects/:projectId/grants': 'viewer',
  'GET /projects/:projectId/roles': 'viewer',
  'GET /projects/:projectId/user-applications': 'viewer',
  'GET /projects/:projectId/new-content-release-allowed': 'viewer',
  'GET /schedules/:projectId/:dataset': 'viewer',
  'GET /subscriptions/project/:projectId': 'viewer',
  'GET /access/requests/me': 'viewer',
  'POST /access/project/:projectId/requests': 'viewer',
  'GET /media-libraries': 'viewer',
  'GET /features': 'anonymous',
  'GET /geoip/country': 'anonymous',
  'GET /help': 'anonymous',
  'GET /journey/:topic': 'anonymous',
  'GET /journey/:topic/*rest': 'anonymous',
  'GET /intake/telemetry-status': 'anonymous',
  'POST /intake/batch': 'anonymous',
  'GET /check/cors': 'anonymous',
  'GET /auth/id': 'anonymous',
  'GET /auth/providers': 'anonymous',
  'POST /auth/logout': 'anonymous',
  'GET /signin': 'anonymous',
  'GET /signin/:secret': 'anonymous',
  'POST /signin': 'anonymous',
  'GET /signout': 'anonymous',
  'POST /signout': 'anonymous',
  'GET /images/:projectId/:dataset/*name': 'anonymous',
  'GET /files/:projectId/:dataset/*name': 'anonymous',
  'POST /assets/images/:dataset': 'editor',
  'POST /assets/files/:dataset': 'editor',
};

const ORDER: readonly Role[] = ['anonymous', 'viewer', 'editor', 'administrator'];
const PEOPLE = ['viewer', 'editor', 'administrator'] as const;
const METHODS = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE'] as const;

/** Those that answer 403 or 409 of their own accord to whoever gets through. */
const REFUSING = new Set([
  'POST /comments/:dataset/setup',
  // A person who may only read writes comments; a token that may only read does not.
  'POST /collaboration/comments',
  'PATCH /collaboration/comments/:id',
  'DELETE /collaboration/comments/:id',
  'POST /collaboration/comments/:id/reactions',
  'DELETE /collaboration/comments/:id/reactions/:shortName',
  'POST /access/project/:projectId/requests',
  'POST /access/robots/me/rotate',
]);

let lake: TestLake;

beforeAll(async () => {
  lake = await startTestLake({
    endpoints: [
      {
        method: 'GET',
        path: '/undeclared',
        handle: () => new Response('open'),
      } as unknown as Endpoint,
    ],
  });
});

afterAll(() => lake.close());

function concrete(path: string): string {
  return path
    .replace(':projectId', 'signpost')
    .replace(':dataset', 'production')
    .replace(/[:*][a-zA-Z]+/g, 'x');
}

type Caller = { role: Role; headers: Record<string, string> };

/** Nobody, and each role by its token. */
const BY_TOKEN: readonly Caller[] = ORDER.map((role) => {
  const token = tokenOf(role);
  const headers: Record<string, string> = {};
  if (token !== undefined) headers.authorization = `Bearer ${token}`;
  return { role, headers };
});

/** Each role by the session of a new user: some endpoints end the session that asks. */
function listSignedIn(): Caller[] {
  return PEOPLE.map((role) => ({ role, headers: { cookie: signIn(lake.lake, role).cookie } }));
}

async function ask(method: string, path: string, headers: Record<string, string>) {
  const query = method === 'GET' && path.startsWith('/data/') ? '?query=1' : '';
  const response = await fetch(`${lake.url}/v2025-02-19${path}${query}`, {
    method,
    redirect: 'manual',
    headers,
    ...(method === 'GET' ? {} : { body: '{}' }),
  });
  await response.body?.cancel();
  return response.status;
}

function own(headers: Record<string, string>) {
  return { origin: lake.url, 'content-type': 'application/json', ...headers };
}

it('knows the right of every endpoint, and no others', () => {
  const declared = lake.lake.endpoints
    .filter(({ path }) => path !== '/undeclared')
    .map(({ method, path, access }) => [`${method} ${path}`, access]);
  expect(Object.fromEntries(declared)).toEqual(LEAST);
});

it('is closed where no right is declared', async () => {
  for (const { headers } of [...BY_TOKEN, ...listSignedIn()]) {
    expect(await ask('GET', '/undeclared', own(headers))).toBe(403);
  }
});

describe.each(Object.entries(LEAST))('%s', (name, least) => {
  const [method = '', path = ''] = name.split(' ');

  it(`lets ${least} in, and nobody below`, async () => {
    for (const { role, headers } of [...BY_TOKEN, ...listSignedIn()]) {
      const status = await ask(method, concrete(path), own(headers));
      const caller = `${role} by ${Object.keys(headers)[0] ?? 'nothing'}`;
      const isLetIn = ORDER.indexOf(role) >= ORDER.indexOf(least);
      if (!isLetIn) expect([caller, status]).toEqual([caller, role === 'anonymous' ? 401 : 403]);
      else {
        if (!REFUSING.has(name)) expect([401, 403]).not.toContain(status);
        expect(status).toBeLessThan(500);
      }
    }
  });

  if (method !== 'GET') {
    it.each([
      ['no origin', undefined],
      ['an origin that hides', 'null'],
      ['another port of this machine', 'http://localhost:9'],
    ])('takes nothing from a session with %s', async (_, origin) => {
      const before = lake.lake.store.sequence();
      for (const { headers } of listSignedIn()) {
        const sent = {
          'content-type': 'application/json',
          ...(origin ? { origin } : {}),
          ...headers,
        };
        expect(await ask(method, concrete(path), sent)).toBe(403);
      }
      expect(lake.lake.store.sequence()).toBe(before);
    });
  }
});

describe('a method that is not declared', () => {
  const paths = [...new Set(Object.keys(LEAST).map((name) => name.split(' ')[1] ?? ''))];

  it.each(paths)('is answered to nobody on %s', async (path) => {
    // A path that two endpoints share is known under both names.
    const known = Object.keys(LEAST).filter((name) => matches(name.split(' ')[1] ?? '', path));
    const others = METHODS.filter((method) => !known.some((name) => name.startsWith(`${method} `)));
    const answers = others.flatMap((method) =>
      BY_TOKEN.map(({ headers }) => ask(method, concrete(path), own(headers))),
    );
    for (const status of await Promise.all(answers)) expect(status).toBe(405);
  });
});

function matches(pattern: string, path: string): boolean {
  const source = pattern.replace(/\/:[a-zA-Z]+/g, '/[^/]+').replace(/\/\*[a-zA-Z]+/g, '/.*');
  return new RegExp(`^${source}$`).test(concrete(path));
}

describe('content', () => {
  const draft = { _id: 'drafts.secret', _type: 'faq', title: 'hidden' };

  beforeAll(() => {
    lake.seed([{ create: draft }, { create: { _id: 'open', _type: 'faq', title: 'shown' } }]);
  });

  const titles = async (headers: Record<string, string>) => {
    const query = encodeURIComponent('*[_type == "faq"].title');
    const response = await fetch(
      `${lake.url}/v2025-02-19/data/query/production?perspective=raw&query=${query}`,
      { headers },
    );
    const { result }: { result: string[] } = JSON.parse(await response.text());
    return result.toSorted();
  };

  it('shows drafts to everybody who is signed in, and to nobody else', async () => {
    expect(await titles({})).toEqual(['shown']);
    for (const role of PEOPLE) {
      expect(await titles({ cookie: signIn(lake.lake, role).cookie })).toEqual(['hidden', 'shown']);
    }
  });

  it('shows no drafts to a page of another origin that uses the session', async () => {
    const { cookie } = signIn(lake.lake, 'administrator');
    expect(await titles({ cookie, origin: 'http://localhost:9' })).toEqual(['shown']);
  });

  it('takes no form from a session, even from its own pages', async () => {
    const { cookie } = signIn(lake.lake, 'editor');
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data']) {
      const headers = { ...own({ cookie }), 'content-type': `${type}; charset=utf-8` };
      expect(await ask('POST', '/data/mutate/production', headers)).toBe(415);
    }
  });

  it('lets a viewer change nothing, by mutation, action or upload', async () => {
    const before = lake.lake.store.sequence();
    const { cookie } = signIn(lake.lake, 'viewer');
    const send = (path: string, body: string, type = 'application/json') =>
      fetch(`${lake.url}/v2025-02-19${path}`, {
        method: 'POST',
        headers: { ...own({ cookie }), 'content-type': type },
        body,
      });
    const answers = await Promise.all([
      send('/data/mutate/production', '{"mutations":[{"delete":{"id":"open"}}]}'),
      send('/data/mutate/production?dryRun=true', '{"mutations":[{"delete":{"id":"open"}}]}'),
      send(
        '/data/actions/production',
        '{"actions":[{"actionType":"sanity.action.document.unpublish","draftId":"drafts.open","publishedId":"open"}]}',
      ),
      send('/assets/files/production?filename=a.txt', 'text', 'text/plain'),
      send(
        '/assets/images/production',
        '<svg xmlns="http://www.w3.org/2000/svg"/>',
        'image/svg+xml',
      ),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 403, 403, 403]);
    expect(lake.lake.store.sequence()).toBe(before);
  });

  it('takes a text file from an editor, whose body looks like that of a form', async () => {
    const { cookie, user } = signIn(lake.lake, 'editor');
    const response = await fetch(`${lake.url}/v1/assets/files/production?filename=a.txt`, {
      method: 'POST',
      headers: { ...own({ cookie }), 'content-type': 'text/plain' },
      body: 'words',
    });
    expect(response.status).toBe(200);
    const { document } = JSON.parse(await response.text());
    const { entries } = listAuthors(document._id);
    expect(entries).toEqual([user.id]);
  });
});

function listAuthors(documentId: string): { entries: string[] } {
  const sql =
    'SELECT author FROM transactions JOIN changes USING (seq) WHERE changes.document_id = ?';
  const rows = lake.lake.store.read((database) => database.prepare(sql).all(documentId));
  return { entries: rows.map(({ author }) => String(author)) };
}

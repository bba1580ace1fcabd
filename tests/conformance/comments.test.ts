import { setUpComments } from '#sanity/lake/comments/comments-dataset.ts';
import { createLake } from '#sanity/lake/index.ts';
import { startTestLake, type TestLake, tokenOf } from '#tests/support/lake.ts';
import { until } from '#tests/support/until.ts';
import { signIn } from '#tests/support/users.ts';

let lake: TestLake;

beforeEach(async () => {
  lake = await startTestLake();
});

afterEach(() => lake.close());

type Credentials = Record<string, string>;

const bearer = (role: 'viewer' | 'editor' | 'administrator'): Credentials => ({
  authorization: `Bearer ${tokenOf(role)}`,
});

const person = (role: 'viewer' | 'editor' | 'administrator', name?: string) => {
  const { user, cookie } = signIn(lake.lake, role, name);
  return { id: user.id, headers: { cookie, origin: lake.url } };
};

async function ask(
  headers: Credentials,
  method: string,
  path: string,
  body?: unknown,
): Promise<[number, unknown]> {
  const response = await fetch(`${lake.url}/v2022-06-30${path}`, {
    method,
    headers: { ...headers, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return [response.status, await response.json()];
}

const setUp = (headers: Credentials) => ask(headers, 'POST', '/comments/production/setup');

const mutate = async (headers: Credentials, ...mutations: object[]) => {
  const [status] = await ask(headers, 'POST', '/data/mutate/production-comments', { mutations });
  return status;
};

const comment = (_id: string, authorId: string, fields: object = {}) => ({
  create: { _id, _type: 'comment', authorId, status: 'open', message: [], ...fields },
});

it('makes one private dataset of comments, for whoever may write them first', async () => {
  const named = '/projects/signpost/datasets?datasetProfile=comments&addonFor=production';
  const { headers } = person('viewer');
  expect(await ask(headers, 'GET', named)).toEqual([200, []]);
  expect(await setUp(headers)).toEqual([200, { datasetName: 'production-comments' }]);
  expect(await setUp(person('editor').headers)).toEqual([
    200,
    { datasetName: 'production-comments' },
  ]);
  expect(await ask(headers, 'GET', named)).toEqual([
    200,
    [
      expect.objectContaining({
        name: 'production-comments',
        aclMode: 'private',
        datasetProfile: 'comments',
        addonFor: 'production',
      }),
    ],
  ]);
  const [, listed] = await ask(bearer('administrator'), 'GET', '/datasets');
  expect(listed).toEqual([expect.objectContaining({ name: 'production' })]);
});

it.each<[string, () => Credentials, number]>([
  ['nobody', () => ({}), 401],
  ['a token that reads', () => bearer('viewer'), 403],
  ['a token that writes', () => bearer('editor'), 200],
])('set up by %s', async (_, credentials, status) => {
  expect((await setUp(credentials()))[0]).toBe(status);
});

it('has no comments on comments, nor on what is not there', async () => {
  await setUp(bearer('editor'));
  const again = await ask(bearer('editor'), 'POST', '/comments/production-comments/setup');
  expect(again[0]).toBe(409);
  expect((await ask(bearer('editor'), 'POST', '/comments/other/setup'))[0]).toBe(404);
});

it('takes another name when that of the dataset is taken', async () => {
  await lake.client('administrator').datasets.create('production-comments');
  expect(await setUp(bearer('editor'))).toEqual([200, { datasetName: 'production-comments-2' }]);
});

describe('who may write', () => {
  beforeEach(() => setUp(bearer('editor')));

  it.each<[string, () => Credentials, number]>([
    ['nobody', () => ({}), 401],
    ['a token that reads', () => bearer('viewer'), 403],
    ['a token that writes, as an import', () => bearer('editor'), 200],
  ])('%s', async (_, credentials, status) => {
    expect(await mutate(credentials(), comment('a', 'somebody'))).toBe(status);
  });

  it('nobody reads or listens without an account', async () => {
    for (const path of ['query', 'listen']) {
      const [status] = await ask({}, 'GET', `/data/${path}/production-comments?query=*`);
      expect(status).toBe(401);
    }
  });

  it('viewers comment, and write nothing else', async () => {
    const viewer = person('viewer');
    expect(await mutate(viewer.headers, comment('a', viewer.id))).toBe(200);
    expect(await mutate(viewer.headers, { create: { _id: 'b', _type: 'faq' } })).toBe(403);
    const [status] = await ask(viewer.headers, 'POST', '/data/mutate/production', {
      mutations: [{ create: { _id: 'b', _type: 'faq' } }],
    });
    expect(status).toBe(403);
  });

  it('everybody writes under their own name, and changes their own words', async () => {
    const [ada, bo, admin] = [
      person('editor', 'Ada'),
      person('editor', 'Bo'),
      person('administrator'),
    ];
    expect(await mutate(ada.headers, comment('a', bo.id))).toBe(403);
    expect(await mutate(ada.headers, { create: { _id: 'a', _type: 'comment' } })).toBe(403);
    expect(await mutate(ada.headers, comment('a', ada.id))).toBe(200);
    const words = { patch: { id: 'a', set: { message: [{ _type: 'block' }] } } };
    expect(await mutate(bo.headers, words)).toBe(403);
    expect(await mutate(ada.headers, words)).toBe(200);
    expect(await mutate(bo.headers, { patch: { id: 'a', set: { authorId: bo.id } } })).toBe(403);
    expect(await mutate(bo.headers, { patch: { id: 'a', set: { status: 'resolved' } } })).toBe(200);
    expect(await mutate(bo.headers, { delete: { id: 'a' } })).toBe(403);
    expect(await mutate(bo.headers, { createOrReplace: { _id: 'a', _type: 'x' } })).toBe(403);
    expect(await mutate(admin.headers, { delete: { id: 'a' } })).toBe(200);
  });

  it('replies go with the thread, whoever wrote them', async () => {
    const [ada, bo] = [person('editor', 'Ada'), person('viewer', 'Bo')];
    await mutate(ada.headers, comment('a', ada.id));
    await mutate(bo.headers, comment('b', bo.id, { parentCommentId: 'a' }));
    const replies = { query: '*[_type == "comment" && parentCommentId == "a"]' };
    expect(await mutate(ada.headers, { delete: replies })).toBe(200);
    expect(await mutate(ada.headers, { delete: { id: 'a' } })).toBe(200);
  });

  it('a task is assigned and done by anybody, under the name of who wrote it', async () => {
    const [ada, bo] = [person('editor', 'Ada'), person('viewer', 'Bo')];
    const task = { _id: 't', _type: 'tasks.task' };
    expect(await mutate(ada.headers, { createIfNotExists: task })).toBe(200);
    const named = { patch: { id: 't', set: { authorId: ada.id, assignedTo: bo.id } } };
    expect(await mutate(bo.headers, named)).toBe(403);
    expect(await mutate(ada.headers, named)).toBe(200);
    expect(await mutate(bo.headers, { patch: { id: 't', set: { status: 'closed' } } })).toBe(200);
  });
});

it('tells a viewer who may write comments, and whom a comment may mention', async () => {
  await setUp(bearer('editor'));
  const viewer = person('viewer', 'Vi');
  const gone = person('editor', 'Gone');
  lake.lake.services.accounts.disableUser(gone.id);
  const [, acl] = await ask(
    viewer.headers,
    'GET',
    '/projects/signpost/datasets/production-comments/acl',
  );
  expect(acl).toMatchObject([{ permissions: expect.arrayContaining(['create', 'update']) }]);
  const query = encodeURIComponent('*[_type == "system.group"]{members, grants}');
  const [, answer] = await ask(viewer.headers, 'GET', `/data/query/production?query=${query}`);
  expect(answer).toMatchObject({
    result: [
      { members: [], grants: [{ permissions: expect.arrayContaining(['manage']) }] },
      { members: [], grants: [{ permissions: expect.arrayContaining(['update']) }] },
      { members: [viewer.id], grants: [{ permissions: ['read', 'history'] }] },
    ],
  });
  const [, hidden] = await ask({}, 'GET', `/data/query/production?query=${query}`);
  expect(hidden).toMatchObject({ result: [] });
});

it('another editor hears of a comment', async () => {
  await setUp(bearer('editor'));
  const reading = lake.client('viewer', { dataset: 'production-comments', perspective: 'raw' });
  const heard: string[] = [];
  const listening = reading
    .listen('*[_type == "comment"]', {}, { events: ['welcome', 'mutation'] })
    .subscribe((event) => heard.push(event.type === 'mutation' ? event.documentId : event.type));
  await until('the listener to be welcome', () => heard.length === 1);
  const ada = person('editor', 'Ada');
  await mutate(ada.headers, comment('a', ada.id));
  await until('the comment', () => heard.length === 2);
  listening.unsubscribe();
  expect(heard).toEqual(['welcome', 'a']);
});

it('comments outlive the process', async () => {
  await setUp(bearer('editor'));
  const ada = person('editor', 'Ada');
  await mutate(ada.headers, comment('a', ada.id));
  const again = createLake({ dir: lake.dir, projectId: 'signpost' });
  try {
    const { name } = setUpComments(again.services.datasets, 'production', 'system');
    const kept = again.services.datasets.open(name).store.getDocument('a');
    expect(kept).toMatchObject({ _type: 'comment', authorId: ada.id });
  } finally {
    await again.close();
  }
});

it('comments go with the dataset that they are about', async () => {
  const admin = lake.client('administrator');
  await admin.datasets.create('staging');
  await ask(bearer('editor'), 'POST', '/comments/staging/setup');
  await admin.datasets.delete('staging');
  expect((await ask(bearer('editor'), 'GET', '/datasets/staging-comments'))[0]).toBe(404);
});

import { createClient, type SanityClient } from '@sanity/client';
import { startTestLake, type TestLake, tokenOf } from '#tests/support/lake.ts';
import { signIn } from '#tests/support/users.ts';

let lake: TestLake;
let client: SanityClient;

const block = (_key: string, text: string) => ({
  ...{ _type: 'block', _key, style: 'normal', markDefs: [] },
  children: [{ _type: 'span', _key: 's', marks: [], text }],
});
const message = [block('m', 'Hello')];
const target = { documentId: 'drafts.doc', documentType: 'faq' };

beforeEach(async () => {
  lake = await startTestLake();
  client = createClient({
    ...{ projectId: 'signpost', dataset: 'production', apiVersion: '2026-07-18', useCdn: false },
    ...{ apiHost: lake.url, useProjectHostname: false, token: tokenOf('editor') },
    collaboration: { organizationId: 'any' },
  });
  const body = [block('b1', 'Hello World again'), block('b2', 'Second'), block('b3', 'Third')];
  await client.create({ _id: 'drafts.doc', _type: 'faq', title: 'T', body });
});

afterEach(() => lake.close());

const comments = () => client.collaboration.comments;

it('keeps a comment on a document, with its replies, as one thread', async () => {
  const first = await comments().create({ message, target, context: { tool: 'x' } });
  expect(first).toMatchObject({
    _type: 'sanity.comment',
    _system: { createdBy: expect.any(String) },
    ...{ message, reactions: [], context: { tool: 'x' }, status: 'open' },
    target: {
      document: {
        _ref: comments().getTargetDocumentRef('drafts.doc'),
        ...{ _type: 'globalDocumentReference', _weak: true },
      },
      ...{ documentType: 'faq', sourceDocumentId: 'drafts.doc' },
    },
  });
  const reply = await comments().create({ message, parentCommentId: first._id });
  const deeper = await comments().create({ message, parentCommentId: reply._id });
  const { threadId, target: about } = first;
  for (const one of [reply, deeper]) {
    expect(one).toMatchObject({ parentCommentId: first._id, threadId, target: about });
  }
  const resolved = await comments().update(reply._id, { status: 'resolved' });
  expect(resolved).toMatchObject({ _id: reply._id, status: 'resolved' });
  const query = '*[target.document._ref == $ref] | order(_createdAt)';
  const ref = comments().getTargetDocumentRef('doc');
  const all = await comments().fetch<{ status: string }[]>(query, { ref });
  expect(all.map(({ status }) => status)).toEqual(['resolved', 'resolved', 'resolved']);
  const { documentIds } = await comments().delete(first._id);
  expect(documentIds.toSorted()).toEqual([first._id, reply._id, deeper._id].toSorted());
  expect(await comments().fetch('count(*[_type == "sanity.comment"])')).toBe(0);
  expect((await comments().delete(first._id)).documentIds).toEqual([]);
});

it.each([
  ['one block', 6, 'b1', 11, ['Hello \uf000World\uf001 again'], ['World']],
  ['nothing', 3, 'b1', 3, ['Hel\uf000\uf001lo World again'], ['']],
  [
    'three blocks',
    ...([12, 'b3', 2] as const),
    ['Hello World \uf000again\uf001', '\uf000Second\uf001', '\uf000Th\uf001ird'],
    ['again', 'Second', 'Th'],
  ],
])('anchors a comment in %s', async (_, from, last, to, texts, selected) => {
  const range = { start: { _key: 'b1', offset: from }, end: { _key: last, offset: to } };
  const made = await comments().create({ message, target: { ...target, path: 'body', range } });
  expect(made.target.path?.field).toBe('body');
  expect(made.target.path?.selection?.value.map(({ text }) => text)).toEqual(texts);
  expect(made.contentSnapshot?.map(({ children }) => children[0]?.text)).toEqual(selected);
  const without = await comments().update(made._id, { range: null });
  expect(without.target.path).toEqual({ field: 'body' });
  expect(without.contentSnapshot).toBeUndefined();
  const again = await comments().update(made._id, { range });
  expect(again.target.path).toEqual(made.target.path);
});

it('keeps one reaction of each kind for each user', async () => {
  const { _id } = await comments().create({ message, target });
  await comments().addReaction(_id, ':heart:');
  await comments().addReaction(_id, ':eyes:');
  const twice = await comments().addReaction(_id, ':heart:');
  expect(twice.reactions.map(({ shortName }) => shortName)).toEqual([':heart:', ':eyes:']);
  const left = await comments().removeReaction(_id, ':heart:');
  expect(left.reactions.map(({ shortName }) => shortName)).toEqual([':eyes:']);
  expect((await comments().removeReaction(_id, ':rocket:')).reactions).toHaveLength(1);
});

it('counts a request with a transaction id once', async () => {
  const options = { transactionId: 'once' };
  const first = await comments().create({ message, target }, options);
  const second = await comments().create({ message, target }, options);
  expect(second).toEqual(first);
  const other = comments().create({ message: [block('m', 'Other')], target }, options);
  await expect(other).rejects.toThrow('once');
});

it('tells listeners of comments', async () => {
  const seen = Promise.withResolvers<string | undefined>();
  const query = '*[_type == "sanity.comment"]';
  const subscription = comments()
    .listen(query, {}, { events: ['welcome', 'mutation'] })
    .subscribe((event) => {
      if (event.type === 'welcome') void comments().create({ message, target, _id: 'told' });
      if (event.type === 'mutation') seen.resolve(event.documentId);
    });
  expect(await seen.promise).toBe('told');
  subscription.unsubscribe();
});

const at = (query: string) => `/v2026-07-18/collaboration/comments${query}`;
const RESOURCE = '?organizationId=any&resourceType=dataset&resourceId=signpost.production';

async function ask(method: string, path: string, headers: Record<string, string>, body?: unknown) {
  const response = await fetch(`${lake.url}${path}`, {
    method,
    headers: { ...headers, 'content-type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  return response.status;
}

const editor = { authorization: `Bearer ${tokenOf('editor')}` };

it.each<[string, unknown]>([
  ['nothing', {}],
  ['no message', { target }],
  ['an empty message', { message: [], target }],
  ['a message that is text', { message: 'Hello', target }],
  ['blocks without children', { message: [{ _type: 'block' }], target }],
  ['a target and a parent', { message, target, parentCommentId: 'a' }],
  ['neither', { message }],
  ['a wrong id of its own', { _id: '-a', message, target }],
  ['a wrong id of the document', { message, target: { ...target, documentId: 'a b' } }],
  ['no type', { message, target: { documentId: 'doc' } }],
  ['a range without a path', { message, target: { ...target, range: {} } }],
  ['fields that nobody knows', { message, target, status: 'resolved' }],
  ['a reply with a thread', { message, parentCommentId: 'a', threadId: 't' }],
  ...[
    [
      { _key: 'zz', offset: 0 },
      { _key: 'b1', offset: 1 },
    ],
    [
      { _key: 'b2', offset: 0 },
      { _key: 'b1', offset: 1 },
    ],
    [
      { _key: 'b1', offset: 5 },
      { _key: 'b1', offset: 1 },
    ],
    [
      { _key: 'b1', offset: -1 },
      { _key: 'b1', offset: 1 },
    ],
    [
      { _key: 'b1', offset: 0 },
      { _key: 'b1', offset: 999 },
    ],
    [
      { _key: 'b1', offset: 0.5 },
      { _key: 'b1', offset: 1 },
    ],
  ].map(([start, end]): [string, unknown] => [
    `a range from ${JSON.stringify(start)} to ${JSON.stringify(end)}`,
    { message, target: { ...target, path: 'body', range: { start, end } } },
  ]),
])('refuses %s', async (_, body) => {
  expect(await ask('POST', at(RESOURCE), editor, body)).toBe(400);
  expect(await comments().fetch('count(*)')).toBe(0);
});

it.each([
  ['PATCH', '/none', { status: 'open' }, 404],
  ['POST', '/none/reactions', { shortName: ':heart:' }, 404],
  ['DELETE', '/none/reactions/%3Aheart%3A', undefined, 404],
  ['POST', '/none/reactions', { shortName: ':pizza:' }, 400],
  ['POST', '/none/reactions', undefined, 400],
  ['PATCH', '/none', { status: 'lost' }, 400],
  ['PATCH', '/none', [], 400],
  ['POST', '', { message, parentCommentId: 'none' }, 404],
])('answers %s %s of what is not there', async (method, path, body, status) => {
  expect(await ask(method, at(`${path}${RESOURCE}`), editor, body)).toBe(status);
});

it.each([
  ['', 400],
  ['?resourceType=canvas&resourceId=c', 501],
  ['?resourceType=media-library&resourceId=c', 501],
  ['?resourceType=dataset&resourceId=other.production', 404],
  ['?resourceType=dataset&resourceId=signpost.none', 404],
  ['?resourceType=dataset&resourceId=signpost', 404],
  ['?resourceType=dataset&resourceId=signpost.production-comments', 409],
])('has comments on its own datasets alone: %s', async (query, status) => {
  await comments().create({ message, target });
  expect(await ask('GET', at(`/query${query}${query ? '&' : '?'}query=*`), editor)).toBe(status);
});

it('lets whoever signed in comment under their own name, and nobody change what others said', async () => {
  const person = (role: 'viewer' | 'administrator', name: string) => {
    const { user, cookie } = signIn(lake.lake, role, name);
    return { id: user.id, headers: { cookie, origin: lake.url } };
  };
  const [ann, ben] = [person('viewer', 'Ann'), person('viewer', 'Ben')];
  const create = { _id: 'of-ann', message, target };
  expect(await ask('POST', at(RESOURCE), {}, create)).toBe(401);
  const reader = { authorization: `Bearer ${tokenOf('viewer')}` };
  expect(await ask('POST', at(RESOURCE), reader, create)).toBe(403);
  expect(await ask('POST', at(RESOURCE), ann.headers, create)).toBe(200);
  const [made] = await comments().fetch<{ _system: unknown }[]>('*[_id == "of-ann"]');
  expect(made?._system).toEqual({ createdBy: ann.id });
  const edit = { message: [block('m', 'Changed')] };
  const path = at(`/of-ann${RESOURCE}`);
  expect(await ask('PATCH', path, ben.headers, edit)).toBe(403);
  expect(await ask('DELETE', path, ben.headers)).toBe(403);
  const heart = { shortName: ':heart:' };
  expect(await ask('POST', at(`/of-ann/reactions${RESOURCE}`), ben.headers, heart)).toBe(200);
  expect(await ask('PATCH', path, ben.headers, { status: 'resolved' })).toBe(200);
  expect(await ask('PATCH', path, ann.headers, edit)).toBe(200);
  expect(await ask('DELETE', path, ann.headers)).toBe(200);
});

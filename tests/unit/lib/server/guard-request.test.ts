import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { guardRequest } from '#lib/server/guard-request.ts';
import { addressesOf } from '#lib/site-index/addresses.ts';
import { NOW, openReplica, slug, stored } from '#tests/support/replica.ts';

const replica = openReplica();
replica.apply([stored('a', { slug: slug('a') }), stored('u', { slug: slug('über') })], []);

function guard(url: string, headers: Record<string, string> = {}) {
  const incoming = Object.assign(new IncomingMessage(new Socket()), { url, headers });
  return guardRequest(incoming, addressesOf(replica), NOW);
}

const EDITOR = { cookie: 'a=b; __prerender_bypass=x' };
const QUEUE = { 'x-prerender-revalidate': 'x' };

it.each([
  ['a reader', '/articles/a?x=1', {}, '/articles/a'],
  [
    'a sender of plain UTF-8',
    Buffer.from('/articles/über').toString('latin1'),
    {},
    '/articles/%C3%BCber',
  ],
  ['Next’s router', '/?x=1&_rsc=1a2b3', { rsc: '1' }, '/?_rsc=1a2b3'],
  [
    'Next’s router on a list',
    '/?sort=helpful&_rsc=1a2b3',
    { rsc: '1' },
    '/?sort=helpful&_rsc=1a2b3',
  ],
  ['Next’s router without a state', '/?x=1&_rsc', { rsc: '1' }, '/?_rsc'],
  ['Next’s router on a search', '/search?q=a&_rsc=1a2b3', { rsc: '1' }, '/search?q=a&_rsc=1a2b3'],
  ['somebody like it', '/?_rsc=<script>', { rsc: '1' }, '/'],
  ['a preview', '/articles/draft?x=1', EDITOR, '/articles/draft?x=1'],
  ['the queue', '/articles/gone', QUEUE, '/articles/gone'],
])('%s is served from one address', (_, url, headers, address) => {
  expect(guard(url, headers)).toMatchObject({ kind: 'open', address });
});

it.each([
  ['/articles/unknown', {}, 'absent'],
  ['/ARTICLES/draft', EDITOR, 'moved'],
  ['/nowhere', EDITOR, 'absent'],
  ['/draft/en/articles/a', EDITOR, 'absent'],
  ['/api/articles/unknown/markdown', EDITOR, 'moved'],
])('%s with %j is %s', (url, headers, kind) => {
  expect(guard(url, headers).kind).toBe(kind);
});

it('lets only the tools of a preview send forms to pages', () => {
  expect(guard('/', EDITOR)).toMatchObject({ methods: ['GET', 'HEAD', 'POST'] });
  expect(guard('/')).toMatchObject({ methods: ['GET', 'HEAD'] });
});

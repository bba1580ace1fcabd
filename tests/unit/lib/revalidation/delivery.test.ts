import { readBody } from '#lib/http/body.ts';
import type { PlainRequest } from '#lib/http/plain.ts';
import { readDelivery } from '#lib/revalidation/delivery.ts';
import { signatureOf } from '#lib/revalidation/signature.ts';

const SECRET = 'a-secret-of-some-length';
const SENT_AT = new Date();

process.env.SANITY_WEBHOOK_SECRET = SECRET;

function delivery(
  body: string,
  signature = signatureOf(body, SECRET, SENT_AT),
  about: Record<string, string> = {},
): PlainRequest {
  const headers = new Headers({ 'sanity-webhook-signature': signature, ...about });
  const request = new Request('http://site.test/api/revalidate', { method: 'POST', body });
  return { headers, text: (limit) => readBody(request, limit) };
}

it.each([
  ['a', 'a'],
  ['drafts.a', 'a'],
  ['versions.r1.a', 'a'],
  ['versions.r1.a.b', 'a.b'],
  ['drafted', 'drafted'],
])('names for %s the published document %s', async (_id, published) => {
  expect(await readDelivery(delivery(JSON.stringify({ _id, _type: 'faq' })))).toEqual({
    id: published,
    revision: undefined,
    changedAt: null,
  });
});

it.each([
  ['a change', { _rev: 'r1' }, 'update', 'r1'],
  ['a deletion', { _rev: 'r1' }, 'delete', undefined],
  ['a webhook without revisions', {}, 'create', undefined],
  ['a revision that is none', { _rev: 7 }, 'update', undefined],
])('names of %s the revision', async (_, payload, operation, revision) => {
  const body = JSON.stringify({ _id: 'a', ...payload });
  const about = {
    'sanity-operation': operation,
    'sanity-transaction-time': '2026-12-01T00:00:00Z',
  };
  expect(await readDelivery(delivery(body, undefined, about))).toEqual({
    id: 'a',
    revision,
    changedAt: '2026-12-01T00:00:00Z',
  });
});

it.each([
  ['nothing', ''],
  ['no JSON', '{'],
  ['no object', '[]'],
  ['no id', '{}'],
  ['an empty id', '{"_id":""}'],
  ['another kind of id', '{"_id":1}'],
  ['far too long an id', JSON.stringify({ _id: 'x'.repeat(201) })],
])('is refused when it names %s', async (_, body) => {
  await expect(readDelivery(delivery(body))).rejects.toMatchObject({ name: 'Invalid' });
});

it.each([
  ['no signature', ''],
  ['another secret', signatureOf('{"_id":"a"}', 'another-secret-of-this', SENT_AT)],
  ['another body', signatureOf('{"_id":"b"}', SECRET, SENT_AT)],
  ['an age of a day', signatureOf('{"_id":"a"}', SECRET, new Date(SENT_AT.getTime() - 86_400_000))],
])('is refused with %s', async (_, signature) => {
  await expect(readDelivery(delivery('{"_id":"a"}', signature))).rejects.toMatchObject({
    name: 'Unauthorized',
  });
});

it('is refused above 64 KB', async () => {
  await expect(readDelivery(delivery(' '.repeat(65_537)))).rejects.toMatchObject({
    name: 'TooLarge',
  });
});

import { isDeepStrictEqual } from 'node:util';
import { ChannelError, ClientError, isQueryParseError, type SanityClient } from '@sanity/client';
import { stegaClean } from '@sanity/client/stega';
import { firstValueFrom, timeout } from 'rxjs';
import { type Check, expectSame, expectText, type Workshop } from './check.ts';

const TYPE = 'clientCheck';
const TIMEOUT_MS = 15_000;

const clientOf = ({ lake }: Workshop) => lake.client('production');

/** Writes a document for a check and takes it away again. */
async function withDocument(
  client: SanityClient,
  fields: Record<string, unknown>,
  work: (id: string) => Promise<void>,
): Promise<void> {
  const { _id } = await client.create({ _type: TYPE, ...fields });
  await work(_id).finally(() => client.delete(_id));
}

/** @throws {Error} unless the work fails with an error of this class. */
async function failureOf<E extends Error>(
  kind: new (...args: never[]) => E,
  work: Promise<unknown>,
): Promise<E> {
  const error: unknown = await work.then(() => null).catch((failure: unknown) => failure);
  if (error instanceof kind) return error;
  throw new Error(`Expected a ${kind.name}, but there is ${String(error)}`);
}

function expectLike(actual: object | undefined, wanted: Record<string, unknown>): void {
  for (const [field, value] of Object.entries(wanted)) {
    const found: unknown = Reflect.get(actual ?? {}, field);
    if (!isDeepStrictEqual(found, value)) expectSame({ [field]: found }, { [field]: value });
  }
}

/** What the client's own integration tests try of reading and writing content, by their files. */
export const contentChecks: Check[] = [
  {
    name: 'abort: a signal that is aborted already, and one that is aborted meanwhile',
    async run(workshop) {
      const client = clientOf(workshop);
      const early = client.fetch('*[0]', {}, { signal: AbortSignal.abort() });
      expectSame((await failureOf(Error, early)).name, 'AbortError');
      const controller = new AbortController();
      const late = client.fetch('*[0]', {}, { signal: controller.signal });
      controller.abort();
      expectSame((await failureOf(Error, late)).name, 'AbortError');
    },
  },
  {
    name: 'doc: one document, several in order, null for what is not there',
    async run(workshop) {
      const client = clientOf(workshop);
      await withDocument(client, { label: 'one' }, async (id) => {
        expectLike(await client.getDocument(id), { _id: id, _type: TYPE, label: 'one' });
        const several = await client.getDocuments([`${id}-none`, id]);
        expectSame(
          several.map((one) => one?._id ?? null),
          [null, id],
        );
        expectSame((await client.getDocument(`${id}-none`)) === undefined, true);
      });
    },
  },
  {
    name: 'query: parameters, a long query by POST, and where a wrong one ends',
    async run(workshop) {
      const client = clientOf(workshop);
      await withDocument(client, { label: 'asked' }, async (id) => {
        const query = '*[_id == $id][0]{_id, label}';
        expectSame(await client.fetch(query, { id }), { _id: id, label: 'asked' });
        const filler = 'x'.repeat(20_000);
        expectSame(await client.fetch(`${query} // ${filler}`, { id }), {
          _id: id,
          label: 'asked',
        });
        const whole = await client.fetch(query, { id }, { filterResponse: false });
        expectLike(whole, { query, result: { _id: id, label: 'asked' } });
      });
      const error = await failureOf(ClientError, client.fetch('*[_type == '));
      expectSame([error.statusCode, isQueryParseError(error.details)], [400, true]);
      expectText(error.message, 'GROQ query parse error', 'unexpected end-of-file');
    },
  },
  {
    name: 'mutations: create, replace, patch, transaction, delete',
    async run(workshop) {
      const client = clientOf(workshop);
      const created = await client.create({ _type: TYPE, label: 'first', count: 1 });
      const { _id: id } = created;
      await failureOf(ClientError, client.create({ ...created }));
      await client.createIfNotExists({ _id: id, _type: TYPE, label: 'not this' });
      expectLike(await client.getDocument(id), { label: 'first' });
      await client.createOrReplace({ _id: id, _type: TYPE, label: 'second', count: 2 });
      const result = await client
        .transaction()
        .patch(id, (patch) => patch.set({ label: 'third' }).inc({ count: 1 }))
        .commit();
      expectSame([typeof result.transactionId, result.documentIds], ['string', [id]]);
      expectLike(await client.getDocument(id), { _id: id, label: 'third', count: 3 });
      await client.delete({ query: '*[_id == $id]', params: { id } });
      expectSame((await client.getDocument(id)) === undefined, true);
    },
  },
  {
    name: 'patch: every operation, revisions, array keys',
    async run(workshop) {
      const client = clientOf(workshop);
      await withDocument(client, { tags: ['b'], rows: [{ n: 1 }], text: 'abc' }, async (id) => {
        await client.patch(id).prepend('tags', ['a']).commit();
        await client.patch(id).append('tags', ['d']).commit();
        await client.patch(id).insert('before', 'tags[-1]', ['c']).commit();
        const keyed = await client
          .patch(id)
          .setIfMissing({ more: { a: 1 } })
          .set({ 'more.b': 2 })
          .append('rows', [{ n: 2 }])
          .diffMatchPatch({ text: '@@ -1,3 +1,4 @@\n abc\n+d\n' })
          .dec({ 'more.b': 1 })
          .unset(['rows[0]'])
          .commit({ autoGenerateArrayKeys: true });
        expectLike(keyed, { tags: ['a', 'b', 'c', 'd'], text: 'abcd', more: { a: 1, b: 1 } });
        expectSame(typeof Reflect.get(Object(keyed.rows)[0], '_key'), 'string');
        const stale = client.patch(id).ifRevisionId('stale').set({ text: 'x' }).commit();
        expectSame((await failureOf(ClientError, stale)).statusCode, 409);
      });
    },
  },
  {
    name: 'listener: welcome, a change with its result, an error for a wrong query',
    async run(workshop) {
      const client = clientOf(workshop);
      const filter = `*[_type == "${TYPE}"]`;
      const greeting = client.listen(filter, {}, { events: ['welcome'] });
      expectSame((await firstValueFrom(greeting.pipe(timeout(TIMEOUT_MS)))).type, 'welcome');
      const heard: string[] = [];
      const change = new Promise<void>((resolve, reject) => {
        const stream = client.listen(filter, {}, { events: ['welcome', 'mutation'] });
        const subscription = stream.pipe(timeout(TIMEOUT_MS)).subscribe({
          error: reject,
          next(event) {
            if (event.type === 'welcome') {
              withDocument(client, { label: 'heard' }, () => Promise.resolve()).catch(reject);
            } else if (event.type === 'mutation') {
              heard.push(`${event.transition} ${event.result?.label ?? ''}`.trim());
              if (heard.length < 2) return;
              subscription.unsubscribe();
              resolve();
            }
          },
        });
      });
      await change;
      expectSame(heard, ['appear heard', 'disappear']);
      const wrong = firstValueFrom(client.listen('*[_type == ').pipe(timeout(TIMEOUT_MS)));
      expectText((await failureOf(ChannelError, wrong)).message, 'GROQ query parse error');
    },
  },
  {
    name: 'live: welcome, with and without drafts',
    async run(workshop) {
      const client = clientOf(workshop).withConfig({ perspective: 'published' });
      const options = { includeDrafts: true, tag: 'conformance', waitFor: 'function' } as const;
      for (const stream of [client.live.events(), client.live.events(options)]) {
        expectSame((await firstValueFrom(stream.pipe(timeout(TIMEOUT_MS)))).type, 'welcome');
      }
    },
  },
  {
    name: 'sourceMaps: the documents that a result comes from',
    async run(workshop) {
      const client = clientOf(workshop);
      await withDocument(client, { items: [{ _key: 'a', label: 'first' }] }, async (id) => {
        const options = { filterResponse: false, resultSourceMap: 'withKeyArraySelector' } as const;
        const { resultSourceMap } = await client.fetch(
          '*[_id == $id][0]{items[]{label}}',
          { id },
          options,
        );
        expectLike(resultSourceMap?.documents[0], { _id: id, _type: TYPE });
        expectText(JSON.stringify(resultSourceMap?.paths), "[?(@._key=='a')]");
      });
    },
  },
  {
    name: 'stega: texts that carry where they come from, and stegaClean',
    async run(workshop) {
      const client = clientOf(workshop);
      const stega = client.withConfig({ stega: { enabled: true, studioUrl: '/studio' } });
      await withDocument(client, { label: 'A text with its source' }, async (id) => {
        const query = '*[_id == $id][0]{label}';
        const { label } = await stega.fetch<{ label: string }>(query, { id });
        expectSame(label.length > 22 && label.startsWith('A text with its source'), true);
        expectSame(stegaClean({ label }), { label: 'A text with its source' });
      });
    },
  },
];

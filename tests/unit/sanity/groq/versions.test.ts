import fc from 'fast-check';
import { evaluate, parse } from 'groq-js';
import { DocumentView, evaluateOn, prepare, type StoredDocument } from '#sanity/groq/index.ts';

const at = '2026-01-01T00:00:00Z';
const now = new Date(at);

const published = fc.constantFrom('a', 'a.b', 'b', 'drafts', 'r', 'versions', 'versions.r');
const id = fc.oneof(
  published,
  published.map((one) => `drafts.${one}`),
  fc.tuple(fc.constantFrom('r', 'rAbc'), published).map(([r, one]) => `versions.${r}.${one}`),
);
const documentOf = (_id: string): StoredDocument => ({
  _id,
  _type: _id.includes('b') ? 'faq' : 'topic',
  _rev: 'r',
  _createdAt: at,
  _updatedAt: at,
});

const QUERIES = [
  '*[sanity::versionOf($id)]._id',
  '[*[sanity::versionOf("a")]._id, *[sanity::versionOf("b")]._id]',
  '*[_type == "faq" && sanity::versionOf($id)] | order(_id desc)._id',
  '*[sanity::versionOf($id) && _id in path("versions.**")][0]._id',
  'count(*[!sanity::versionOf($id)])',
  '*[sanity::versionOf($id) || _type == "faq"]._id',
];

it('finds the versions that groq-js finds, also after changes', async () => {
  const property = fc.asyncProperty(
    fc.uniqueArray(id, { maxLength: 12 }),
    fc.array(id, { maxLength: 3 }),
    published,
    async (ids, others, wanted) => {
      const stored = new Map(ids.toSorted().map((one) => [one, documentOf(one)]));
      const view = new DocumentView([...stored.values()]);
      for (const other of ['', ...others]) {
        if (other !== '') {
          const document = stored.has(other) ? null : documentOf(other);
          view.apply({ id: other, document });
          if (document === null) stored.delete(other);
          else stored.set(other, document);
        }
        const dataset = [...stored.values()].sort((a, b) => (a._id < b._id ? -1 : 1));
        const params = { id: wanted };
        for (const query of QUERIES) {
          const context = { params, now, identity: 'me', projectId: 'p', dataset: 'd' };
          const found = JSON.parse(await evaluateOn(view, prepare(query, params), context));
          const plain = await evaluate(parse(query, { params }), { dataset, params });
          expect([query, found]).toEqual([query, await plain.get()]);
        }
      }
    },
  );
  await fc.assert(property, { numRuns: 150 });
});

it('looks at no other document', () => {
  const { sources } = prepare('*[sanity::versionOf("a")]._id', {});
  expect([...sources.values()]).toEqual([{ versionsOf: 'a' }]);
});

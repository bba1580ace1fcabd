import { createReadStream, mkdirSync, readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createGunzip } from 'node:zlib';
import { exportDataset } from '@sanity/export';
import { sanityImport } from '@sanity/import';
import { extractTar } from '#sanity/lake/dataset/extract-tar.ts';
import { type Check, expectSame, type Workshop } from './check.ts';

type Line = { _id: string };

const MAX_BYTES = 1e9;

/** Exports a dataset and reads what came of it: documents by id, assets by their name. */
async function exportTo({ lake }: Workshop, dataset: string, name: string) {
  const outputPath = join(lake.folder, `${name}.tar.gz`);
  const client = lake.client(dataset);
  await exportDataset({ client, dataset, outputPath, assets: true, drafts: true });
  const folder = join(lake.folder, name);
  mkdirSync(folder);
  await extractTar(createReadStream(outputPath).pipe(createGunzip()), folder, MAX_BYTES);
  const [inner = ''] = await readdir(folder);
  const files = await readdir(join(folder, inner), { recursive: true });
  const text = readFileSync(join(folder, inner, 'data.ndjson'), 'utf8');
  const documents = text
    .trim()
    .split('\n')
    .map((line): Line => JSON.parse(line))
    .sort((a, b) => (a._id < b._id ? -1 : 1));
  return { outputPath, documents, files: files.sort() };
}

/** Revisions and update times are those of the dataset, not of the content. */
const contentOf = (documents: readonly Line[]) =>
  documents.map((document) => ({ ...document, _rev: '', _updatedAt: '' }));

export const packageChecks: Check[] = [
  {
    name: '@sanity/export → @sanity/import → @sanity/export gives the same',
    needs: ['datasets import'],
    async run(workshop) {
      const { lake } = workshop;
      const first = await exportTo(workshop, 'production', 'first');
      await lake.client('production').datasets.create('round-trip');
      const options = { client: lake.client('round-trip'), operation: 'create' as const };
      const done = await sanityImport(createReadStream(first.outputPath), options);
      expectSame(done.numDocs, first.documents.length);
      expectSame(done.warnings, []);
      const second = await exportTo(workshop, 'round-trip', 'second');
      expectSame(contentOf(second.documents), contentOf(first.documents));
      expectSame(second.files, first.files);
    },
  },
  {
    name: '@sanity/import a second time, createOrReplace',
    needs: ['@sanity/export → @sanity/import → @sanity/export gives the same'],
    async run({ lake }) {
      const client = lake.client('round-trip');
      const options = { client, operation: 'createOrReplace' as const };
      const before: number = await client.fetch('count(*)');
      const file = join(lake.folder, 'first.tar.gz');
      expectSame((await sanityImport(createReadStream(file), options)).warnings, []);
      expectSame(await client.fetch('count(*)'), before);
    },
  },
  {
    name: 'the client with a dataset as its resource',
    async run({ lake }) {
      const resource = { type: 'dataset' as const, id: 'signpost.production' };
      const client = lake.client('production').withConfig({ resource });
      await client.createOrReplace({ _id: 'by-resource', _type: 'post', title: 'Resource' });
      const found = await client.getDocument('by-resource');
      expectSame(found?.title, 'Resource');
      expectSame(await client.fetch('*[_id == "by-resource"].title'), ['Resource']);
      await client.delete('by-resource');
    },
  },
];

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Check, expectSame, expectText } from './check.ts';

const EXPORT = 'export.tar.gz';

/** In the order in which they run: later ones use what earlier ones left behind. */
export const datasetChecks: Check[] = [
  {
    name: 'datasets list',
    async run({ sanity }) {
      expectText(await sanity(['datasets', 'list']), 'production');
    },
  },
  {
    name: 'datasets import',
    async run({ sanity, sample, lake }) {
      await sanity(['datasets', 'import', sample, '--dataset', 'production']);
      const query = `*[_id == "post-1"][0]{
        "author": author->name, "weak": author._weak, "size": picture.asset->size > 0}`;
      const found = await lake.client('production').fetch(query);
      expectSame(found, { author: 'Ada', weak: null, size: true });
    },
  },
  {
    name: 'datasets import --replace, a second time',
    needs: ['datasets import'],
    async run({ sanity, sample, lake }) {
      const count = 'count(*)';
      const before = await lake.client('production').fetch(count);
      await sanity(['datasets', 'import', sample, '--dataset', 'production', '--replace']);
      expectSame(await lake.client('production').fetch(count), before);
    },
  },
  {
    name: 'datasets import --missing',
    needs: ['datasets import'],
    async run({ sanity, sample }) {
      const args = ['datasets', 'import', sample, '--dataset', 'production', '--missing'];
      expectText(await sanity(args), 'Done!');
    },
  },
  {
    name: 'datasets import of ids that exist is refused',
    needs: ['datasets import'],
    async run({ sanity, sample }) {
      const args = ['datasets', 'import', sample, '--dataset', 'production'];
      expectText(await sanity(args, { expected: 1 }), 'already exists');
    },
  },
  {
    name: 'datasets export',
    needs: ['datasets import'],
    async run({ sanity, lake }) {
      const file = join(lake.folder, EXPORT);
      const printed = await sanity(['datasets', 'export', 'production', file]);
      expectText(printed, 'Export finished', '(2/2)');
      if (printed.includes('Asset failed')) throw new Error(printed);
      expectSame(existsSync(file), true);
    },
  },
  {
    name: 'datasets export --mode cursor --types --no-drafts --raw',
    needs: ['datasets import'],
    async run({ sanity, lake }) {
      const file = join(lake.folder, 'posts.tar.gz');
      const flags = ['--mode', 'cursor', '--types', 'post', '--no-drafts', '--raw'];
      expectText(await sanity(['datasets', 'export', 'production', file, ...flags]), '(2/2)');
    },
  },
  {
    name: 'datasets create',
    async run({ sanity, lake }) {
      await sanity(['datasets', 'create', 'staging_2', '--visibility', 'public']);
      expectSame(await lake.client('staging_2').fetch('count(*)'), 0);
    },
  },
  {
    name: 'datasets import of an export, into another dataset',
    needs: ['datasets export', 'datasets create'],
    async run({ sanity, lake }) {
      await sanity(['datasets', 'import', join(lake.folder, EXPORT), '--dataset', 'staging_2']);
      const query = '*[_type == "post"] | order(_id){_id, title, _createdAt}';
      const copies = await lake.client('staging_2').fetch(query);
      expectSame(copies, await lake.client('production').fetch(query));
      const url = await lake.client('staging_2').fetch('*[_type == "sanity.imageAsset"][0].url');
      expectText(String(url), '/signpost/staging_2/');
      expectSame((await fetch(url)).status, 200);
    },
  },
  {
    name: 'datasets copy',
    needs: ['datasets import'],
    async run({ sanity, lake }) {
      const printed = await sanity(['datasets', 'copy', 'production', 'with-history']);
      expectText(printed, 'Copy finished', 'completed');
      const query = '*[_id == "post-1"][0]{title, _rev}';
      const copy = await lake.client('with-history').fetch(query);
      expectSame(copy, await lake.client('production').fetch(query));
    },
  },
  {
    name: 'datasets copy --skip-history',
    needs: ['datasets import'],
    async run({ sanity, lake }) {
      await sanity(['datasets', 'copy', 'production', 'plain', '--skip-history']);
      const count = 'count(*)';
      const wanted = await lake.client('production').fetch(count);
      expectSame(await lake.client('plain').fetch(count), wanted);
    },
  },
  {
    name: 'datasets copy --list',
    needs: ['datasets copy'],
    async run({ sanity }) {
      expectText(await sanity(['datasets', 'copy', '--list']), 'with-history', 'completed');
    },
  },
  {
    name: 'datasets visibility set, get',
    needs: ['datasets copy --skip-history'],
    async run({ sanity, lake }) {
      await sanity(['datasets', 'visibility', 'set', 'plain', 'private']);
      expectText(await sanity(['datasets', 'visibility', 'get', 'plain']), 'private');
      const url = `http://${lake.address}/v2025-02-19/data/query/plain?query=*`;
      expectSame((await fetch(url)).status, 401);
    },
  },
  {
    name: 'datasets delete',
    needs: ['datasets copy --skip-history'],
    async run({ sanity, lake }) {
      await sanity(['datasets', 'delete', 'plain', '--force']);
      expectSame((await sanity(['datasets', 'list'])).includes('plain'), false);
      expectSame(existsSync(join(lake.folder, 'data/lake/datasets/plain')), false);
    },
  },
  {
    name: 'documents validate',
    needs: ['datasets import'],
    async run({ sanity }) {
      expectText(await sanity(['documents', 'validate', '--yes']), /Valid: +\d+ documents/);
    },
  },
  {
    name: 'documents validate finds what is wrong',
    // Of a dataset with one document alone the command line tells nothing.
    needs: ['datasets import of an export, into another dataset'],
    async run({ sanity, lake }) {
      await lake.client('staging_2').create({ _id: 'untitled', _type: 'post' });
      const args = ['documents', 'validate', '--yes', '--dataset', 'staging_2'];
      expectText(await sanity(args, { expected: 1 }), 'untitled', 'Required');
    },
  },
  {
    name: 'documents create, get, query, delete',
    async run({ sanity, lake }) {
      const file = join(import.meta.dirname, '../../tests/fixtures/sanity-project/document.json');
      const { _id } = JSON.parse(readFileSync(file, 'utf8'));
      await sanity(['documents', 'create', file, '--dataset', 'production']);
      expectText(await sanity(['documents', 'get', _id]), 'From a file');
      expectText(await sanity(['documents', 'query', `*[_id == "${_id}"].title`]), 'From a file');
      await sanity(['documents', 'delete', _id]);
      expectSame(await lake.client('production').fetch('count(*[_id == $_id])', { _id }), 0);
    },
  },
  {
    name: 'migrations run (dry)',
    needs: ['datasets import'],
    async run({ sanity }) {
      expectText(await sanity(['migrations', 'run', 'shout']), 'DRAFT OF THE FIRST');
    },
  },
  {
    name: 'migrations run --no-dry-run',
    needs: ['datasets import'],
    async run({ sanity, lake }) {
      const flags = ['--no-dry-run', '--no-confirm', '--no-progress'];
      await sanity(['migrations', 'run', 'shout', ...flags]);
      const title = await lake.client('production').fetch('*[_id == "drafts.post-1"][0].title');
      expectSame(title, 'DRAFT OF THE FIRST');
    },
  },
];

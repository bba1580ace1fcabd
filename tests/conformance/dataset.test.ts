import { createHash } from 'node:crypto';
import {
  cp,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import sharp from 'sharp';
import { type Header, pack } from 'tar-stream';
import { backupLake } from '#sanity/lake/dataset/backup.ts';
import { exportDataset } from '#sanity/lake/dataset/export.ts';
import { type ImportOptions, importDataset } from '#sanity/lake/dataset/import.ts';
import { restoreLake } from '#sanity/lake/dataset/restore.ts';
import { createLake, type Lake } from '#sanity/lake/index.ts';
import { expectLinear } from '#tests/support/steps.ts';

let root: string;
let picture: Buffer;
const open: Lake[] = [];
const ROW = '{"_id":"a","_type":"faq"}';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'lake-dataset-'));
  picture = await sharp({ create: { width: 30, height: 20, channels: 3, background: '#3a6' } })
    .png()
    .toBuffer();
});

afterEach(async () => {
  await Promise.all(open.splice(0).map((lake) => lake.close()));
});

afterAll(() => rm(root, { recursive: true, force: true }));

async function folder(): Promise<string> {
  return mkdtemp(join(root, 'case-'));
}

async function newLake(dir?: string): Promise<Lake> {
  const lake = createLake({ projectId: 'signpost', dir: dir ?? join(await folder(), 'lake') });
  open.push(lake);
  return lake;
}

function load(lake: Lake, file: string, options: Partial<ImportOptions> = {}) {
  return importDataset({ store: lake.store, assets: lake.assets, file, ...options });
}

/** Everything an import might have left behind. */
async function stateOf(lake: Lake) {
  const { folders } = lake.assets.storage;
  return {
    documents: [...lake.store.iterateDocuments()],
    images: await readdir(folders.images),
    files: await readdir(folders.files),
    tmp: await readdir(folders.tmp),
  };
}

async function write(content: string | Buffer, name = 'data.ndjson'): Promise<string> {
  const file = join(await folder(), name);
  await writeFile(file, content);
  return file;
}

type Entry = Partial<Header> & { name: string; content?: string | Buffer };

async function tarOf(entries: readonly Entry[]): Promise<Buffer> {
  const archive = pack();
  for (const { content = '', ...header } of entries) archive.entry(header, Buffer.from(content));
  archive.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of archive) if (Buffer.isBuffer(chunk)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

async function writeTar(entries: readonly Entry[], name = 'dataset.tar.gz'): Promise<string> {
  const bytes = await tarOf(entries);
  return write(/gz$/.test(name) ? gzipSync(bytes) : bytes, name);
}

/** A small dataset with each way to name an asset. */
async function writeDataset(): Promise<string> {
  const dir = await folder();
  await mkdir(join(dir, 'images'));
  await mkdir(join(dir, 'files'));
  await writeFile(join(dir, 'images', 'pic one.png'), picture);
  await writeFile(join(dir, 'images', 'unused.svg'), '<svg viewBox="0 0 4 2"/>');
  await writeFile(join(dir, 'files', 'fees.csv'), 'asset,fee\n');
  const hash = createHash('sha1').update(picture).digest('hex');
  const assets = {
    [`image-${hash}`]: {
      _createdAt: '2024-05-06T07:08:09Z',
      _updatedAt: '2024-06-06T07:08:09Z',
      originalFilename: 'Bildschirm – Ö.png',
      title: 'Deposit screen',
      uploadId: 'elsewhere',
      metadata: { exif: { ISO: 100 }, dimensions: { width: 1, height: 1 } },
    },
  };
  await writeFile(join(dir, 'assets.json'), JSON.stringify(assets));
  const lines = [
    {
      _id: 'faq-1',
      _type: 'faq',
      _createdAt: '2025-01-02T03:04:05Z',
      _updatedAt: '2025-02-03T04:05:06Z',
      title: 'Ünïcode 📄 <&> "quotes"',
      topic: { _type: 'reference', _ref: 'topic-1' },
      body: [
        {
          _type: 'figure',
          _key: 'k1',
          alt: 'A screen',
          _sanityAsset: 'image@file://./images/pic%20one.png',
        },
        { _type: 'file', _key: 'k2', _sanityAsset: 'file@file://./files/fees.csv' },
        { _type: 'figure', _key: 'k3', _sanityAsset: 'image@file://./images/pic one.png' },
      ],
    },
    { _id: 'topic-1', _type: 'topic', title: 'Deposits' },
    { _id: 'drafts.faq-1', _type: 'faq', topic: { _type: 'reference', _ref: 'gone', _weak: true } },
    { _type: 'redirect', from: '/a' },
  ];
  await writeFile(join(dir, 'data.ndjson'), lines.map((line) => JSON.stringify(line)).join('\n'));
  return dir;
}

describe('importing', () => {
  it('reads a folder: assets become documents and references, dates stay', async () => {
    const lake = await newLake();
    const log: string[] = [];
    const result = await load(lake, await writeDataset(), { log: (line) => log.push(line) });
    expect(result).toMatchObject({ created: 4, replaced: 0, kept: 0, assets: 3 });
    expect(result.warnings).toEqual([
      'data.ndjson:3: "drafts.faq-1" refers to "gone", which does not exist.',
    ]);
    const hash = createHash('sha1').update(picture).digest('hex');
    const image = { _type: 'reference', _ref: `image-${hash}-30x20-png` };
    const faq = lake.store.getDocument('faq-1');
    expect(faq).toMatchObject({
      _createdAt: '2025-01-02T03:04:05Z',
      _updatedAt: '2025-02-03T04:05:06Z',
      body: [
        { _type: 'figure', _key: 'k1', alt: 'A screen', asset: image },
        { _type: 'file', _key: 'k2', asset: { _ref: expect.stringMatching(/^file-.*-csv$/) } },
        { _type: 'figure', _key: 'k3', asset: image },
      ],
    });
    expect(JSON.stringify(faq)).not.toContain('_sanityAsset');
    expect(lake.store.getDocument(image._ref)).toMatchObject({
      _createdAt: '2024-05-06T07:08:09Z',
      _updatedAt: '2024-06-06T07:08:09Z',
      originalFilename: 'Bildschirm – Ö.png',
      title: 'Deposit screen',
      uploadId: expect.not.stringMatching('elsewhere'),
      metadata: { exif: { ISO: 100 }, dimensions: { width: 30, height: 20 } },
    });
    const served = await lake.fetch(
      new Request(`http://127.0.0.1/lake/images/signpost/production/${hash}-30x20.png`),
    );
    expect(Buffer.from(await served.arrayBuffer())).toEqual(picture);
    expect(lake.store.sequence()).toBe(1);
    expect((await stateOf(lake)).tmp).toEqual([]);
  });

  it.each([
    ['data.ndjson', `\ufeff${ROW}\r\n\r\n{"_id":"b","_type":"faq"}`],
    ['data.ndjson.gz', gzipSync(`${ROW}\n{"_id":"b","_type":"faq"}\n`)],
    ['misnamed.txt', gzipSync(`${ROW}\n{"_id":"b","_type":"faq"}\n`)],
  ])('reads %s', async (name, content) => {
    const lake = await newLake();
    const result = await load(lake, await write(content, name));
    expect(result).toMatchObject({ created: 2, assets: 0 });
  });

  it.each(['x.tar.gz', 'x.tgz', 'x.tar', 'no-name-gz'])('reads an archive %s', async (name) => {
    const lake = await newLake();
    const line = '{"_id":"a","_type":"faq","pic":{"_sanityAsset":"image@file://./images/p.png"}}';
    const file = await writeTar(
      [
        { name: './', type: 'directory' },
        { name: './production-export/', type: 'directory' },
        { name: './production-export/._data.ndjson', content: 'resource fork' },
        { name: './production-export/data.ndjson', content: line },
        { name: './production-export/images/p.png', content: picture },
      ],
      name,
    );
    expect(await load(lake, file)).toMatchObject({ created: 1, assets: 1 });
    expect((await stateOf(lake)).tmp).toEqual([]);
  });

  it('accepts an empty dataset', async () => {
    const lake = await newLake();
    expect(await load(lake, await write(''))).toMatchObject({ created: 0, assets: 0 });
  });

  it('keeps, replaces or refuses documents that exist, as asked', async () => {
    const lake = await newLake();
    await load(lake, await write('{"_id":"a","_type":"faq","title":"old"}'));
    const next = await write(
      '{"_id":"a","_type":"faq","title":"new"}\n{"_id":"b","_type":"faq","title":"new"}',
    );
    await expect(load(lake, next)).rejects.toThrow(/data\.ndjson:1: "a" exists already/);
    expect(lake.store.countDocuments()).toBe(1);
    const kept = await load(lake, next, { mode: 'missing' });
    expect(kept).toMatchObject({ created: 1, kept: 1, replaced: 0 });
    expect(lake.store.getDocument('a')?.title).toBe('old');
    const replaced = await load(lake, next, { mode: 'replace' });
    expect(replaced).toMatchObject({ created: 0, kept: 0, replaced: 2 });
    expect(lake.store.getDocument('a')?.title).toBe('new');
  });

  it('takes back the bytes when the lake refuses the documents', async () => {
    const lake = await newLake();
    const dir = await writeDataset();
    const commit: typeof lake.store.commit = (request) =>
      lake.store.commit({
        ...request,
        mutations: [...request.mutations, { patch: { id: 'nobody', set: { a: 1 } } }],
      });
    const store = { ...lake.store, commit };
    const failed = importDataset({ store, assets: lake.assets, file: dir });
    await expect(failed).rejects.toThrow(/The lake refused .*\n {2}.*"nobody" was not found/);
    expect(await stateOf(lake)).toEqual({ documents: [], images: [], files: [], tmp: [] });
  });

  it('leaves system documents out and says so', async () => {
    const lake = await newLake();
    const file = await write(
      '{"_id":"_.groups.x","_type":"system.group"}\n{"_id":"a","_type":"b"}',
    );
    const { created, warnings } = await load(lake, file);
    expect({ created, warnings }).toEqual({
      created: 1,
      warnings: ['1 system documents were left out.'],
    });
  });

  it('brings releases with their versions, and publishes none whose moment has passed', async () => {
    const lake = await newLake();
    const release = (name: string, publishAt: string) =>
      JSON.stringify({
        ...{ _id: `_.releases.${name}`, _type: 'system.release', name, state: 'scheduled' },
        ...{ publishAt, metadata: { releaseType: 'scheduled' } },
      });
    const file = await write(
      [
        release('past', '2020-01-01T00:00:00Z'),
        release('coming', '2999-01-01T00:00:00Z'),
        '{"_id":"versions.past.a","_type":"b"}',
      ].join('\n'),
    );
    expect(await load(lake, file)).toMatchObject({ created: 3, warnings: [] });
    expect(lake.store.getDocument('_.releases.past')).toMatchObject({ state: 'active' });
    expect(lake.store.getDocument('_.releases.coming')).toMatchObject({ state: 'scheduled' });
    const broken = await write('{"_id":"_.releases.x","_type":"system.release","state":"odd"}');
    await expect(load(lake, broken)).rejects.toThrow(/:1: the release "x" has an unknown state/);
  });

  it('imports documents with effort in step with their number', async () => {
    const line = (count: number) => (_: unknown, i: number) =>
      JSON.stringify({
        _id: `faq-${i}`,
        _type: 'faq',
        title: `Question ${i}`,
        topic: { _type: 'reference', _ref: `faq-${(i * 7) % count}` },
        body: Array.from({ length: 8 }, (_entry, b) => ({
          _type: 'block',
          _key: `b${b}`,
          children: [{ _type: 'span', _key: 's', text: 'Some words of an answer. '.repeat(8) }],
        })),
      });
    await expectLinear(async (count) => {
      const content = Array.from({ length: count }, line(count)).join('\n');
      const file = await writeTar([{ name: 'export/data.ndjson', content }]);
      expect(await load(await newLake(), file)).toMatchObject({ created: count });
    }, 1_600);
  });
});

describe('refusing', () => {
  const deep = `${'{"a":'.repeat(300)}1${'}'.repeat(300)}`;
  const many = [
    ROW,
    '{',
    '[1]',
    '{"_id":"b"}',
    '{"_id":"a","_type":"x"}',
    '{"_id":"ä","_type":"x"}',
  ];
  const cases: [string, () => Promise<string>, RegExp][] = [
    [
      'a file that is missing',
      async () => join(root, 'nowhere.ndjson'),
      /There is no file or folder/,
    ],
    ['a folder without data', folder, /holds no \.ndjson file/],
    ['an image', () => write(picture, 'data.ndjson'), /is not a dataset/],
    ['other text', () => write('hello\n'), /is not a dataset/],
    ['a JSON array', () => write('[{"_type":"a"}]'), /is not a dataset/],
    ['gzipped other content', () => write(gzipSync('hello'), 'a.ndjson.gz'), /is not a dataset/],
    ['bad JSON', () => write(`${ROW}\n{"_id": oops}`), /data\.ndjson:2: not valid JSON/],
    ['a missing type', () => write('{"_id":"a"}'), /data\.ndjson:1: "_type" is missing/],
    ['an unusable id', () => write('{"_id":"a b","_type":"x"}'), /:1: "_id" is not usable: "a b"/],
    ['a number as id', () => write('{"_id":7,"_type":"x"}'), /:1: "_id" is not usable: 7/],
    ['an id used twice', () => write(`${ROW}\n\n${ROW}`), /:3: "a" was already used in line 1/],
    [
      'a wrong date',
      () => write('{"_type":"x","_createdAt":"soon"}'),
      /"_createdAt" is not a date/,
    ],
    ['deep nesting', () => write(`{"_type":"x","a":${deep}}`), /nested too deeply/],
    ['all problems at once', () => write(many.join('\n')), /has 5 problems; nothing was imported/],
    [
      'broken UTF-8',
      () =>
        write(
          Buffer.concat([Buffer.from('{"_type":"'), Buffer.from([0xc3, 0x28]), Buffer.from('"}')]),
        ),
      /:1: not valid JSON/,
    ],
    [
      'a strong reference to nothing',
      () => write('{"_id":"a","_type":"x","r":{"_ref":"gone"}}'),
      /:1: "a" refers to "gone", which does not exist/,
    ],
    [
      'a missing asset',
      () => write('{"_type":"x","i":{"_sanityAsset":"image@file://./images/no.png"}}'),
      /:1: the asset ".\/images\/no.png" is missing/,
    ],
    [
      'an asset on the web',
      () => write('{"_type":"x","i":{"_sanityAsset":"image@https://example.com/a.png"}}'),
      /:1: https:\/\/example\.com\/a\.png is not fetched/,
    ],
    [
      'an asset outside of the folder',
      () => write('{"_type":"x","i":{"_sanityAsset":"file@file:///etc/passwd"}}'),
      /:1: the asset "\/etc\/passwd" lies outside/,
    ],
    [
      'an asset up the tree',
      () =>
        write('{"_type":"x","i":{"_sanityAsset":"file@file://./../../../../../../etc/passwd"}}'),
      /lies outside/,
    ],
    [
      'an asset field of another form',
      () => write('{"_type":"x","i":{"_sanityAsset":"./a.png"}}'),
      /:1: "_sanityAsset" must look like/,
    ],
    [
      'an asset that is a link to elsewhere',
      async () => {
        const dir = await folder();
        await symlink('/etc/passwd', join(dir, 'p'));
        await writeFile(
          join(dir, 'data.ndjson'),
          '{"_type":"x","i":{"_sanityAsset":"file@file://./p"}}',
        );
        return dir;
      },
      /lies outside/,
    ],
    [
      'a picture that is broken',
      async () => {
        const dir = await folder();
        await mkdir(join(dir, 'images'));
        await writeFile(join(dir, 'images', 'a.png'), '<!doctype html><p>');
        await writeFile(join(dir, 'data.ndjson'), ROW);
        return dir;
      },
      /images\/a\.png: "a\.png": The file is not an image/,
    ],
    [
      'an asset document without its bytes',
      () => write(`{"_id":"image-${'0'.repeat(40)}-1x1-png","_type":"sanity.imageAsset"}`),
      /:1: the asset "image-0+-1x1-png" comes without its file/,
    ],
    [
      'assets.json that is no JSON',
      async () => {
        const dir = await folder();
        await writeFile(join(dir, 'data.ndjson'), ROW);
        await writeFile(join(dir, 'assets.json'), '{');
        return dir;
      },
      /assets\.json is not valid JSON/,
    ],
    [
      'two data files',
      async () => {
        const dir = await folder();
        await writeFile(join(dir, 'a.ndjson'), ROW);
        await writeFile(join(dir, 'b.ndjson'), ROW);
        return dir;
      },
      /Only one \.ndjson file is expected, but a\.ndjson, b\.ndjson/,
    ],
    ['an empty archive', () => writeTar([{ name: 'a.txt', content: 'x' }]), /holds no \.ndjson/],
    [
      'an archive that climbs out',
      () => writeTar([{ name: 'a/../../evil.ndjson', content: ROW }]),
      /the path "a\/\.\.\/\.\.\/evil\.ndjson" leads outside/,
    ],
    [
      'an archive with an absolute path',
      () => writeTar([{ name: '/tmp/evil.ndjson', content: ROW }]),
      /leads outside/,
    ],
    [
      'an archive with a link',
      () => writeTar([{ name: 'images', type: 'symlink', linkname: '/etc' }]),
      /"images" is a symlink/,
    ],
    [
      'an archive with a hard link',
      () => writeTar([{ name: 'files/x', type: 'link', linkname: '/etc/passwd' }]),
      /"files\/x" is a link/,
    ],
    [
      'half an archive',
      async () => {
        const noise = Buffer.from(Array.from({ length: 50_000 }, (_, i) => (i * 7919) % 251));
        const whole = gzipSync(await tarOf([{ name: 'data.ndjson', content: noise }]));
        return write(whole.subarray(0, whole.length / 2), 'half.tar.gz');
      },
      /half\.tar\.gz is cut off/,
    ],
    [
      'half an archive without compression',
      async () => {
        const whole = await tarOf([{ name: 'data.ndjson', content: 'x'.repeat(50_000) }]);
        return write(whole.subarray(0, 20_000), 'half.tar');
      },
      /half\.tar is cut off/,
    ],
    [
      'a damaged archive',
      async () => {
        const whole = gzipSync(
          await tarOf([{ name: 'data.ndjson', content: `${ROW}\n`.repeat(99) }]),
        );
        whole.writeUInt32LE(0xdeadbeef, whole.length - 8);
        return write(whole, 'bad.tar.gz');
      },
      /bad\.tar\.gz is damaged/,
    ],
  ];
  it.each(cases)('%s, changing nothing', async (_, make, reason) => {
    const lake = await newLake();
    await load(lake, await write('{"_id":"here","_type":"faq"}'));
    const before = await stateOf(lake);
    await expect(load(lake, await make(), { mode: 'replace' })).rejects.toThrow(reason);
    expect(await stateOf(lake)).toEqual(before);
    expect(lake.store.sequence()).toBe(1);
  });

  it('an archive that unpacks to more than allowed', async () => {
    const lake = await newLake();
    const file = await writeTar([{ name: 'data.ndjson', content: Buffer.alloc(3_000_000) }]);
    const packed = await write(gzipSync(Buffer.alloc(3_000_000, 32)), 'big.ndjson.gz');
    const options = { maxBytes: 1_000_000 };
    await expect(load(lake, file, options)).rejects.toThrow(/more bytes than allowed/);
    await expect(load(lake, packed, options)).rejects.toThrow(/larger than allowed/);
    expect((await stateOf(lake)).tmp).toEqual([]);
  });
});

describe('exporting', () => {
  it('gives the same bytes after export, import and export', async () => {
    const first = await newLake();
    await load(first, await writeDataset());
    const dir = await folder();
    const one = join(dir, 'one.tar.gz');
    const two = join(dir, 'two.tar.gz');
    const source = { store: first.store, assets: first.assets };
    expect(await exportDataset({ ...source, file: one })).toMatchObject({
      documents: 4,
      assets: 3,
    });
    const second = await newLake();
    await load(second, one);
    await exportDataset({ store: second.store, assets: second.assets, file: two });
    expect(await readFile(two)).toEqual(await readFile(one));
    expect(await readdir(dir)).toEqual(['one.tar.gz', 'two.tar.gz']);
    const plain = join(dir, 'plain.ndjson');
    await exportDataset({ ...source, file: plain });
    const other = join(dir, 'other.ndjson');
    await exportDataset({ store: second.store, assets: second.assets, file: other });
    const [mine, theirs] = [await readFile(plain, 'utf8'), await readFile(other, 'utf8')];
    const withoutUploadIds = (text: string) => text.replaceAll(/"uploadId":"\w+"/g, '');
    expect(withoutUploadIds(mine)).toBe(withoutUploadIds(theirs));
    expect(mine.split('\n').length).toBe(8);
  });

  it('leaves drafts out when asked, and secrets always', async () => {
    const lake = await newLake();
    const lines = ['faq-1', 'drafts.faq-1', 'versions.r1.faq-1'].map((id) => ({
      _id: id,
      _type: 'faq',
    }));
    const secret = { _id: 'drafts.s', _type: 'sanity.previewUrlSecret', secret: 'x' };
    await load(
      lake,
      await write([...lines, secret].map((line) => JSON.stringify(line)).join('\n')),
    );
    const dir = await folder();
    const source = { store: lake.store, assets: lake.assets };
    expect(await exportDataset({ ...source, file: join(dir, 'a.ndjson') })).toMatchObject({
      documents: 3,
    });
    const file = join(dir, 'b.ndjson');
    expect(await exportDataset({ ...source, file, drafts: false })).toMatchObject({ documents: 1 });
    expect(await readFile(file, 'utf8')).toMatch(/^\{"_createdAt":"[^"]+","_id":"faq-1",/);
  });

  it('says what is wrong with the target, and leaves no parts', async () => {
    const lake = await newLake();
    const source = { store: lake.store, assets: lake.assets };
    const dir = await folder();
    const file = join(dir, 'x.ndjson');
    await writeFile(file, 'mine');
    await expect(exportDataset({ ...source, file })).rejects.toThrow(/exists already/);
    expect(await readFile(file, 'utf8')).toBe('mine');
    await expect(exportDataset({ ...source, file: join(dir, 'no/x.tar.gz') })).rejects.toThrow(
      /There is no folder .*no\./,
    );
    await exportDataset({ ...source, file, overwrite: true });
    expect(await readFile(file, 'utf8')).toBe('');
    expect(await readdir(dir)).toEqual(['x.ndjson']);
  });

  it('warns of an asset whose bytes are gone', async () => {
    const lake = await newLake();
    await load(lake, await writeDataset());
    const { images } = lake.assets.storage.folders;
    for (const name of await readdir(images)) await rm(join(images, name));
    const file = join(await folder(), 'x.tar.gz');
    const { warnings } = await exportDataset({ store: lake.store, assets: lake.assets, file });
    expect(warnings).toHaveLength(2);
  });
});

describe('backing up and restoring', () => {
  async function filledLake(): Promise<Lake> {
    const lake = await newLake();
    await load(lake, await writeDataset());
    return lake;
  }

  it.each(['copy', 'copy.tar', 'copy.tar.gz'])(
    'a lake on a restored %s serves the same',
    async (name) => {
      const lake = await filledLake();
      const target = join(await folder(), name);
      const source = { store: lake.store, assets: lake.assets };
      let sequence = 0;
      const writing = (async () => {
        for (let i = 0; i < 50; i += 1) {
          lake.store.commit({
            mutations: [{ create: { _id: `w${i}`, _type: 'faq' } }],
            author: 'x',
          });
          sequence += 1;
          await new Promise((resolve) => setImmediate(resolve));
        }
      })();
      const [{ files }] = await Promise.all([backupLake({ ...source, target }), writing]);
      expect(sequence).toBe(50);
      expect(files).toBe(5);
      const dir = join(await folder(), 'restored');
      const result = await restoreLake({ from: target, dir });
      expect(result.assets).toBe(3);
      expect(result.documents).toBeGreaterThanOrEqual(7);
      expect((await stat(join(dir, 'tokens.json'))).mode & 0o777).toBe(0o600);
      const copy = await newLake(dir);
      expect(copy.store.getDocument('faq-1')).toEqual(lake.store.getDocument('faq-1'));
      expect(copy.store.transactions.listAfter(0, 1)).toEqual(
        lake.store.transactions.listAfter(0, 1),
      );
      for (const kind of ['images', 'files'] as const) {
        for (const asset of await readdir(lake.assets.storage.folders[kind])) {
          const path = `http://127.0.0.1/${kind}/signpost/production/${asset}`;
          const [mine, theirs] = await Promise.all(
            [lake, copy].map(async (server) =>
              (await server.fetch(new Request(path))).arrayBuffer(),
            ),
          );
          expect(theirs).toEqual(mine);
        }
      }
      copy.store.commit({ mutations: [{ create: { _id: 'new', _type: 'faq' } }], author: 'x' });
    },
  );

  it.each(['copy', 'copy.tar', 'copy.tar.gz'])('takes every dataset along: %s', async (name) => {
    const lake = await filledLake();
    const { datasets } = lake.services;
    datasets.create({ name: 'staging', aclMode: 'private', createdBy: 'ada' });
    const staging = datasets.open('staging');
    const words = async function* () {
      yield Buffer.from('words of staging');
    };
    const asset = await staging.assets.upload('files', words(), { filename: 'a.txt' }, 'ada');
    const target = join(await folder(), name);
    await backupLake({ store: lake.store, assets: lake.assets, target });
    const dir = join(await folder(), 'restored');
    expect(await restoreLake({ from: target, dir })).toMatchObject({ assets: 4 });
    const copy = await newLake(dir);
    const restored = copy.services.datasets.open('staging');
    expect(restored.store.getDocument(asset._id)).toEqual(asset);
    expect(copy.services.datasets.isPrivate('staging')).toBe(true);
    const bytes = await copy.fetch(new Request(`http://127.0.0.1/${asset.path}`));
    expect(await bytes.text()).toBe('words of staging');
  });

  it('ends all sessions and links on a restored copy, and none on the lake', async () => {
    const lake = await filledLake();
    const { accounts } = lake.services;
    const eve = accounts.addUser({ name: 'Eve', role: 'editor' });
    const link = accounts.createInvite(eve).secret;
    const signedIn = accounts.signIn(link);
    const cookie = signedIn.kind === 'done' ? signedIn.result : '';
    const unused = accounts.createInvite(eve).secret;
    const target = join(await folder(), 'copy');
    await backupLake({ store: lake.store, assets: lake.assets, target });
    const dir = join(await folder(), 'restored');
    await restoreLake({ from: target, dir });
    const copy = (await newLake(dir)).services.accounts;
    expect(copy.findSession(cookie)).toBeNull();
    expect(copy.inspectInvite(unused).kind).toBe('unknown');
    expect(copy.inspectInvite(link).kind).toBe('used');
    expect(copy.findUser('Eve').role).toBe('editor');
    expect(accounts.findSession(cookie)?.user.name).toBe('Eve');
  });

  it('refuses targets in use', async () => {
    const lake = await filledLake();
    const source = { store: lake.store, assets: lake.assets };
    const used = await folder();
    await writeFile(join(used, 'mine'), 'mine');
    await expect(backupLake({ ...source, target: used })).rejects.toThrow(/exists already/);
    await expect(backupLake({ ...source, target: join(used, 'a/b.tar') })).rejects.toThrow(
      /no folder/,
    );
    const target = join(await folder(), 'copy');
    await backupLake({ ...source, target });
    await expect(restoreLake({ from: target, dir: used })).rejects.toThrow(/is not empty/);
    expect(await readdir(used)).toEqual(['mine']);
  });

  const damages: [string, (copy: string) => Promise<unknown>, RegExp][] = [
    ['without a database', (copy) => rm(join(copy, 'lake.db')), /holds no lake\.db/],
    [
      'with a database that is something else',
      (copy) => writeFile(join(copy, 'lake.db'), 'x'.repeat(9000)),
      /cannot be used/,
    ],
    [
      'with a damaged page',
      async (copy) => {
        const bytes = await readFile(join(copy, 'lake.db'));
        await writeFile(join(copy, 'lake.db'), bytes.fill(0x41, 8192, 30_000));
      },
      /damaged|cannot be used/,
    ],
    [
      'with a changed picture',
      async (copy) => {
        const [name = ''] = await readdir(join(copy, 'images'));
        await writeFile(join(copy, 'images', name), 'changed');
      },
      /images\/.* is damaged/,
    ],
    [
      'with a lost file',
      (copy) => rm(join(copy, 'files'), { recursive: true }),
      /lacks the bytes of assets:\n\s+file-/,
    ],
  ];
  it.each(damages)('refuses a backup %s', async (_, damage, reason) => {
    const lake = await filledLake();
    const place = await folder();
    const target = join(place, 'copy');
    await backupLake({ store: lake.store, assets: lake.assets, target });
    await damage(target);
    const dir = join(place, 'restored');
    await expect(restoreLake({ from: target, dir })).rejects.toThrow(reason);
    expect(await readdir(place)).toEqual(['copy']);
  });

  it('refuses an archive that is cut off or climbs out', async () => {
    const lake = await filledLake();
    const place = await folder();
    const target = join(place, 'copy.tar.gz');
    await backupLake({ store: lake.store, assets: lake.assets, target });
    const whole = await readFile(target);
    await writeFile(join(place, 'half.tar.gz'), whole.subarray(0, whole.length / 2));
    const dir = join(place, 'restored');
    await expect(restoreLake({ from: join(place, 'half.tar.gz'), dir })).rejects.toThrow(/cut off/);
    const evil = await writeTar([{ name: '../evil', content: 'x' }], 'evil.tar.gz');
    await expect(restoreLake({ from: evil, dir })).rejects.toThrow(/leads outside/);
    await expect(restoreLake({ from: join(place, 'nothing'), dir })).rejects.toThrow(/no file/);
    await cp(target, join(place, 'again.tgz'));
    expect(await restoreLake({ from: join(place, 'again.tgz'), dir })).toMatchObject({ assets: 3 });
  });
});

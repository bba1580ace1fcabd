import { once } from 'node:events';
import { createReadStream } from 'node:fs';
import { mkdir, stat } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { sanityImport } from '@sanity/import';
import { exportSanity } from '#scripts/export/kinds/sanity.ts';
import { readContent } from '#scripts/export/read.ts';
import { writeMarkdownArchive } from '#tests/support/archives.ts';
import { type Installation, startInstallation } from '../import/moved-in.ts';

const CONTENT = '!(_id in path("_.**")) && !(_type match "system.*") && _type != "importRecord"';

let here: Installation;
let there: Installation;
let site: Server;

/** The site in front of the lake, at whose address pictures are. */
beforeEach(async () => {
  site = createServer((request, response) => {
    const path = (request.url ?? '').replace(/^\/lake/, '');
    void fetch(new URL(path, here.lake.url)).then(async (answer) => {
      response.setHeader('content-type', answer.headers.get('content-type') ?? 'text/plain');
      response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()));
    });
  });
  await once(site.listen(0, '127.0.0.1'), 'listening');
  const address = site.address();
  const port = typeof address === 'object' ? address?.port : undefined;
  const lake = { site: { url: `http://127.0.0.1:${port}` } };
  [here, there] = await Promise.all([startInstallation(lake), startInstallation(lake)]);
});
afterEach(async () => {
  site.close();
  await Promise.all([here.close(), there.close()]);
});

it('is taken by Sanity’s own import in a fresh lake, and gives equal documents and pictures', async () => {
  const source = join(here.folder, 'source');
  await mkdir(source);
  await writeMarkdownArchive(source, { articles: 25 });
  await here.import(['markdown', source]);
  await here.client.create({ _id: 'drafts.mine', _type: 'faq', title: 'Being written' });
  const folder = join(here.folder, 'out');
  await mkdir(folder);
  const done = await exportSanity({
    client: here.client,
    content: await readContent(here.client, new Map()),
    folder,
    siteUrl: 'https://help.acme.example',
    signal: new AbortController().signal,
  });
  expect(done).toMatchObject({ articles: 26, files: 4, leftBehind: [] });
  const file = join(folder, 'production.tar.gz');
  expect((await stat(file)).size).toBeGreaterThan(1_000);
  await sanityImport(createReadStream(file), {
    client: there.client,
    operation: 'create',
    allowSystemDocuments: false,
  });
  const [before, after] = await Promise.all([here, there].map((one) => one.documents(CONTENT)));
  expect(after?.map(({ _id }) => _id)).toEqual(before?.map(({ _id }) => _id));
  // Which upload it was is of the store alone.
  const withoutUpload = (rows: typeof before) => rows?.map(({ uploadId, ...row }) => row);
  expect(withoutUpload(after)).toEqual(withoutUpload(before));
  // A picture is the same file, and an import into what it came from changes nothing.
  const [url] = await there.client.fetch<string[]>('*[_type == "sanity.imageAsset"].url');
  const path = new URL(url ?? '').pathname.replace(/^\/lake/, '');
  const picture = await fetch(new URL(path, there.lake.url));
  expect(picture.headers.get('content-type')).toBe('image/png');
  expect(await here.import(['markdown', source])).toMatchObject({
    documents: { created: 0, updated: 0 },
  });
});

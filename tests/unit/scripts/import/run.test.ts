import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { writeMarkdownArchive, writeZendeskArchive } from '#tests/support/archives.ts';
import { type Installation, startInstallation } from './moved-in.ts';

let here: Installation;
beforeEach(async () => {
  here = await startInstallation();
});
afterEach(() => here.close());

const ARTICLES = '_type in ["faq", "announcement", "productDocument"]';

async function put(name: string, content: string | Buffer): Promise<string> {
  const file = join(here.folder, name);
  await mkdir(join(file, '..'), { recursive: true });
  await writeFile(file, content);
  return file;
}

/** Published documents to which a published one refers weakly. */
async function weakWithoutReason(): Promise<string[]> {
  const published = await here.documents('!(_id in path("drafts.**"))');
  const ids = new Set(published.map(({ _id }) => _id));
  const refs = JSON.stringify(published).matchAll(/"_ref":"([^"]+)","_weak":true/g);
  return [...refs].flatMap(([, id = '']) => (ids.has(id) ? id : []));
}

const body = (text: string) => `<p>${text} and some more words of it.</p>`;
const zendesk = (articles: object[], more: object = {}) =>
  JSON.stringify({
    categories: [
      { id: 1, name: 'Money', html_url: 'https://h.example/hc/en-us/categories/1-Money' },
    ],
    sections: [
      { id: 2, name: 'Cards', category_id: 1 },
      { id: 3, name: 'News', category_id: 1 },
    ],
    users: [{ id: 4, name: 'Ada' }],
    articles,
    ...more,
  });

describe('an archive of Zendesk', () => {
  it('moves in whole, and a second import changes nothing', async () => {
    const source = join(here.folder, 'z');
    await writeZendeskArchive(source, { articles: 60 });
    const report = await here.import([
      'zendesk',
      source,
      '--report',
      join(here.folder, 'report.json'),
    ]);
    expect(report.articles).toHaveLength(60);
    expect(report.text.lost).toBe(0);
    expect(report.articles.flatMap(({ problems }) => problems)).toEqual([
      'There only segment 77 may read it; here everybody may.',
    ]);
    expect(JSON.parse(await readFile(join(here.folder, 'report.json'), 'utf8'))).toEqual(report);
    const before = await here.client.fetch('*[]{_id, _rev} | order(_id)');
    const again = await here.import(['zendesk', source]);
    expect(again.documents).toEqual({
      created: 0,
      updated: 0,
      same: report.documents.created,
      kept: [],
    });
    expect(await here.client.fetch('*[]{_id, _rev} | order(_id)')).toEqual(before);
    expect(await here.client.fetch('count(*[_id match "drafts.*"])')).toBe(1);
    // Nothing that it refers to is missing, and nothing is left weak.
    expect(await weakWithoutReason()).toEqual([]);
  });

  it('keeps fields, references, pictures and votes', async () => {
    const picture = await (await import('#tests/support/archives.ts')).pictures();
    await put('assets/5555.png', picture[0] ?? '');
    await put('assets/6666.pdf', '%PDF-1.4 made up');
    const source = await put(
      'z.json',
      zendesk([
        {
          id: 10,
          title: 'First',
          body: `${body('One')}<h2 id="h_1">Fees</h2><p><a href="https://h.example/hc/en-us/articles/11-Renamed?x=1#h_2">other</a> <a href="/hc/en-us/sections/2">cards</a> <a href="/hc/article_attachments/6666/a.pdf">file</a> <a href="#h_1">here</a></p><img src="https://h.example/hc/article_attachments/5555/a.png" alt="A">`,
          locale: 'en-us',
          section_id: 2,
          section_ids: [3],
          author_id: 4,
          label_names: ['a', 'b'],
          promoted: true,
          vote_sum: 3,
          vote_count: 7,
          created_at: '2020-01-02T03:04:05Z',
          edited_at: '2021-01-02T03:04:05Z',
          html_url: 'https://h.example/hc/en-us/articles/10-First',
        },
        {
          id: 11,
          title: 'Second',
          body: `${body('Two')}<h2 id="h_2">x</h2>`,
          draft: true,
          section_id: 3,
        },
      ]),
    );
    await here.import(['zendesk', source]);
    const [first] = await here.documents('_id == "zendesk-10"');
    expect(first).toMatchObject({
      _type: 'faq',
      slug: { current: 'first' },
      summary: 'One and some more words of it.',
      topic: { _ref: 'zendesk-topic-2' },
      otherTopics: [{ _ref: 'zendesk-topic-3' }],
      authors: [{ _ref: 'zendesk-person-4' }],
      labels: ['a', 'b'],
      promoted: true,
      publishedAt: '2020-01-02T03:04:05.000Z',
      updatedAt: '2021-01-02T03:04:05.000Z',
    });
    const text = JSON.stringify(first);
    expect(text).toContain('"_ref":"zendesk-11","_weak":true},"anchor":"h_2"');
    expect(text).toContain('"/topics/cards"');
    expect(text).toMatch(/"\/lake\/files\/signpost\/production\/[0-9a-f]{40}\.pdf"/);
    expect(text).toMatch(/"_ref":"image-[0-9a-f]{40}-40x30-png"/);
    expect(await here.documents('_id == "drafts.zendesk-11"')).toMatchObject([
      { _type: 'announcement', severity: 'notice' },
    ]);
    expect(await here.documents('_id == "zendesk-topic-2"')).toMatchObject([
      { category: { _ref: 'zendesk-category-1' } },
    ]);
    expect(here.votes()).toEqual({ 'zendesk-10': 5 });
    const redirects = await here.documents('_type == "redirect"');
    expect(redirects.map(({ from, to, match }) => `${from} ${match} ${to}`).sort()).toEqual([
      '/hc/*/article_attachments/5555 number '.concat(
        String(redirects.find(({ from }) => String(from).endsWith('5555'))?.to),
      ),
      '/hc/*/article_attachments/6666 number '.concat(
        String(redirects.find(({ from }) => String(from).endsWith('6666'))?.to),
      ),
      '/hc/*/articles/10 number /articles/first',
      '/hc/*/articles/11 number /articles/second',
      '/hc/*/categories/1 number /categories/money',
      '/hc/*/sections/2 number /topics/cards',
      '/hc/*/sections/3 number /topics/news',
    ]);
  });

  it('updates what changed there, and never what somebody changed here', async () => {
    const article = (id: number, text: string) => ({
      id,
      title: `Number ${id}`,
      body: body(text),
      section_id: 2,
    });
    const source = await put('z.json', zendesk([1, 2, 3, 4].map((id) => article(id, 'Old'))));
    await here.import(['zendesk', source]);
    await here.client.patch('zendesk-2').set({ summary: 'Written here.' }).commit();
    await here.client.create({ _id: 'drafts.zendesk-3', _type: 'faq', title: 'Being written' });
    await here.client.delete('zendesk-4');
    await put('z.json', zendesk([1, 2, 3, 4].map((id) => article(id, 'New'))));
    const report = await here.import(['zendesk', source]);
    expect(report.documents).toMatchObject({ created: 0, updated: 1 });
    expect(report.documents.kept.map(({ id, why }) => `${id}: ${why}`)).toEqual([
      'zendesk-2: it was changed here, and it changed there',
      'zendesk-3: somebody is changing it here, and it changed there',
      'zendesk-4: it was deleted here, and changed there',
    ]);
    expect((await here.documents('_id == "zendesk-1"'))[0]?.summary).toBe(
      'New and some more words of it.',
    );
    expect((await here.documents('_id == "zendesk-2"'))[0]?.summary).toBe('Written here.');
    expect(await here.documents('_id == "zendesk-4"')).toEqual([]);
  });

  it('lists what is not there any more, and leaves it', async () => {
    const article = (id: number) => ({ id, title: `Number ${id}`, body: body('a'), section_id: 2 });
    const source = await put('z.json', zendesk([1, 2].map(article)));
    expect((await here.import(['zendesk', source])).gone).toEqual([]);
    await put('z.json', zendesk([article(1)]));
    const { gone } = await here.import(['zendesk', source]);
    expect(gone).toEqual([{ id: 'zendesk-2', type: 'faq', title: 'Number 2' }]);
    expect(here.printed()).toContain('Imported earlier and not in this source: 1');
    expect(await here.documents('_id == "zendesk-2"')).toHaveLength(1);
    await here.client.delete('zendesk-2');
    expect((await here.import(['zendesk', source])).gone).toEqual([]);
  });

  it('publishes a draft that is published there by now', async () => {
    const article = { id: 1, title: 'Number', body: body('a'), section_id: 2 };
    const source = await put('z.json', zendesk([{ ...article, draft: true }]));
    await here.import(['zendesk', source]);
    await put('z.json', zendesk([article]));
    await here.import(['zendesk', source]);
    expect(await here.client.fetch('*[_type == "faq"]._id')).toEqual(['zendesk-1']);
  });

  it('goes on after it was cancelled', async () => {
    const source = join(here.folder, 'z');
    await writeZendeskArchive(source, { articles: 120 });
    const stop = new AbortController();
    const cancelled = here.import(['zendesk', source], {
      signal: stop.signal,
      wrote: (done) => {
        if (done >= 100) stop.abort(new Error('cancelled'));
      },
    });
    await expect(cancelled).rejects.toThrow('cancelled');
    const report = await here.import(['zendesk', source]);
    expect(report.documents.same).toBe(100);
    expect(await here.client.fetch(`count(*[${ARTICLES}])`)).toBe(120);
    expect((await here.import(['zendesk', source])).documents).toMatchObject({
      created: 0,
      updated: 0,
    });
    expect(await weakWithoutReason()).toEqual([]);
  });

  it('writes nothing in a dry run but the report and the rules, which the import then takes', async () => {
    const source = await put(
      'z.json',
      zendesk([{ id: 1, title: 'Number', body: body('a'), section_id: 2 }]),
    );
    const rules = join(here.folder, 'rules.json');
    await here.import(['zendesk', source, '--dry-run', '--rules', rules]);
    expect(await here.client.fetch('count(*[!(_id in path("_.**"))])')).toBe(0);
    const written = JSON.parse(await readFile(rules, 'utf8'));
    expect(written.sections['3'].type).toBe('announcement');
    written.sections['2'].type = 'productDocument';
    await writeFile(rules, JSON.stringify(written));
    await here.import(['zendesk', source, '--rules', rules]);
    expect(await here.client.fetch('*[_id == "zendesk-1"]._type')).toEqual(['productDocument']);
  });
});

describe('a folder of Markdown', () => {
  it('moves in whole, and a second import changes nothing', async () => {
    const source = join(here.folder, 'm');
    await writeMarkdownArchive(source, { articles: 50 });
    const report = await here.import(['markdown', source]);
    expect(report.text.lost).toBe(0);
    expect(
      report.articles.flatMap(({ problems }) => problems).filter((one) => !one.includes('#set-up')),
    ).toEqual([]);
    expect((await here.import(['markdown', source])).documents).toMatchObject({
      created: 0,
      updated: 0,
      kept: [],
    });
  });
});

it('leads on from the numbers of Zendesk that a folder of Markdown still has', async () => {
  const link = 'https://old.example/hc/en-us/articles/360016495679-Old-words?utm=1#fees';
  await put(
    'm/Cards/a.md',
    `---\ntitle: One\nid: 360016495639\n---\nSee [two](${link}) for more of it.\n`,
  );
  await put(
    'm/Cards/b.md',
    '---\ntitle: Two\nid: 360016495679\n---\nSome words of it.\n\n## Fees\n',
  );
  await here.import(['markdown', join(here.folder, 'm')]);
  const redirects = await here.documents('_type == "redirect" && match == "number"');
  expect(redirects.map(({ from, to }) => `${from} ${to}`).sort()).toEqual([
    '/hc/*/articles/360016495639 /articles/one',
    '/hc/*/articles/360016495679 /articles/two',
  ]);
  const [one] = await here.documents('_id == "markdown-360016495639"');
  expect(JSON.stringify(one)).toMatch(/"_ref":"markdown-360016495679"\},"anchor":"k[0-9a-f]{10}"/);
});

describe('what is wrong in a source is named', () => {
  const one = (fields: object) =>
    zendesk([{ id: 1, title: 'Number', body: body('a'), section_id: 2, ...fields }]);

  it.each([
    ['no title', { title: '' }, 'It has no title'],
    ['no text', { body: '<script>x</script>' }, 'It has no text'],
    [
      'a link to nothing',
      { body: `${body('a')}<a href="https://h.example/hc/en-us/articles/99">b</a>` },
      'A link leads to nothing that was imported',
    ],
    [
      'a link that is code',
      { body: `${body('a')}<a href="javascript:alert(1)">b</a>` },
      'A link cannot be kept',
    ],
    [
      'a picture on a private network',
      { body: '<img src="http://127.0.0.1:1/a.png">' },
      'is on a private network',
    ],
    [
      'a picture of a private name',
      { body: '<img src="http://localhost:1/a.png">' },
      'is on a private network',
    ],
    [
      'a picture that is none',
      { body: '<img src="data:image/png;base64,aGFsbG8=">' },
      'is no picture or a broken one',
    ],
    ['an empty picture', { body: '<img src="data:image/png;base64,">' }, 'is empty: 0 bytes'],
    ['a page for a picture', { body: '<img src="page.png">' }, 'is a web page and not the file'],
    [
      'a picture outside of the source',
      { body: '<img src="link.png">' },
      'is outside of the source',
    ],
    [
      'a picture above the source',
      { body: '<img src="../../../../../../etc/hostname">' },
      'is outside of the source',
    ],
    ['an unknown language', { locale: 'xx' }, 'the site has no such language'],
    ['a section that is not there', { section_id: 77 }, 'Its section is not in the source'],
  ])('%s', async (_, fields, expected) => {
    await put('src/page.png', '<!DOCTYPE html><html></html>');
    await symlink('/etc/hostname', join(here.folder, 'src/link.png'));
    const source = await put('src/z.json', one(fields));
    const { articles, problems } = await here.import(['zendesk', source, '--dry-run']);
    expect([...problems, ...articles.flatMap((article) => article.problems)].join('\n')).toContain(
      expected,
    );
  });

  it('gives each of two articles of one title an address', async () => {
    const source = await put(
      'z.json',
      zendesk([1, 2].map((id) => ({ id, title: 'Same', body: body('a'), section_id: 2 }))),
    );
    await here.import(['zendesk', source]);
    const slugs = await here.client.fetch<string[]>(`*[${ARTICLES}].slug.current`);
    expect(new Set(slugs).size).toBe(2);
    expect(slugs).toContain('same');
  });

  it.each([
    ['z.json', '{"articles": [{"id": 1', 'is no JSON'],
    ['z.json', '{"tickets": []}', 'holds no articles'],
    ['z.ndjson', '{"id":1,"title":"a","body":""}\n{"id"', 'line 2 is no JSON'],
  ])('%s: %s', async (name, content, expected) => {
    await expect(here.import(['zendesk', await put(name, content)])).rejects.toThrow(expected);
  });

  it.each([
    [['markdown', '/nowhere/at/all'], 'There is no folder'],
    [['zendesk', '/nowhere/at/all'], 'There is no file or folder'],
    [['nonsense', 'x'], 'There is no kind of source'],
    [['zendesk'], 'Say where the source is'],
    [['zendesk', 'a.zip'], 'is packed'],
    [['html', 'https://a.example'], 'Only zendesk is read from an address'],
    [[], 'npm run import'],
    [['zendesk', 'a', '--nonsense'], 'npm run import'],
  ])('%j is refused', async (args, expected) => {
    await expect((async () => here.import(args))()).rejects.toThrow(expected);
  });
});

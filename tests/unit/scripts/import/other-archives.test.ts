import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { indexRedirects, type Redirect, resolveRedirect } from '#lib/redirects/resolve.ts';
import { isFields } from '#sanity/blocks/fields.ts';
import { pictures } from '#tests/support/archives.ts';
import { writeHtmlArchive } from '#tests/support/html-archive.ts';
import { writeIntercomArchive } from '#tests/support/intercom-archive.ts';
import { type Installation, startInstallation } from './moved-in.ts';

let here: Installation;
beforeEach(async () => {
  here = await startInstallation();
});
afterEach(() => here.close());

async function put(name: string, content: string | Buffer): Promise<string> {
  const file = join(here.folder, name);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
  return file;
}

/** Where readers of an old address end up, and whether that is in one step. */
async function leads(path: string): Promise<string | undefined> {
  const rows = await here.documents('_type == "redirect"');
  const redirects = rows.map(
    ({ from, to, match, permanent }): Redirect => ({
      from: String(from),
      to: String(to),
      match: String(match),
      permanent: permanent === true,
    }),
  );
  const index = indexRedirects(redirects);
  const to = resolveRedirect(index, path)?.to;
  // One hop: nothing leads on from where it ends.
  if (to?.startsWith('/')) expect(resolveRedirect(index, to)).toBeNull();
  return to;
}

function slugIn(document: Record<string, unknown> | undefined): string {
  const slug = document?.slug;
  return isFields(slug) && typeof slug.current === 'string' ? slug.current : 'none';
}

async function importsTwice(args: readonly string[]) {
  const report = await here.import(args);
  expect(report.articles.flatMap(({ text }) => text.words)).toEqual([]);
  expect(report.documents.created).toBeGreaterThan(0);
  const before = await here.client.fetch('*[]{_id, _rev} | order(_id)');
  expect((await here.import(args)).documents).toEqual({
    created: 0,
    updated: 0,
    same: report.documents.created,
    kept: [],
  });
  expect(await here.client.fetch('*[]{_id, _rev} | order(_id)')).toEqual(before);
  return report;
}

const problemsOf = (report: Awaited<ReturnType<Installation['import']>>) => [
  ...report.problems,
  ...report.articles.flatMap(({ problems }) => problems),
];

describe('an archive of Intercom', () => {
  it('moves in whole, in both languages, and a second import changes nothing', async () => {
    const source = join(here.folder, 'i');
    await writeIntercomArchive(source, { articles: 40 });
    const report = await importsTwice(['intercom', source, '--assets', join(source, 'files')]);
    expect(problemsOf(report)).toEqual([
      '“Fees” stands beside “Cards”: there are two levels here.',
    ]);
    expect(report.articles).toHaveLength(50);
    const [first] = await here.documents('_id == "intercom-9000100"');
    expect(first).toMatchObject({
      topic: { _ref: 'intercom-topic-3000201' },
      otherTopics: [{ _ref: 'intercom-topic-3000204' }],
      authors: [{ _ref: 'intercom-person-500' }],
      labels: ['card'],
      publishedAt: '2020-09-13T12:26:40.000Z',
    });
    expect(await here.documents('_id == "intercom-9000100-de"')).toMatchObject([
      { title: 'Titel 0', language: 'de' },
    ]);
    expect(await here.documents('_id == "intercom-topic-3000202"')).toMatchObject([
      { title: 'Cards: Fees', category: { _ref: 'intercom-category-3000200' } },
    ]);
    expect(here.votes()['intercom-9000100']).toBe(7);
    const drafts = await here.client.fetch<number>('count(*[_id in path("drafts.**")])');
    expect(drafts).toBe(4);
  });

  it('keeps each callout by its colour, links, and leads on from old addresses', async () => {
    const source = join(here.folder, 'i');
    await writeIntercomArchive(source, { articles: 12 });
    await here.import(['intercom', source, '--assets', join(source, 'files')]);
    const text = JSON.stringify(await here.documents('_type in ["faq", "announcement"]'));
    expect(text).toContain('"tone":"warning"');
    expect(text).toContain('"tone":"danger"');
    expect(text).toMatch(/"anchor":"h_\d+a"/);
    expect(text).not.toContain('help.acme.example');
    expect(text).toContain('"/topics/cards"');
    const [one] = await here.documents('_id == "intercom-9000101"');
    const slug = `/articles/${slugIn(one)}`;
    expect(await leads('/en/articles/9000101-any-words')).toBe(slug);
    expect(await leads('/de/articles/9000101')).toBe(slug);
    expect(await leads('/de/articles/9000100-x')).toMatch(/^\/de\/articles\/titel-0/);
    expect(await leads('/en/collections/3000201-cards')).toBe('/topics/cards');
  });

  it('finds articles of a help center that has no domain of its own', async () => {
    const article = (id: number, body: string) => ({
      type: 'article',
      id: String(id),
      title: `Number ${id}`,
      body,
      state: 'published',
      url: `https://intercom.help/acme/en/articles/${id}-number`,
    });
    const link =
      '<p>Some words. <a href="https://intercom.help/acme/en/articles/2-other">a</a></p>';
    const data = { articles: [article(1, link), article(2, '<p>Some words.</p>')] };
    await here.import(['intercom', await put('i.json', JSON.stringify({ type: 'list', data }))]);
    const [one] = await here.documents('_id == "intercom-1"');
    expect(JSON.stringify(one)).toContain('"_ref":"intercom-2"');
  });
});

describe('a folder of web pages', () => {
  it('moves in whole, and a second import changes nothing', async () => {
    const source = join(here.folder, 'h');
    await writeHtmlArchive(source, { articles: 30 });
    const report = await importsTwice(['html', source]);
    expect(problemsOf(report)).toEqual([
      'account/umlauts.html is not in UTF-8: it was read as windows-1252.',
    ]);
    expect(report.articles).toHaveLength(31);
    const titles = report.articles.map(({ title }) => title);
    expect(titles.filter((title) => /Acme Help/.test(title))).toEqual([]);
    expect(titles).toContain('Größe');
    const text = JSON.stringify(await here.documents('_type == "faq"'));
    expect(text).not.toMatch(/Menu entry|Imprint|Chapter one|Another card|By somebody/);
    expect(JSON.stringify(report.constructs)).toContain('By somebody');
    const [first] = await here.documents('_id == "html-cards-card-0"');
    expect(first).toMatchObject({
      summary: 'About 0 and more',
      labels: ['one', 'two, three'],
      publishedAt: '2021-01-11T08:00:00.000Z',
      topic: { _ref: 'html-topic-cards' },
    });
    expect(JSON.stringify(first)).toMatch(/"_ref":"html-[\w-]+"\},"anchor":"second"/);
    expect(await here.documents('_id == "html-cards-fees-fee-1"')).toMatchObject([
      { updatedAt: '2022-03-04T05:06:07.000Z', authors: [{ _ref: 'html-person-Ada-Writer' }] },
    ]);
    const slug = `/articles/${slugIn(first)}`;
    expect(await leads('/cards/card-0.html')).toBe(slug);
    expect(await leads('/cards/card-0')).toBe(slug);
    expect(await leads('/old/first.html')).toBe(slug);
  });

  it('joins folders of languages', async () => {
    const page = (title: string) =>
      `<html><head><title>${title}</title></head><body><h1>${title}</h1><p>Some words of it.</p></body></html>`;
    await put('h/en/cards/a.html', page('Fees'));
    await put('h/de/cards/a.html', page('Gebühren'));
    await here.import(['html', join(here.folder, 'h')]);
    expect(
      (await here.documents('_type == "faq"')).map(({ _id, language }) => `${_id} ${language}`),
    ).toEqual(['html-cards-a en', 'html-cards-a-de de']);
    expect(await leads('/de/cards/a.html')).toBe('/de/articles/gebuhren');
  });

  it('keeps pages apart whose names have no Latin letters, or fall together', async () => {
    for (const name of ['料金', 'カード', 'a/b', 'a-b', 'é', 'e'])
      await put(`h/${name}.html`, `<h1>${name}</h1><p>Some words of it.</p>`);
    const report = await here.import(['html', join(here.folder, 'h')]);
    expect(report.articles).toHaveLength(6);
    expect(await here.client.fetch('count(*[_type == "faq"])')).toBe(6);
    expect((await here.import(['html', join(here.folder, 'h')])).documents.same).toBe(
      report.documents.created,
    );
  });
});

it('leads links between notes to the one file of a name, and posts to their day', async () => {
  await put(
    'm/a/First.md',
    '# One\n\nSee [[Second Page]], [[Second Page#Part|there]], [[Nowhere]].',
  );
  await put('m/b/c/Second-Page.md', '# Two\n\n## Part\n\nSome words of it.');
  await put('m/_posts/2020-01-02-03-hello.md', '---\nslug: /deep/hello\n---\n# Three\n\nWords.');
  const report = await here.import(['markdown', join(here.folder, 'm')]);
  expect(problemsOf(report)).toEqual(['A link leads to nothing that was imported: Nowhere']);
  const [one] = await here.documents('_id == "markdown-a-First"');
  expect(JSON.stringify(one).match(/"_ref":"markdown-b-c-Second-Page"/g)).toHaveLength(2);
  const [post] = await here.documents('title == "Three"');
  expect(post).toMatchObject({ publishedAt: '2020-01-02T12:00:00.000Z' });
  expect(await leads('/deep/hello')).toBe('/articles/hello');
});

it('names folders as their own files do, and takes no menu for an article', async () => {
  await put('m/docs/01-cards/_category_.json', '{"label": "Cards and more", "position": 3}');
  await put('m/docs/01-cards/02-fees.md', '# Fees\n\nSome words, see [the start](../intro).');
  await put('m/docs/00-intro.md', '# Start\n\nSome words of it.');
  await put('m/SUMMARY.md', '- [Start](docs/00-intro.md)');
  const report = await here.import(['markdown', join(here.folder, 'm')]);
  expect(problemsOf(report)).toEqual(['SUMMARY.md is a menu of the old site and no article.']);
  expect(report.articles.map(({ title }) => title)).toEqual(['Start', 'Fees']);
  expect(await here.documents('title == "Cards and more"')).toMatchObject([
    { _type: 'topic', order: 3 },
  ]);
});

describe('a table', () => {
  const rows = [
    ['ID', 'Question', 'Answer', 'Category', 'Created At'],
    ['1', 'One', '<p>Some "words" &amp; more</p>', 'Cards', '2020-01-02'],
    ['2', 'Two, or more', 'Line one\nline *two*\n\n- a\n- b', 'Cards', '03.04.2021'],
    ['3', 'Größe', 'Über **Größen**; alle', '', '2020-01-02 10:00'],
  ];
  const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;
  const table = (sign: string, end: string) =>
    rows.map((row) => row.map(quoted).join(sign)).join(end);

  it.each([
    ['commas', Buffer.from(table(',', '\n')), []],
    [
      'semicolons, a mark of order and ends of Windows',
      Buffer.from(`\ufeff${table(';', '\r\n')}\r\n`),
      [],
    ],
    ['tabs in UTF-16', Buffer.from(`\ufeff${table('\t', '\r\n')}`, 'utf16le'), ['utf-16le']],
    ['an encoding of Windows', Buffer.from(table(';', '\r\n'), 'latin1'), ['windows-1252']],
  ])('with %s', async (_, content, encodings) => {
    const source = await put('t.csv', content);
    const report = await importsTwice(['csv', source]);
    expect(problemsOf(report)).toEqual(
      encodings.map((name) => `${source} is not in UTF-8: it was read as ${name}.`),
    );
    const found = await here.documents('_type == "faq"');
    expect(found.map(({ title }) => title)).toEqual(['One', 'Two, or more', 'Größe']);
    expect(found.map(({ publishedAt }) => publishedAt)).toEqual([
      '2020-01-02T12:00:00.000Z',
      '2021-04-03T12:00:00.000Z',
      '2020-01-02T10:00:00.000Z',
    ]);
    expect(JSON.stringify(found[1]?.body)).toContain('"text":"Line one\\nline "');
    expect(JSON.stringify(found[2]?.body)).toContain('"text":"Größen"');
  });

  it('takes names of columns in any spelling, and names of places and people as they are', async () => {
    const source = await put(
      't.csv',
      'Article Title,Body (HTML),Category,Folder,Author\nOne,<p>Words of it</p>,"Cards, fees",Pay / get,"Doe, Jane"',
    );
    await here.import(['csv', source]);
    expect((await here.documents('_type == "category"')).map(({ title }) => title)).toEqual([
      'Cards, fees',
    ]);
    expect((await here.documents('_type == "topic"')).map(({ title }) => title)).toEqual([
      'Pay / get',
    ]);
    expect((await here.documents('_type == "person"')).map(({ name }) => name)).toEqual([
      'Doe, Jane',
    ]);
  });

  it('names rows that it cannot read, and takes the others', async () => {
    const source = await put(
      't.csv',
      'title,body\nOne,Words of it\nTwo,a,b,c\n\nThree\nFour,Words of four',
    );
    const report = await here.import(['csv', source]);
    expect(report.articles.map(({ title }) => title)).toEqual(['One', 'Three', 'Four']);
    expect(problemsOf(report)).toEqual([
      expect.stringContaining('A row is left out: Invalid Record Length'),
      'It has no text: it is a draft.',
    ]);
  });

  it.each([
    ['a column of texts', 'title,notes\na,b', 'has no column of texts'],
    ['a column of titles', 'notes,body\na,b', 'has no column of titles'],
    ['rows', 'title,body\n', 'holds no rows'],
    ['anything', '', 'holds no rows'],
    ['the end of a cell', 'title,body\n"a,b', 'holds no rows'],
  ])('is refused without %s', async (_, content, expected) => {
    await expect(here.import(['csv', await put('t.csv', content)])).rejects.toThrow(expected);
  });
});

describe('a table whose quotes are not doubled', () => {
  it.each([
    ['a backslash', 'title,body\n"A \\"q\\" b","x"\nB,y\n', ['A "q" b', 'B']],
    ['nothing', 'title,body\nA,He said "hi" there\nB,x\n', ['A', 'B']],
    ['spaces', 'title, body\n"A", "x, y"\n', ['A']],
    ['an open quote', 'title,body\nA,x\nB,"y\nC,z\n', ['A', 'B', 'C']],
    ['lines above', 'Of 2021-01-01\n\ntitle,body\nA,x\n', ['A']],
    ['other languages', 'Titel;Inhalt\nA;<p>x</p>\n', ['A']],
    ['escaped signs', 'title,body\nA,&lt;p&gt;x &amp;amp; y&lt;/p&gt;\n', ['A']],
  ])('is read with %s', async (_, content, titles) => {
    const report = await here.import(['csv', await put('t.csv', content)]);
    expect(report.articles.map(({ title }) => title).sort()).toEqual(titles);
    expect(JSON.stringify(await here.documents('_type == "faq"'))).not.toContain('&lt;');
  });
});

describe('answers of Zendesk in other shapes', () => {
  const one = { id: 111, title: 'Fees', body: '<p>Some words.</p>' };
  it.each([
    [
      'by section',
      {
        help_center: {
          categories: [
            { id: 1, name: 'Money', sections: [{ id: 11, name: 'Cards', articles: [one] }] },
          ],
        },
      },
    ],
    [
      'as results of a search',
      { results: [{ ...one, section_id: 11 }], sections: [{ id: 11, name: 'Cards' }] },
    ],
    [
      'by their ids',
      { 111: { ...one, section_id: 11 }, 11: { id: 11, name: 'Cards', category_id: null } },
    ],
    [
      'below data',
      { data: { articles: [{ ...one, section_id: 11 }], sections: [{ id: 11, name: 'Cards' }] } },
    ],
  ])('%s', async (_, value) => {
    await here.import(['zendesk', await put('z/all.json', JSON.stringify(value))]);
    const [article] = await here.documents('_id == "zendesk-111"');
    expect(article).toMatchObject({ title: 'Fees' });
    expect(article?.topic ?? { _ref: 'zendesk-topic-11' }).toMatchObject({
      _ref: 'zendesk-topic-11',
    });
  });

  it('takes the newer of two texts, every segment, tags, and names in other languages', async () => {
    const value = {
      articles: [
        {
          ...one,
          section_id: 11,
          updated_at: '2021-01-01T00:00:00Z',
          user_segment_ids: [7, 8],
          content_tag_ids: ['t1'],
        },
        {
          ...one,
          section_id: 12,
          updated_at: '2022-01-01T00:00:00Z',
          body: '<p>Newer words.</p>',
          user_segment_ids: [7, 8],
          content_tag_ids: ['t1'],
        },
      ],
      sections: [
        { id: 11, name: 'Cards', locale: 'en-us' },
        { id: 12, name: 'Money', locale: 'en-us' },
      ],
      translations: [
        { source_id: 11, source_type: 'Section', locale: 'de', title: 'Karten', body: null },
      ],
      user_segments: [{ id: 7, name: 'Staff' }],
      content_tags: [{ id: 't1', name: 'Tagged' }],
    };
    const report = await here.import(['zendesk', await put('z/all.json', JSON.stringify(value))]);
    expect(problemsOf(report)).toEqual([
      '“Fees” (111) is there twice: the newer one is taken.',
      'There only Staff, segment 8 may read it; here everybody may.',
    ]);
    const [article] = await here.documents('_id == "zendesk-111"');
    expect(article).toMatchObject({
      labels: ['Tagged'],
      otherTopics: [{ _ref: 'zendesk-topic-12' }],
    });
    expect(JSON.stringify(article)).toContain('Newer words.');
    const [topic] = await here.documents('_id == "zendesk-topic-11"');
    expect(topic).toMatchObject({ translations: [{ language: 'de', title: 'Karten' }] });
  });
});

describe('folders of site generators', () => {
  it('reads the configuration of MkDocs: places, titles, redirects, files brought in', async () => {
    await put(
      'm/mkdocs.yml',
      'site_url: https://docs.acme.example/\nnav:\n  - Home: index.md\n  - Money:\n      - Prices: money/fees.md\nplugins:\n  - redirects:\n      redirect_maps:\n        old/fees.md: money/fees.md\nextra:\n  x: !!python/name:a.b\n',
    );
    await put('m/docs/index.md', '# Home\n\n[Fees](/money/fees/)\n\n--8<-- "includes/part.md"\n');
    await put('m/docs/money/fees.md', 'Words of it.\n');
    await put('m/docs/includes/part.md', 'A part.\n');
    await put('m/README.md', '# Of the repository\n');
    const report = await here.import(['markdown', join(here.folder, 'm')]);
    expect(report.problems).toEqual([
      'README.md is no page of MkDocs: it is left out.',
      'docs/includes/part.md is a part of other pages and no article.',
    ]);
    const [home, fees] = await here.documents('_type in ["faq", "productDocument"]');
    expect(JSON.stringify(home)).toContain('A part.');
    expect(JSON.stringify(home)).toContain('"_ref":"markdown-docs-money-fees"');
    expect(fees).toMatchObject({ title: 'Prices', topic: { _ref: 'markdown-topic-Money' } });
    expect(await leads('/old/fees/')).toBe('/articles/prices');
    expect(await leads('/money/fees/')).toBe('/articles/prices');
  });

  it('reads languages, parts and folders of one page of Docusaurus', async () => {
    await put('d/docusaurus.config.js', 'module.exports = { url: "https://acme.example" };\n');
    await put(
      'd/docs/intro.mdx',
      "---\ntitle: Intro\nlast_update: {date: 2023-02-03, author: Ada}\n---\nimport Part from './_part.mdx';\n\n<Part />\n",
    );
    await put('d/docs/_part.mdx', 'Words of a part.\n');
    await put('d/docs/guides/one/index.md', '# One\n\nWords.\n');
    await put(
      'd/i18n/de/docusaurus-plugin-content-docs/current/intro.mdx',
      '---\ntitle: Beginn\n---\nWorte\n',
    );
    await here.import(['markdown', join(here.folder, 'd')]);
    const found = await here.documents('_type in ["faq", "productDocument"]');
    expect(found).toMatchObject([
      { title: 'One', topic: { _ref: 'markdown-topic-guides' } },
      { title: 'Intro', updatedAt: '2023-02-03T12:00:00.000Z' },
      { title: 'Beginn', language: 'de' },
    ]);
    expect(JSON.stringify(found[1])).toContain('Words of a part.');
  });

  it('names a folder of Hugo by its own page, which is an article as well where it has words', async () => {
    await put('h/hugo.toml', 'baseURL = "https://hugo.example/"\n');
    await put(
      'h/content/docs/money/_index.md',
      '+++\ntitle = "Money matters"\nweight = 2\n+++\nWords of it.\n',
    );
    await put(
      'h/content/docs/money/fees.md',
      '+++\ntitle = "Fees"\nlastmod = 2022-01-01\naliases = ["/2019/fees.html"]\n+++\n[cards](cards.md)\n',
    );
    await put(
      'h/content/docs/money/cards.md',
      '---\ntitle: Cards\n---\n[fees]({{< relref "/docs/money/fees" >}})\n',
    );
    await put('h/archetypes/default.md', '---\ntitle: "{{ .Name }}"\n---\n');
    const report = await here.import(['markdown', join(here.folder, 'h')]);
    expect(report.articles.map(({ title }) => title).sort()).toEqual([
      'Cards',
      'Fees',
      'Money matters',
    ]);
    expect(report.articles.flatMap(({ problems }) => problems)).toEqual([]);
    expect(await here.documents('_type == "topic"')).toMatchObject([
      { title: 'Money matters', order: 2 },
    ]);
    expect(await here.documents('_id == "markdown-content-docs-money-fees"')).toMatchObject([
      { updatedAt: '2022-01-01T12:00:00.000Z' },
    ]);
  });
});

it('reads the configuration of GitBook: where pages lie, their titles and places, redirects', async () => {
  await put(
    'k/.gitbook.yaml',
    'root: ./manual/\n\nstructure:\n  readme: README.md\n  summary: toc.md\n\nredirects:\n  old/fees: money/fees.md\n  /older/fees.html: ./money/fees.md#costs\n  away: https://elsewhere.example/\n',
  );
  await put(
    'k/manual/toc.md',
    '# Table of contents\n\n* [Welcome](README.md)\n\n## Money <a href="#money" id="money"></a>\n\n* [What \\[all\\] costs](money/fees.md "Costs")\n  * [Cards](<money/cards.md>)\n* [Elsewhere](https://elsewhere.example/)\n',
  );
  await put('k/manual/README.md', '# Welcome here\n\nSee [cards](money/cards.md).\n');
  await put('k/manual/money/fees.md', 'Words of it.\n');
  await put('k/manual/money/cards.md', '# Cards\n\n[Fees](fees.md)\n');
  await put('k/CONTRIBUTING.md', '# Of the repository\n');
  const args = ['markdown', join(here.folder, 'k')];
  const report = await importsTwice(args);
  expect(problemsOf(report)).toEqual([
    'CONTRIBUTING.md is no page of GitBook: it is left out.',
    'manual/toc.md is a menu of the old site and no article.',
  ]);
  const found = await here.documents('_type in ["faq", "productDocument"]');
  expect(found.map(({ title, topic }) => [title, topic])).toEqual([
    ['Welcome here', undefined],
    ['Cards', { _type: 'reference', _ref: 'markdown-topic-Money-What-all-costs-2492afb3' }],
    ['What [all] costs', { _type: 'reference', _ref: 'markdown-topic-Money' }],
  ]);
  const to = `/articles/${slugIn(found[2])}`;
  expect(await leads('/old/fees')).toBe(to);
  expect(await leads('/older/fees.html')).toBe(to);
});

describe('folders of languages', () => {
  const idsOf = async () =>
    (await here.documents('_type in ["faq", "productDocument"]')).map(
      ({ _id, language, title }) => `${_id} ${language} ${title}`,
    );

  it.each<[string, Record<string, string>, string[], string[]]>([
    [
      'below another folder, some in languages that the site has not',
      {
        'docs/en/cards/a.md': '# Fees\n\n[Loss](/cards/b)\n',
        'docs/de/cards/a.md': '# Gebühren\n\n[Verlust](/cards/b.html)\n',
        'docs/fr/cards/a.md': '# Tarifs\n\nMots.\n',
        'docs/en/cards/b.md': '# Loss\n\nWords.\n',
        'docs/.vuepress/config.js': 'module.exports = {};\n',
        'README.md': '# Of the repository\n',
      },
      [
        'markdown-docs-cards-a en Fees',
        'markdown-docs-cards-a-de de Gebühren',
        'markdown-docs-cards-b en Loss',
      ],
      [
        'README.md is no page of VuePress: it is left out.',
        '“Tarifs” (fr) is left out: the site has no such language.',
      ],
    ],
    [
      'beside pages of the first language',
      {
        'guide/a.md': '# Fees\n\nWords.\n',
        'guide/b.md': '# Cards\n\nWords.\n',
        'de/guide/a.md': '# Gebühren\n\nWorte.\n',
        'ko/guide/b.md': '# 카드\n\nWords.\n',
      },
      ['markdown-guide-a en Fees', 'markdown-guide-a-de de Gebühren', 'markdown-guide-b en Cards'],
      ['“카드” (ko) is left out: the site has no such language.'],
    ],
    [
      'whose files begin with one number',
      {
        'm/en/articles/4670264-fees.md': '# Fees\n\nWords.\n',
        'm/de/articles/4670264-gebuehren.md': '# Gebühren\n\nWorte.\n',
        'm/ja/articles/4670299-x.md': '# 料金\n\nWords.\n',
      },
      [
        'markdown-m-articles-4670264-fees en Fees',
        'markdown-m-articles-4670264-fees-de de Gebühren',
        'markdown-m-articles-4670299-x-ja ja 料金',
      ],
      [],
    ],
    [
      'that are none: departments',
      {
        'it/a.md': '# Printers\n\nWords.\n',
        'hr/b.md': '# Leave\n\nWords.\n',
        'no/c.md': '# Offices\n\nWords.\n',
      },
      ['markdown-hr-b en Leave', 'markdown-it-a en Printers', 'markdown-no-c en Offices'],
      [],
    ],
  ])('%s', async (_, files, ids, problems) => {
    for (const [name, text] of Object.entries(files)) await put(`l/${name}`, text);
    const report = await importsTwice(['markdown', join(here.folder, 'l')]);
    expect(problemsOf(report)).toEqual(problems);
    expect(await idsOf()).toEqual(ids);
  });
});

it('finds pictures at the root of a site, and the one page of a name that has moved', async () => {
  await put('v/docs/.vitepress/config.mts', 'export default {}\n');
  const [picture = Buffer.of()] = await pictures();
  const [, other = Buffer.of()] = await pictures();
  await put('v/docs/public/img/a.png', picture);
  await put('v/docs/other/a.png', other);
  await put(
    'v/docs/guide/fees.md',
    '---\nquestion: What does **it** cost?\n---\n![A](/img/a.png)\n',
  );
  await put(
    'v/docs/other/cards.md',
    '---\ntitle: "`Cards` and **more**"\n---\n[Fees](../old/fees.html)\n',
  );
  const report = await importsTwice(['markdown', join(here.folder, 'v')]);
  expect(problemsOf(report)).toEqual([]);
  const [fees, cards] = await here.documents('_type in ["faq", "productDocument"]');
  expect(cards).toMatchObject({ title: 'Cards and more' });
  expect(JSON.stringify(cards)).toContain('"_ref":"markdown-docs-guide-fees"');
  expect(fees).toMatchObject({ title: 'What does it cost?', body: [{ _type: 'figure' }] });
});

it.each([
  ['blog/authors.yml', 'ada:\n  name: Ada Lovelace\n  title: Mathematician\n', '[ada]'],
  ['docs/blog/.authors.yml', 'authors:\n  ada:\n    name: Ada Lovelace\n', '\n  - ada'],
  ['_data/authors.yml', 'ada: Ada Lovelace\n', 'ada'],
  ['authors.yml', 'ada: {name: Ada Lovelace}\n', '[{key: ada, title: Countess}]'],
])('names who wrote a page as %s does', async (file, text, authors) => {
  await put(`a/${file}`, text);
  await put('a/page.md', `---\ntitle: Page\nauthors: ${authors}\n---\nWords.\n`);
  const report = await importsTwice(['markdown', join(here.folder, 'a')]);
  expect(problemsOf(report)).toEqual([]);
  expect(await here.documents('_type == "person"')).toMatchObject([{ name: 'Ada Lovelace' }]);
});

it('names a file of authors that cannot be read, and keeps what pages say', async () => {
  await put('a/authors.yml', 'ada: [');
  await put('a/page.md', '---\ntitle: Page\nauthors: [ada]\n---\nWords.\n');
  const report = await here.import(['markdown', join(here.folder, 'a')]);
  expect(problemsOf(report)).toEqual(['authors.yml is no YAML: authors keep their short names.']);
  expect(await here.documents('_type == "person"')).toMatchObject([{ name: 'ada' }]);
});

it.each([
  [
    'with its path',
    '<ol id="breadcrumbs"><li><a href="index.html">Help : desk</a></li></ol>',
    'Help : desk',
  ],
  ['without', '', 'Helpdesk'],
])('takes the name of a space of Confluence out of titles, %s', async (_, crumbs, space) => {
  await put(
    'c/1.html',
    `<html><head><title>${space} : Fees : costs</title></head><body><div id="main-header">${crumbs}<h1 id="title-heading"><span id="title-text"> ${space} : Fees : costs </span></h1></div><div id="main-content" class="wiki-content"><p>Words of it.</p></div></body></html>`,
  );
  await here.import(['html', join(here.folder, 'c')]);
  expect(await here.documents('_type == "faq"')).toMatchObject([{ title: 'Fees : costs' }]);
});

it('reads a page of Google Docs: marks by its classes, where links lead, footnotes', async () => {
  await put(
    'g/a.html',
    '<html><head><style>.c1{font-weight:700}.c2{font-style:italic}</style></head><body class="doc-content"><p class="title">A title</p><p><span class="c1">bold</span> <span class="c2">it</span> <a href="https://www.google.com/url?q=https://x.example/y&amp;sa=D">l</a><sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup></p><hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span> Foot</span></p></div></body></html>',
  );
  await here.import(['html', join(here.folder, 'g')]);
  const [page] = await here.documents('_type == "faq"');
  expect(page).toMatchObject({ title: 'A title' });
  const text = JSON.stringify(page);
  for (const part of ['["strong"]', '["em"]', '"href":"https://x.example/y"', '"_type":"footnote"'])
    expect(text).toContain(part);
});

describe('a list of redirects', () => {
  const ARTICLES = JSON.stringify({
    sections: [{ id: 22, name: 'Cards' }],
    articles: [
      {
        id: 11,
        title: 'First',
        body: '<p>Some words of it.</p>',
        section_id: 22,
        html_url: 'https://h.example/hc/en-us/articles/11-First',
      },
    ],
  });

  it.each([
    ['commas', 'old,new\n/a/old,/hc/en-us/articles/11-Other\n"/kb/*",/hc/en-us/sections/22'],
    ['semicolons', '/a/old;https://h.example/hc/en-us/articles/11\r\n/kb/*;/topics/cards\r\n'],
    ['spaces', '# from to\n/a/old   /articles/first 301\n/kb/* /topics/cards'],
    ['a chain', '/a/old,/b/old\n/b/old,/c/old\n/c/old,/articles/first\n/kb/*,/topics/cards'],
  ])('with %s', async (_, text) => {
    const source = await put('z.json', ARTICLES);
    const list = await put('r.csv', text);
    const report = await here.import(['zendesk', source, '--redirects', list]);
    expect(problemsOf(report)).toEqual([]);
    expect(await leads('/a/old')).toBe('/articles/first');
    expect(await leads('/a/old?utm_source=x')).toBe('/articles/first');
    expect(await leads('/kb/anything/below')).toBe('/topics/cards');
    expect((await here.import(['zendesk', source, '--redirects', list])).documents.created).toBe(0);
  });

  it.each([
    ['/a/old', 'two addresses are wanted'],
    ['/a,/b\nhello,/c', '“hello” is no address or path'],
    ['/a,/b\n/a,/c', 'leads to /b already'],
  ])('%s: %s', async (text, expected) => {
    const args = ['zendesk', await put('z.json', ARTICLES), '--redirects', await put('r', text)];
    await expect(here.import(args)).rejects.toThrow(expected);
  });

  it.each([
    ['a loop', '/a,/b\n/b,/a', 'leads in a circle'],
    [
      'an address by its query',
      '/p.php?id=1,/articles/first\n/p.php?id=2,/topics/cards',
      'is known by its query alone',
    ],
    ['a page of the site', '/search,/articles/first', 'is an address of this site'],
  ])('names %s', async (_, text, expected) => {
    const args = ['zendesk', await put('z.json', ARTICLES), '--redirects', await put('r', text)];
    expect(problemsOf(await here.import(args)).join()).toContain(expected);
  });
});

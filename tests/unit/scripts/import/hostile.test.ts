import { once } from 'node:events';
import { mkdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { ImportError } from '#scripts/import/errors.ts';
import { type Installation, startInstallation } from './moved-in.ts';

/*
 * Archives that somebody broke or made to do harm, of every kind. Whatever they hold: an import ends
 * well or with a sentence, a second one changes nothing, nothing private is asked or read, and what
 * is stored can be shown.
 */

let here: Installation;
let trap: Server;
let hits: string[] = [];
let port = 0;
beforeAll(async () => {
  trap = createServer((request, response) => {
    hits.push(request.url ?? '');
    response.end('secret');
  });
  trap.listen(0);
  await once(trap, 'listening');
  port = (trap.address() as AddressInfo).port;
});
afterAll(() => trap.close());
beforeEach(async () => {
  hits = [];
  here = await startInstallation();
});
afterEach(() => here.close());

const SECRET = 'a line that stands outside of the archive';

type Files = Readonly<Record<string, string | Buffer>>;

async function write(files: Files): Promise<string> {
  await writeFile(join(here.folder, 'secret.txt'), SECRET);
  await writeFile(join(here.folder, 'secret.md'), `# ${SECRET}\n\n${SECRET}`);
  const folder = join(here.folder, 'src');
  await mkdir(folder, { recursive: true });
  for (const [name, content] of Object.entries(files)) {
    const file = join(folder, name);
    await mkdir(join(file, '..'), { recursive: true });
    await writeFile(file, content);
  }
  for (const name of ['link.md', 'link.html', 'link.png', 'link.json'])
    await symlink(join(here.folder, 'secret.md'), join(folder, name));
  await symlink(here.folder, join(folder, 'above'));
  return folder;
}

/** Cases are taken as a list: with fewer values than parameters Jest would hand in a callback. */
type Outcome = 'moves in' | 'is refused' | 'either';

async function survive(args: readonly string[], outcome: Outcome = 'either'): Promise<void> {
  const result = await here.import(args).catch((error: unknown) => error);
  if (result instanceof Error) {
    expect(result).toBeInstanceOf(ImportError);
    expect(result.message).toMatch(/^[^\n]{10,600}/);
    expect(outcome).not.toBe('moves in');
  } else {
    expect(outcome).not.toBe('is refused');
    const stored = await here.documents('!(_type match "importRecord")');
    expectShowable(stored);
    const again = await here.import(args);
    expect(again.documents).toMatchObject({ created: 0, updated: 0, kept: [] });
    expect(await here.documents('!(_type match "importRecord")')).toEqual(stored);
  }
  const all = JSON.stringify(await here.documents('true'));
  expect(all).not.toContain(SECRET);
  expect(await readFile(join(here.folder, 'secret.txt'), 'utf8')).toBe(SECRET);
  expect(hits).toEqual([]);
}

const ARTICLE = ['faq', 'announcement', 'productDocument'];

function expectShowable(documents: readonly Record<string, unknown>[]): void {
  const slugs = new Set<string>();
  for (const { _id, _type, title, slug, publishedAt, updatedAt, summary, language } of documents) {
    expect(String(_id)).toMatch(/^(?:drafts\.|import\.)?[\w-]{1,200}(?:\.[\w-]+)*$/);
    if (!ARTICLE.includes(String(_type))) continue;
    const current = String(Reflect.get(Object(slug), 'current'));
    expect(current).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
    expect(current.length).toBeLessThanOrEqual(96);
    expect(slugs.has(`${language} ${current}`)).toBe(false);
    slugs.add(`${language} ${current}`);
    expect(String(title).length).toBeGreaterThan(0);
    expect(String(title).length).toBeLessThanOrEqual(300);
    expect(String(summary ?? '').length).toBeLessThanOrEqual(300);
    for (const date of [publishedAt, updatedAt]) {
      if (date !== undefined) expect(Date.parse(String(date))).not.toBeNaN();
    }
  }
}

const zendesk = (articles: readonly object[], more: object = {}): Files => ({
  'z.json': JSON.stringify({ sections: [{ id: 2, name: 'Cards' }], articles, ...more }),
});
const article = (id: unknown, more: object = {}) => ({
  id,
  title: `Number ${id}`,
  body: '<p>Some words of it.</p>',
  section_id: 2,
  ...more,
});
const loopback = (path: string) => `http://127.0.0.1:PORT${path}`;
const withPort = (files: Files): Files =>
  Object.fromEntries(
    Object.entries(files).map(([name, one]) => [
      name,
      typeof one === 'string' ? one.replaceAll('PORT', String(port)) : one,
    ]),
  );

const LONG = 'word '.repeat(200);
const nested = (tag: string, depth: number) =>
  `${`<${tag}>`.repeat(depth)}inner words${`</${tag}>`.repeat(depth)}`;

describe('an archive of Zendesk with', () => {
  it.each<[string, Files, Outcome?]>([
    ['nothing', zendesk([]), 'is refused'],
    ['an empty file', { 'z.json': '' }, 'is refused'],
    ['null', { 'z.json': 'null' }, 'is refused'],
    ['a number', { 'z.json': '42' }, 'is refused'],
    ['lists of nothing', { 'z.json': '{"articles":[null,1,"a",[],{}]}' }],
    [
      'a mark of bytes',
      { 'z.json': `\ufeff${JSON.stringify({ articles: [article(1)] })}` },
      'moves in',
    ],
    [
      'UTF-16',
      { 'z.json': Buffer.from(`\ufeff${JSON.stringify({ articles: [article(1)] })}`, 'utf16le') },
      'moves in',
    ],
    [
      'ids of paths',
      zendesk([article('../../etc'), article('..'), article('a/b'), article('%2e%2e')]),
    ],
    [
      'ids of names of JavaScript',
      zendesk(['__proto__', 'constructor', 'toString'].map((id) => article(id))),
      'moves in',
    ],
    ['an id of 5,000 letters', zendesk([article('9'.repeat(5_000))]), 'moves in'],
    [
      'the same id twice',
      zendesk([article(1), article(1, { title: 'Another', body: '<p>Other</p>' })]),
      'moves in',
    ],
    [
      'ids that fall together',
      zendesk([article('a b'), article('a-b'), article('a?b')]),
      'moves in',
    ],
    [
      'titles of nothing',
      zendesk([article(1, { title: '' }), article(2, { title: ' \u200b\u00a0 ' })]),
      'moves in',
    ],
    [
      'titles that are no text',
      zendesk([article(1, { title: 5 }), article(2, { title: {} }), article(3, { title: ['a'] })]),
      'moves in',
    ],
    [
      'titles of 1,000 letters',
      zendesk([article(1, { title: LONG }), article(2, { title: LONG })]),
      'moves in',
    ],
    [
      'titles without letters',
      zendesk([
        article(1, { title: '???' }),
        article(2, { title: '日本語' }),
        article(3, { title: '🙂' }),
      ]),
      'moves in',
    ],
    [
      'titles with signs of control',
      zendesk([article(1, { title: 'a\u0000b\u0007c\u202ed\nline' })]),
      'moves in',
    ],
    [
      'half of a letter',
      zendesk([article(1, { title: 'a \ud83d b', body: '<p>half \udc00 of it</p>' })]),
      'moves in',
    ],
    [
      'dates that are none',
      zendesk(
        [
          '0000-00-00',
          'yesterday',
          '2020-13-45',
          -1,
          1e30,
          '99999-01-01',
          '-000001-01-01',
          null,
          {},
        ].map((at, id) => article(id + 1, { created_at: at, updated_at: at })),
      ),
      'moves in',
    ],
    [
      'texts that are none',
      zendesk([null, 5, {}, [], true].map((text, id) => article(id + 1, { body: text }))),
      'moves in',
    ],
    [
      'labels that are none',
      zendesk(
        [[null, 5, {}, LONG], 'a,b', {}, Array.from({ length: 200 }, (_, n) => `l${n}`)].map(
          (label_names, id) => article(id + 1, { label_names }),
        ),
      ),
      'moves in',
    ],
    [
      'sections in a circle',
      zendesk([article(1)], {
        sections: [
          { id: 2, name: 'A', parent_section_id: 3 },
          { id: 3, name: 'B', parent_section_id: 2 },
          { id: 4, name: 'C', parent_section_id: 4 },
        ],
      }),
      'moves in',
    ],
    [
      'a section above itself, and a category of the same number',
      zendesk([article(1)], {
        categories: [{ id: 2, name: 'Cat' }],
        sections: [{ id: 2, name: 'A', parent_section_id: 2, category_id: 2 }],
      }),
      'moves in',
    ],
    [
      'sections of no name',
      zendesk([article(1)], { sections: [{ id: 2, name: '' }, { id: 3 }, { id: 4, name: LONG }] }),
      'moves in',
    ],
    [
      'votes of any size',
      zendesk([article(1, { vote_sum: 1e308, vote_count: -5 }), article(2, { vote_sum: 'many' })]),
      'moves in',
    ],
    [
      'fields of an export that are hostile',
      zendesk([
        article(1, {
          signpost: {
            slug: '../../x',
            type: 'siteSettings',
            fields: {
              _id: 'siteSettings',
              _type: 'siteSettings',
              _rev: 'x',
              slug: { current: '../y' },
              title: 5,
            },
          },
        }),
      ]),
      'moves in',
    ],
    [
      'documents that are no redirects',
      zendesk([article(1)], {
        documents: [
          { _id: 'siteSettings', _type: 'siteSettings', name: 'Taken over' },
          { _id: 'x', _type: 'system.group' },
        ],
      }),
    ],
    [
      '10,000 links',
      zendesk([
        article(1, {
          body: Array.from(
            { length: 10_000 },
            (_, n) => `<a href="/hc/en-us/articles/${n}">${n}</a>`,
          ).join(' '),
        }),
      ]),
      'moves in',
    ],
    [
      'addresses that are code',
      zendesk([
        article(1, {
          body: [
            'javascript:alert(1)',
            'JaVaScRiPt:x',
            '\tjavascript:x',
            'data:text/html,x',
            'vbscript:x',
            'file:///etc/passwd',
            'blob:x',
            '//',
            'http://',
            'http://[',
            'https://a b',
            '\\\\host\\a',
            `https://${'a'.repeat(5_000)}`,
          ]
            .map((href) => `<a href="${href}">words</a>`)
            .join(' '),
        }),
      ]),
      'moves in',
    ],
    ...['div', 'b', 'ul><li', 'blockquote', 'table><tr><td', 'span', 'ol><li'].flatMap(
      (tag): [string, Files, Outcome][] =>
        [300, 3_000, 30_000].map((depth) => [
          `${depth} of <${tag}> in one another`,
          zendesk([article(1, { body: nested(tag, depth) })]),
          'moves in',
        ]),
    ),
    [
      'a table of 100,000 columns by its spans',
      zendesk([
        article(1, {
          body: '<table><tr><td colspan="100000" rowspan="100000">a</td><td>b</td></tr><tr><td>c</td></tr></table>',
        }),
      ]),
      'moves in',
    ],
    [
      'a text of three million letters',
      zendesk([article(1, { body: `<p>${'word '.repeat(600_000)}</p>` })]),
    ],
    ['20,000 paragraphs', zendesk([article(1, { body: '<p>word</p>'.repeat(20_000) })])],
  ])('%s', async (...[, files, outcome]) => {
    const folder = await write(files);
    await survive(['zendesk', join(folder, 'z.json'), '--yes'], outcome);
  });
});

describe('pictures and files that an article must not have', () => {
  const PRIVATE = [
    loopback('/a.png'),
    'http://localhost:PORT/a.png',
    'http://0.0.0.0:PORT/a.png',
    'http://0:PORT/a.png',
    'http://127.1:PORT/a.png',
    'http://2130706433:PORT/a.png',
    'http://0x7f000001:PORT/a.png',
    'http://017700000001:PORT/a.png',
    'http://[::1]:PORT/a.png',
    'http://[::]:PORT/a.png',
    'http://[::ffff:127.0.0.1]:PORT/a.png',
    'http://[::ffff:7f00:1]:PORT/a.png',
    'http://[64:ff9b::7f00:1]:PORT/a.png',
    'http://localhost.:PORT/a.png',
    'http://user:pass@127.0.0.1:PORT/a.png',
    '//127.0.0.1:PORT/a.png',
    'http://127。0。0。1:PORT/a.png',
    'http://169.254.169.254/latest/meta-data',
    'http://10.0.0.1/a.png',
    'http://192.168.0.1/a.png',
    'http://[fe80::1]/a.png',
    'http://[fd00::1]/a.png',
    'file:///etc/hostname',
    'ftp://127.0.0.1/a.png',
    '../secret.txt',
    '../../../../../../../etc/passwd',
    '..%2f..%2fsecret.txt',
    '..\\secret.txt',
    '%2e%2e/secret.txt',
    'above/secret.txt',
    'link.png',
    '/etc/passwd',
    'a.png\u0000.txt',
    'data:text/html,<script>alert(1)</script>',
    'data:image/svg+xml,<svg onload="alert(1)"/>',
    `data:image/png;base64,${'A'.repeat(50)}`,
    'empty.png',
    'page.png',
    'text.png',
  ];
  const FILES: Files = {
    'empty.png': '',
    'page.png': '<!doctype html><p>404</p>',
    'text.png': 'this is no picture',
  };

  it.each(PRIVATE)('%s', async (src) => {
    const body = `<p>Some words.</p><img src="${src}" alt="A"><a href="${src}">file</a>`;
    const files = withPort({
      ...FILES,
      ...zendesk([article(1, { body })]),
      'm/a.md': `# A\n\nWords ![](${src.replace(/[ <>]/g, '')}) and words.\n`,
    });
    const folder = await write(files);
    await survive(['zendesk', join(folder, 'z.json'), '--yes']);
    await survive(['markdown', join(folder, 'm'), '--yes']);
  });
});

describe('a folder of pages with', () => {
  it.each<[string, Files, Outcome?]>([
    ['nothing', {}, 'is refused'],
    ['empty files', { 'a.md': '', 'b.html': '', 'c.md': '   \n\n' }],
    ['front matter that is broken', { 'a.md': '---\ntitle: [unclosed\n---\n\nWords of it.\n' }],
    ['front matter without an end', { 'a.md': '---\ntitle: A\n\nWords of it.\n' }],
    [
      'an alias that grows',
      {
        'a.md': `---\na: &a [x,x,x,x,x,x,x,x,x]\n${'bcdefgh'
          .split('')
          .map(
            (n, at) =>
              `${n}: &${n} [${Array.from({ length: 9 }, () => `*${'abcdefg'[at]}`).join(',')}]`,
          )
          .join('\n')}\ntitle: Many\n---\n\nWords.\n`,
      },
    ],
    [
      'a tag of YAML that makes objects',
      {
        'a.md':
          '---\ntitle: !!js/function "function(){}"\nx: !!python/object/apply:os.system ["id"]\n---\n\nWords of it.\n',
      },
    ],
    [
      'names of JavaScript',
      {
        'a.md': '---\n__proto__: {isDraft: true}\nconstructor: x\ntitle: A\n---\n\nWords of it.\n',
      },
      'moves in',
    ],
    [
      'a slug that is a path',
      {
        'a.md':
          '---\ntitle: A\nslug: ../../x\nid: ../../y\ncategory: ../../z\n---\n\nWords of it.\n',
      },
      'moves in',
    ],
    [
      'names that are odd',
      {
        '  .md': 'Words of it.',
        '%2e%2e.md': '# A\n\nWords',
        "'; drop table.md": '# B\n\nWords',
        '日本.md': '# C\n\nWords',
      },
      'moves in',
    ],
    ['a name that is very long', { [`${'a'.repeat(240)}.md`]: '# A\n\nWords of it.' }, 'moves in'],
    ['folders 60 deep', { [`${'d/'.repeat(60)}a.md`]: '# A\n\nWords of it.' }, 'moves in'],
    ['zero bytes', { 'a.md': Buffer.from('# A\n\nwords \u0000 of it') }, 'moves in'],
    [
      'UTF-16 without a mark',
      { 'a.md': Buffer.from('# A title\n\nwords of it and more\n', 'utf16le') },
      'moves in',
    ],
    [
      'a program',
      { 'a.md': Buffer.from(Array.from({ length: 5_000 }, (_, n) => (n * 7_919) % 256)) },
    ],
    ['quotes 5,000 deep', { 'a.md': `${'>'.repeat(5_000)} words` }],
    [
      'lists 100 deep',
      { 'a.md': Array.from({ length: 100 }, (_, n) => `${'  '.repeat(n)}- item ${n}`).join('\n') },
    ],
    [
      'brackets that never close',
      { 'a.md': `# A\n\n${'['.repeat(2_000)} words ${'*_'.repeat(1_000)}` },
    ],
    [
      'footnotes in a circle',
      { 'a.md': '# A\n\nWords[^a].\n\n[^a]: see[^b]\n\n[^b]: see[^a]\n' },
      'moves in',
    ],
  ])('%s', async (...[, files, outcome]) => {
    const folder = await write(files);
    await survive(['markdown', folder, '--yes'], outcome);
  });

  it('links in a circle, in HTML', async () => {
    const folder = await write({
      'a.html':
        '<html><head><meta http-equiv="refresh" content="0;url=b.html"></head><body></body></html>',
      'b.html':
        '<html><head><meta http-equiv="refresh" content="0;url=a.html"></head><body></body></html>',
      'c.html': '<html><body><main><h1>C</h1><p>Words of it.</p></main></body></html>',
    });
    await survive(['html', folder, '--yes'], 'moves in');
  });
});

describe('a table with', () => {
  const row = 'Title,Body\r\nOne,"Words, ""quoted""\nand a second line"\r\n';
  it.each<[string, string | Buffer, Outcome?]>([
    ['a mark of bytes', `\ufeff${row}`, 'moves in'],
    ['semicolons', row.replace('Title,Body', 'Title;Body').replace('One,', 'One;'), 'moves in'],
    [
      'UTF-16 as Excel writes it',
      Buffer.from(`\ufeff${row.replaceAll(',"', '\t"').replace('Title,', 'Title\t')}`, 'utf16le'),
      'moves in',
    ],
    ['UTF-16 without a mark', Buffer.from(row, 'utf16le'), 'moves in'],
    ['old line ends', row.replaceAll('\r\n', '\r'), 'moves in'],
    ['a line that names its sign', `sep=;\r\nTitle;Body\r\nOne;Words of it\r\n`, 'moves in'],
    [
      'the same id in each row',
      'id,title,body\n1,One,Words\n1,Two,Words of two\n1,One,Words\n',
      'moves in',
    ],
    ['columns of one name', 'title,body,body\nOne,First words,Second words\n'],
    ['columns of no name', ',title,,body\nx,One,y,Words of it\n', 'moves in'],
    [
      'a formula',
      'title,body\n"=HYPERLINK(""http://127.0.0.1"")","=cmd|\' /C calc\'!A0"\n',
      'moves in',
    ],
    ['names of JavaScript', '__proto__,constructor,title,body\na,b,One,Words\n', 'moves in'],
    ['a quote that never ends', 'title,body\nOne,"words\nTwo,words\n'],
    [
      '5,000 columns',
      `title,body,${Array.from({ length: 5_000 }, (_, n) => `c${n}`).join(',')}\nOne,Words\n`,
    ],
    ['only a head', 'title,body', 'is refused'],
    ['nothing', '', 'is refused'],
    ['zero bytes', Buffer.alloc(5_000), 'is refused'],
  ])('%s', async (...[, content, outcome]) => {
    const folder = await write({ 't.csv': content });
    await survive(['csv', join(folder, 't.csv'), '--yes'], outcome);
  });
});

describe('an archive of Intercom with', () => {
  it.each<[string, unknown, Outcome?]>([
    ['nothing', {}, 'is refused'],
    ['articles that are none', { type: 'list', data: [null, 1, {}] }],
    [
      'collections in a circle',
      {
        data: [
          {
            type: 'article',
            id: '1',
            title: 'A',
            body: '<p>Words</p>',
            parent_id: 5,
            parent_type: 'collection',
            state: 'published',
          },
          { type: 'collection', id: '5', name: 'C', parent_id: '6' },
          { type: 'collection', id: '6', name: 'D', parent_id: '5' },
        ],
      },
    ],
    [
      'translations that are none',
      {
        data: [
          {
            type: 'article',
            id: '1',
            title: 'A',
            body: '<p>Words</p>',
            state: 'published',
            translated_content: {
              de: null,
              xx: { title: 'x', body: 5 },
              type: 'x',
              __proto__: { title: 'p' },
            },
          },
        ],
      },
    ],
  ])('%s', async (...[, content, outcome]) => {
    const folder = await write({ 'i.json': JSON.stringify(content) });
    await survive(['intercom', join(folder, 'i.json'), '--yes'], outcome);
  });
});

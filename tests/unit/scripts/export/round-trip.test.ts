import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { toHtml } from 'hast-util-to-html';
import { bodyNodes } from '#scripts/export/body/blocks.ts';
import { markdownOf } from '#scripts/export/body/markdown.ts';
import { exportHtml } from '#scripts/export/kinds/html.ts';
import { exportMarkdown } from '#scripts/export/kinds/markdown.ts';
import type { Exported, ExportParts } from '#scripts/export/kinds/types.ts';
import { startWriting } from '#scripts/export/kinds/writing.ts';
import { exportZendesk } from '#scripts/export/kinds/zendesk.ts';
import { readContent } from '#scripts/export/read.ts';
import { convertBody } from '#scripts/import/convert/body.ts';
import { parseHtml } from '#scripts/import/convert/html.ts';
import { type Stored, withKeys } from '#scripts/import/convert/keys.ts';
import { treeOf } from '#scripts/import/convert/markdown.ts';
import { finishBody } from '#scripts/import/plan/finish.ts';
import { put, writeMarkdownArchive, writeZendeskArchive } from '#tests/support/archives.ts';
import { type Installation, startInstallation } from '../import/moved-in.ts';

/** Bodies as they are stored, with the addresses of pictures as their ids. */
function stored(html: string): Stored[] {
  return finishBody(withKeys(convertBody(parseHtml(html), 'A title of its own').body), {
    link: (href) => ({ kind: 'address', href }),
    asset: (_, src) => src,
  });
}

function nodesOf(body: Stored[]) {
  const writing = startWriting(
    { article: () => undefined, asset: (id) => id, link: (href) => href },
    [],
    'Test',
  );
  return bodyNodes(body, writing);
}

const viaHtml = (body: Stored[]) => stored(toHtml({ type: 'root', children: nodesOf(body) }));
const viaMarkdown = (body: Stored[]) => stored(toHtml(treeOf(markdownOf(nodesOf(body)))));

const CASES = [
  '<p>a <b>b <i>c</i></b> <code>d</code> <kbd>e</kbd> H<sub>2</sub> <u>f</u> <s>g</s> <a href="https://x.example/?a=1&amp;b=2">h <b>i</b></a></p>',
  '<p>a<br>b<br>*c* _d_ `e` # f [g](h) &lt;i&gt; &amp;amp; 1. x \\ ~ |</p><p># no heading</p><p>1. no list</p><p>- no list</p><p>+ x</p><p>> y</p>',
  '<p>::: note</p><p>:::</p><p>x {#id}</p><h2>y {#z}</h2><p>[!NOTE] a</p><blockquote><p>[!NOTE] a</p></blockquote>',
  '<h2 id="a"><a name="b"></a>A <code>b</code><br>c</h2><h3>x</h3><p id="p">y<a id="q"></a> z<a id="e"></a></p>',
  '<a name="before"></a><img src="i.png"><a name="t"></a><table><tr><td>1</td><td>2</td></tr></table>',
  '<ul><li>a<ul><li>b<ol><li>c</li></ol></li></ul></li><li><p>d</p><p>e</p><img src="i.png" alt="j"><pre><code class="language-bash">k\n\n  l</code></pre></li></ul>',
  '<ol><li>a</li><li>b<ul><li>c</li></ul></li></ol><p>x</p><ol><li>d</li></ol><ul><li>e</li></ul><ul><li>f</li></ul>',
  '<ol><li><p>a</p><pre>b</pre></li><li>c<div class="note"><p>d</p><ul><li>e</li></ul></div></li><li>f</li></ol>',
  '<ol class="steps"><li>a</li><li>b</li></ol><ol class="list"><li><p>a</p><p>b</p></li></ol>',
  '<div class="callout warning" data-title="Be *careful*"><p>a</p></div><div class="note"><pre>b</pre></div><div class="danger"><h4>Stop here</h4><p>a</p><ul><li>b</li></ul></div>',
  '<table><thead><tr><th>a|b</th><th>c</th></tr></thead><tbody><tr><td>d<br>e</td><td><code>f|g</code></td></tr></tbody></table>',
  '<table><tr><td>a</td><td>b</td></tr></table><table><caption>x</caption><tr><th>a</th><td rowspan="2"><ul><li>b</li></ul></td></tr><tr><th>c</th></tr></table>',
  '<table><tr><td colspan="2"><p>a</p><p>b</p><img src="i.png"></td></tr><tr><td><pre>x\n\ny</pre></td><td></td></tr></table>',
  '<figure><a href="/x"><img src="i.png" alt="a" width="300"></a><figcaption>b &amp; c</figcaption></figure><p><a href="/y"><img src="j.png" width="20"></a></p>',
  '<p>a<a href="#fn1" class="footnote-ref">1</a> b<a href="#fn2" class="footnote-ref">2</a></p><section class="footnotes"><ol><li id="fn1"><p>x <b>y</b></p><p>z</p></li><li id="fn2">w</li></ol></section>',
  '<table><tr><td>a<a href="#fn1" class="footnote-ref">1</a></td><td rowspan=2>b</td></tr><tr><td>c</td></tr></table><p>d<a href="#fn2" class="footnote-ref">2</a></p><section class="footnotes"><ol><li id="fn1">x</li><li id="fn2">w</li></ol></section>',
  '<iframe src="https://www.youtube.com/embed/x" title="A &quot;film&quot;"></iframe><hr><p class="attachment"><a href="f.pdf">A file</a></p>',
  '<iframe src="https://docs.google.com/forms/d/1" title="A form"></iframe><figure class="video" data-kind="other" data-aspect="4:3"><a href="https://m.example/1">A map</a></figure>',
  '<pre><code class="language-cpp">```\n&lt;x&gt;\n~~~</code></pre><blockquote><p>a</p><p>b</p></blockquote><blockquote><p>c</p></blockquote>',
  '<p>a&nbsp;b &nbsp; c</p><p> <b> d </b>e</p><p><code>`</code> <code> f</code> <code>g<b>h</b></code></p>',
  '<p><b>a</b><i>b</i><b><i>c</i></b>d</p><p>x<b>!</b>y <b>“z”</b>w</p>',
  '<div data-platforms><p><strong>App</strong></p><ol class="steps" data-platform="app"><li><p>a</p><pre>b</pre></li><li><p>c</p></li></ol><p><strong>Web</strong></p><ol class="steps" data-platform="web"><li><p>d</p></li></ol></div>',
  '<p>https://x.example/a_b and www.y.example and a@b.example</p>',
];

it.each(CASES)('%s', (html) => {
  const body = stored(html);
  expect(viaHtml(body)).toEqual(body);
  expect(viaMarkdown(body)).toEqual(body);
});

const word = fc.constantFrom(
  'alpha',
  'Beta 2',
  'a*b',
  '_c_',
  '`d`',
  '<e>',
  '&amp;',
  '1.',
  '#',
  '-',
  '[x](y)',
  '|',
  '\\',
  '~~',
  '{#id}',
  ':::',
  '[!NOTE]',
  'é',
  '漢字',
  '.',
  '!',
  'https://x.example',
);
const inline = fc.oneof(
  word,
  fc
    .tuple(
      fc.constantFrom('b', 'i', 'code', 'kbd', 'sub', 'u', 's'),
      fc.array(word, { minLength: 1, maxLength: 2 }),
    )
    .map(([tag, words]) => `<${tag}>${words.map(escaped).join(' ')}</${tag}>`),
  word.map((one) => `<a href="https://x.example/${encodeURIComponent(one)}">${escaped(one)}</a>`),
  fc.constantFrom('<br>', '<a id="old"></a>', ' '),
);
const line = fc
  .array(inline, { minLength: 1, maxLength: 5 })
  .map((parts) =>
    parts.map((part) => (part.startsWith('<') && part.length > 3 ? part : escaped(part))).join(' '),
  );

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

const block = fc.letrec<{ block: string; blocks: string }>((tie) => ({
  blocks: fc.array(tie('block'), { minLength: 1, maxLength: 3 }).map((all) => all.join('')),
  block: fc.oneof(
    { maxDepth: 3 },
    line.map((text) => `<p>${text}</p>`),
    line.map((text) => `<h2>${text}</h2>`),
    fc.constantFrom(
      '<hr>',
      '<img src="i.png" alt="x y">',
      '<pre><code class="language-bash">a\n\n b</code></pre>',
      '<iframe src="https://v.example/1" title="T"></iframe>',
    ),
    fc
      .tuple(
        fc.constantFrom('ul', 'ol'),
        fc.array(fc.tuple(line, fc.oneof(fc.constant(''), tie('blocks'))), {
          minLength: 1,
          maxLength: 3,
        }),
      )
      .map(
        ([tag, items]) =>
          `<${tag}>${items.map(([text, inner]) => `<li><p>${text}</p>${inner}</li>`).join('')}</${tag}>`,
      ),
    tie('blocks').map((inner) => `<div class="callout warning">${inner}</div>`),
    tie('blocks').map((inner) => `<blockquote>${inner}</blockquote>`),
    fc
      .array(fc.array(fc.oneof(line, tie('blocks')), { minLength: 2, maxLength: 2 }), {
        minLength: 1,
        maxLength: 2,
      })
      .map(
        (rows) =>
          `<table>${rows.map((cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('')}</table>`,
      ),
  ),
}));

it.each([
  ['HTML', viaHtml],
  ['Markdown', viaMarkdown],
])('bodies come back equal from %s', (_, via) => {
  fc.assert(
    fc.property(fc.array(block.block, { minLength: 1, maxLength: 5 }), (parts) => {
      const body = stored(parts.join(''));
      expect(via(body)).toEqual(body);
    }),
    { numRuns: 400 },
  );
});

describe('whole help centers come back equal', () => {
  const installations: Installation[] = [];
  afterEach(async () => {
    for (const one of installations.splice(0)) await one.close();
  });
  const start = async () => {
    const one = await startInstallation();
    installations.push(one);
    return one;
  };
  const all = (one: Installation) =>
    one.documents(
      '!(_type in ["importRecord"]) && !(_type match "sanity.*") && !(_type match "system.*")',
    );

  const WRITERS: Readonly<Record<string, (parts: ExportParts) => Promise<Exported>>> = {
    markdown: exportMarkdown,
    html: exportHtml,
    zendesk: exportZendesk,
  };

  it.each(['markdown', 'html'])(
    'from pages with dead links and lost pictures by %s',
    async (by) => {
      const first = await start();
      const source = join(first.folder, 'source');
      await put(
        join(source, 'a.md'),
        '# A\n\n[gone](no.md) words [b](b.md) [again](b.md) [b too](/b)\n\n1. x\n\n   ![lost](no.png)\n\n2. y\n',
      );
      await put(join(source, 'b.md'), '# B\n');
      await put(join(source, 'c/d.md'), '# D\n\nx\n');
      await first.import(['markdown', source]);
      const folder = join(first.folder, 'out');
      const content = await readContent(first.client, new Map());
      await WRITERS[by]?.({
        client: first.client,
        content,
        folder,
        siteUrl: 'https://a.example',
        signal: new AbortController().signal,
      });
      const second = await start();
      expect((await second.import([by, folder])).problems).toEqual([]);
      expect(await all(second)).toEqual(await all(first));
    },
  );

  it.each([
    ['zendesk', 'zendesk'],
    ['zendesk', 'markdown'],
    ['zendesk', 'html'],
    ['markdown', 'markdown'],
    ['markdown', 'html'],
  ])('from %s by %s', async (from, by) => {
    const first = await start();
    const source = join(first.folder, 'source');
    await mkdir(source);
    if (from === 'zendesk') await writeZendeskArchive(source, { articles: 60 });
    else await writeMarkdownArchive(source, { articles: 40 });
    await first.import([from, source]);
    const folder = join(first.folder, 'out');
    const content = await readContent(first.client, new Map(Object.entries(first.votes())));
    const write = WRITERS[by];
    if (write === undefined) throw new Error(by);
    const done = await write({
      client: first.client,
      content,
      folder,
      siteUrl: 'https://help.acme.example',
      signal: new AbortController().signal,
    });
    expect(done.leftBehind).toEqual([]);
    const second = await start();
    const report = await second.import([by, folder]);
    expect(report.text.lost).toBe(0);
    expect(report.problems).toEqual([]);
    expect(await all(second)).toEqual(await all(first));
    expect(second.votes()).toEqual(first.votes());
    // And again on the first one: nothing changes.
    if (by !== 'zendesk' || from === 'zendesk') {
      expect((await first.import([by, folder])).documents).toMatchObject({
        created: 0,
        updated: 0,
        kept: [],
      });
    }
    if (by === 'html')
      expect(await readFile(join(folder, 'search-index.js'), 'utf8')).toContain(
        'window.searchIndex',
      );
  });
});

import { gzipSync } from 'node:zlib';
import { parseScriptAddress, scriptAddress } from '#lib/page-script/address.ts';
import { LOADER, LOADER_FILE } from '#lib/page-script/loader.ts';
import { joinPage, splitPage } from '#lib/page-script/split.ts';

const FLIGHT = [[0], [1, '1:"$Sreact.fragment"\n2:["</script><b>",{"a":"<!--"}]']];
const CHUNKS = [{ otherChunks: ['static/chunks/a.js'], runtimeModuleIds: [494553] }];

const escaped = (data: unknown) => JSON.stringify(data).replaceAll('<', '\\u003c');

/** As Next 16.4.6 writes it. */
const DRAWN = [
  '<!DOCTYPE html><html lang="en"><head>',
  '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>',
  '<link rel="preload" as="script" fetchPriority="low" href="/_next/static/chunks/main.js"/>',
  '<script src="/_next/static/chunks/a.js" async=""></script>',
  '<script>theme()</script>',
  '<script src="/_next/static/chunks/old.js" noModule=""></script>',
  '</head><body><p>Text with __next words</p>',
  '<script type="application/ld+json">{"@type":"WebSite"}</script>',
  `<script id="_R_">(globalThis["TURBOPACK"] || (globalThis["TURBOPACK"] = [])).push(${JSON.stringify(CHUNKS[0])});</script>`,
  '<script src="/_next/static/chunks/main.js" async=""></script>',
  `<script>(self.__next_f=self.__next_f||[]).push(${escaped(FLIGHT[0])})</script>`,
  `<script>self.__next_f.push(${escaped(FLIGHT[1])})</script>`,
  '</body></html>',
].join('');

const SCRIPT = {
  sources: ['/_next/static/chunks/a.js', '/_next/static/chunks/main.js'],
  chunks: CHUNKS,
  flight: FLIGHT,
};

describe('splitPage', () => {
  it('leaves text, styles and constant scripts, and puts in the loader', () => {
    const { html, script } = splitPage(DRAWN, '/page-script/v1?page=%2Fen');
    expect(script).toEqual(SCRIPT);
    expect(html).toBe(
      [
        '<!DOCTYPE html><html lang="en"><head>',
        '<link rel="stylesheet" href="/_next/static/chunks/a.css" data-precedence="next"/>',
        '<script>theme()</script>',
        `<script src="${LOADER_FILE.path}" data-page="/page-script/v1?page=%2Fen" async=""></script>`,
        '</head><body><p>Text with __next words</p>',
        '<script type="application/ld+json">{"@type":"WebSite"}</script>',
        '</body></html>',
      ].join(''),
    );
  });

  it.each([
    ['nothing to take out', '<html><head></head><body>Text</body></html>'],
    ['a payload that is no JSON', DRAWN.replace(escaped(FLIGHT[1]), 'alert(1)')],
    ['a payload in another form', DRAWN.replace('self.__next_f.push', 'window.__next_f.push')],
    ['chunks in another form', DRAWN.replace('(globalThis["TURBOPACK"] ||', '(x ||')],
  ])('leaves a page with %s as it is', (_, html) => {
    expect(splitPage(html, '/somewhere')).toEqual({ html, script: null });
  });
});

it('what was split is joined again for servers that are not ours', () => {
  const { html, script } = splitPage(DRAWN, '/page-script/v1?page=%2Fen');
  if (script === null) throw new Error('It was not split.');
  const joined = joinPage(html, script);
  for (const source of SCRIPT.sources)
    expect(joined).toContain(`<script src="${source}" async="">`);
  expect(joined.match(/__next_f=/g)).toHaveLength(2);
  // Nothing in the data ends its script.
  expect(joined.match(/<script/g)?.length).toBe(joined.match(/<\/script>/g)?.length);
});

it.each(['/en/articles/passkeys', '/en/articles/ä b&c=?#', '/_not-found'])(
  'the address of the script of %s leads back to it',
  (key) => {
    const address = scriptAddress(key, 'AbC-_1');
    expect(parseScriptAddress(address)).toEqual({ key, version: 'AbC-_1' });
  },
);

it.each(['/', '/page-script/', '/page-script/v1', LOADER_FILE.path, '/page-scripts/v?page=a'])(
  '%s is no address of a page’s script',
  (path) => {
    expect(parseScriptAddress(path)).toBeUndefined();
  },
);

it('the loader is smaller than 1 KB as it is sent', () => {
  expect(gzipSync(LOADER).length).toBeLessThan(1024);
});

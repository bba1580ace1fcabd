import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { env } from '#lib/env.ts';

/*
 * What a browser fetches to show a page for the first time, read from the built files: the HTML
 * and every script and style sheet it names, each compressed by itself. Next's own share is that
 * of an empty page, built here with the same version.
 */

const root = resolve(import.meta.dirname, '../..');

/** Inside the project, so that it finds the project's packages; git knows `.next*` already. */
const EMPTY = join(root, '.next-empty');

const EMPTY_APP = {
  'package.json': '{ "type": "module" }',
  'next.config.mjs': `export default { turbopack: { root: ${JSON.stringify(root)} } };`,
  'app/layout.jsx':
    'export default ({ children }) => <html lang="en"><body>{children}</body></html>;',
  'app/page.jsx': 'export default () => <h1>Empty</h1>;',
};

type Weight = { html: number; scripts: number; styles: number };

function buildEmptyPage(): Weight {
  for (const [path, text] of Object.entries(EMPTY_APP)) {
    mkdirSync(join(EMPTY, path, '..'), { recursive: true });
    writeFileSync(join(EMPTY, path), text);
  }
  try {
    const next = join(root, 'node_modules/next/dist/bin/next');
    execFileSync(process.execPath, [next, 'build', EMPTY], { stdio: 'pipe' });
    return weigh(join(EMPTY, '.next'), 'index');
  } finally {
    rmSync(EMPTY, { recursive: true, force: true });
  }
}

/** Weighs a prerendered page of a build in bytes after gzip. */
function weigh(dist: string, page: string): Weight {
  const html = readFileSync(join(dist, 'server/app', `${page}.html`), 'utf8');
  const files = (pattern: RegExp) => [
    ...new Set([...html.matchAll(pattern)].map(([, path]) => path ?? '')),
  ];
  const total = (paths: string[]) =>
    paths.reduce((sum, path) => sum + gzipSync(readFileSync(join(dist, path))).length, 0);
  return {
    html: gzipSync(html).length,
    scripts: total(files(/<script src="\/_next\/(static\/[^"]+\.js)" async/g)),
    styles: total(files(/<link rel="stylesheet" href="\/_next\/(static\/[^"]+\.css)"/g)),
  };
}

const dist = resolve(root, env().distDir);
const article = readFileSync(join(dist, 'prerender-manifest.json'), 'utf8').match(
  /"\/(en\/articles\/[^"]+)"/,
)?.[1];
const empty = buildEmptyPage();
const pages = { home: 'en/list/all/updated/1', topics: 'en/topics', article: article ?? '' };

console.log(
  '| page | JS over empty, B gz | JS, B gz | CSS, B gz | HTML, B gz |\n|---|---|---|---|---|',
);
for (const [name, weight] of [
  ['empty page', empty] as const,
  ...Object.entries(pages).map(([name, page]) => [name, weigh(dist, page)] as const),
]) {
  const over = weight.scripts - empty.scripts;
  console.log(`| ${name} | ${over} | ${weight.scripts} | ${weight.styles} | ${weight.html} |`);
}

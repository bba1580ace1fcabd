import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ENDPOINTS, FILES, methodsOf, methodsOfFile } from '#lib/site-index/endpoints.ts';

/** Files that Next makes from a function of `app`. */
const GENERATED: Readonly<Record<string, string>> = {
  'robots.ts': 'robots.txt',
  'sitemap.ts': 'sitemap.xml',
};

/** Endpoints of `app/api` and what their routes export, as `ENDPOINTS` writes them. */
function routes(): Record<string, string[]> {
  const files = readdirSync('app/api', { recursive: true, encoding: 'utf8' });
  const found = files
    .filter((file) => file.endsWith('route.ts'))
    .map((file) => {
      const path = file.replace(/\/route\.ts$/, '').replace(/\[\w+\]/, '*');
      const source = readFileSync(join('app/api', file), 'utf8');
      const methods = [...source.matchAll(/^export .*?\b(GET|POST|PUT|PATCH|DELETE)\b/gm)];
      const named = methods.map(([, method = '']) => method);
      return [path, named.includes('GET') ? ['GET', 'HEAD', ...named.slice(1)] : named] as const;
    });
  return Object.fromEntries(found);
}

it('are those of app/api, but for what has a public address of its own', () => {
  const {
    '[...path]': _,
    'articles/*/markdown': _a,
    'articles/*/calendar': _b,
    'articles/*/picture': _d,
    'twins/[...path]': _c,
    ...own
  } = routes();
  expect(ENDPOINTS).toEqual(own);
});

it('and the files those of app', () => {
  const routes = readdirSync('app', { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('/route.ts') && !/^api\/|[[(]/.test(file))
    .map((file) => file.replace(/\/route\.ts$/, ''));
  const named = readdirSync('app', { withFileTypes: true }).flatMap((entry) => {
    if (entry.isDirectory()) return [];
    const generated = GENERATED[entry.name];
    if (generated !== undefined) return generated;
    return /\.(?:ico|svg|png)$/.test(entry.name) ? entry.name : [];
  });
  const all = [...routes, ...named];
  for (const path of all) {
    const methods = path === 'mcp' ? ['POST'] : ['GET', 'HEAD'];
    expect([path, methodsOfFile(path)]).toEqual([path, methods]);
  }
  expect(FILES.filter((path) => !all.includes(path))).toEqual([]);
});

it.each([
  ['articles', ['GET', 'HEAD']],
  ['insights/overview', ['GET', 'HEAD', 'POST']],
  ['insights', undefined],
  ['insights/a/b', undefined],
  ['toString', undefined],
  ['', undefined],
])('%j takes %j', (path, methods) => {
  expect(methodsOf(path)).toEqual(methods);
});

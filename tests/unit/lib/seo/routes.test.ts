import { IncomingMessage } from 'node:http';
import { Socket } from 'node:net';
import { getPathMatch } from 'next/dist/shared/lib/router/utils/path-match.js';
import {
  matchHas,
  prepareDestination,
} from 'next/dist/shared/lib/router/utils/prepare-destination.js';
import { publicRedirects, publicRewrites } from '#lib/seo/routes.ts';

type Rule = {
  source: string;
  destination: string;
  has?: { type: 'query' | 'cookie'; key: string }[];
};

/** Where Next itself leads an address by these rules; undefined when none of them fits. */
function lead(address: string, rules: readonly Rule[], cookie?: string): string | undefined {
  const url = new URL(address, 'https://help.example.com');
  const query = Object.fromEntries(url.searchParams);
  const request = Object.assign(new IncomingMessage(new Socket()), {
    cookies: cookie === undefined ? {} : { [cookie]: 'x' },
  });
  for (const { source, has, destination } of rules) {
    const path = getPathMatch(source, { strict: true, removeUnnamedParams: true })(url.pathname);
    const found = path && matchHas(request, query, has);
    if (!path || !found) continue;
    const params = { ...path, ...found };
    return prepareDestination({ appendParamsToQuery: false, destination, params, query }).newUrl;
  }
  return undefined;
}

const { beforeFiles, afterFiles } = publicRewrites();
const rewritten = (address: string) => lead(address, [...beforeFiles, ...afterFiles]);

const previewed = (address: string) => lead(address, beforeFiles, '__prerender_bypass');

describe('publicRewrites', () => {
  it.each([
    ['/', '/draft/en/list/all/updated/1'],
    ['/faq?sort=helpful&page=2', '/draft/en/list/faq/helpful/2'],
    ['/articles/passkeys', '/draft/en/articles/passkeys'],
    ['/topics', '/draft/en/topics'],
    ['/topics/deposits?page=2', '/draft/en/topics/deposits/updated/2'],
    ['/categories/money', '/draft/en/categories/money'],
    ['/?page=0', '/_nowhere'],
    ['/search', '/en/search'],
  ])('leads a preview from %s to %s', (address, page) => {
    expect(previewed(address)).toBe(page);
  });

  it.each([
    ['/', '/en/list/all/updated/1'],
    ['/?page=2', '/en/list/all/updated/2'],
    ['/?page=9999', '/en/list/all/updated/9999'],
    ['/?sort=helpful', '/en/list/all/helpful/1'],
    ['/?sort=published&page=12', '/en/list/all/published/12'],
    ['/faq', '/en/list/faq/updated/1'],
    ['/faq?page=3&sort=helpful', '/en/list/faq/helpful/3'],
    ['/announcements?utm_source=mail', '/en/list/announcements/updated/1'],
    ['/product-documents?sort=nonsense', '/en/list/product-documents/updated/1'],
    ['/product-documents?sort=nonsense&page=2', '/en/list/product-documents/updated/2'],
    ['/faq?page=', '/en/list/faq/updated/1'],
    ['/articles/passkeys', '/en/articles/passkeys'],
    ['/topics', '/en/topics'],
    ['/topics/deposits', '/en/topics/deposits/updated/1'],
    ['/topics/deposits?sort=helpful&page=2', '/en/topics/deposits/helpful/2'],
    ['/topics/deposits?page=3', '/en/topics/deposits/updated/3'],
    ['/topics/deposits?utm_source=mail', '/en/topics/deposits/updated/1'],
    ['/categories/money', '/en/categories/money'],
    ['/search?q=fee', '/en/search'],
  ])('%s is drawn by %s', (address, path) => {
    expect(rewritten(address)).toBe(path);
  });

  it.each([
    '/?page=0',
    '/?page=01',
    '/?page=-1',
    '/?page=2.5',
    '/?page=1e3',
    '/?page=1000000000',
    '/faq?sort=helpful&page=NaN',
    '/topics/deposits?page=0',
    '/fr/topics',
    '/xx/list/all/updated/1',
    '/articles/a/b',
  ])('%s is nowhere', (address) => {
    expect(rewritten(address)).toBe('/_nowhere');
  });

  it.each([
    '/api/articles',
    '/studio/structure',
    '/lake/v1/ping',
    '/_next/static/a.js',
    '/robots.txt',
  ])('%s is left alone', (address) => {
    expect(rewritten(address)).toBeUndefined();
  });
});

describe('publicRedirects', () => {
  it.each([
    ['/en', '/'],
    ['/en/topics/deposits', '/topics/deposits'],
    ['/en/articles/passkeys', '/articles/passkeys'],
    ['/en/topics/deposits/helpful/2', '/topics/deposits'],
    ['/en/categories/money', '/categories/money'],
    ['/en/list/all/updated/1', '/'],
    ['/en/list/faq/helpful/2', '/faq'],
  ])('%s leads to the one address %s', (address, path) => {
    expect(lead(address, publicRedirects())).toBe(path);
  });

  it.each(['/', '/faq', '/topics', '/endless', '/articles/en'])('%s stays', (address) => {
    expect(lead(address, publicRedirects())).toBeUndefined();
  });
});

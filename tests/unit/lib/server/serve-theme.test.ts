import { createServeTheme } from '#lib/server/serve-theme.ts';
import { themeHref } from '#lib/theme/address.ts';
import { sheetOf } from '#lib/theme/sheet.ts';
import type { Theme } from '#lib/theme/theme.ts';
import { testServers } from '#tests/support/listen.ts';

const THEME: Theme = {
  brand: { light: '#0a3c8a', dark: '#9cc4ee' },
  accent: null,
  font: 'sourceserif',
};
const HREF = themeHref(THEME) ?? '';

const listen = testServers();
let site: string;
beforeEach(async () => {
  const serve = createServeTheme({ 'x-content-type-options': 'nosniff' });
  site = await listen((incoming, outgoing) => {
    if (!serve(incoming, outgoing)) outgoing.writeHead(418).end();
  });
});

it('sends the sheet that the address names, to be kept for ever', async () => {
  const answer = await fetch(`${site}${HREF}`);
  expect(await answer.text()).toBe(sheetOf(THEME));
  expect(answer.headers.get('content-type')).toBe('text/css; charset=utf-8');
  expect(answer.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
});

it('sends the sheet of a page that another version drew, for once', async () => {
  const answer = await fetch(`${site}${HREF.replace(/.{16}\.css$/, 'f'.repeat(16))}.css`);
  expect(await answer.text()).toBe(sheetOf(THEME));
  expect(answer.headers.get('cache-control')).toBe('no-store');
});

it('answers HEAD without the sheet', async () => {
  const answer = await fetch(`${site}${HREF}`, { method: 'HEAD' });
  expect(answer.headers.get('content-length')).toBe(String(sheetOf(THEME).length));
  expect(await answer.text()).toBe('');
});

it.each([
  ['another address', 'GET', '/theme/x.css'],
  ['a page', 'GET', '/'],
  ['a form', 'POST', HREF],
])('leaves %s to others', async (_, method, path) => {
  expect((await fetch(`${site}${path}`, { method })).status).toBe(418);
});

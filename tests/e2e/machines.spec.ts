import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { expect, test } from './fixtures.ts';

const BROWSER = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8';

/** Tables that reach over cells, and bold that Markdown cannot say, are HTML within it. */
function toHtml(markdown: string): string {
  const options = { extensions: [gfm()], htmlExtensions: [gfmHtml()] };
  return micromark(markdown, { ...options, allowDangerousHtml: true });
}

test.describe('what machines read', () => {
  test('every article as Markdown says what its page says', async ({ page, request }) => {
    const slugs: string[] = [];
    for (let number = 1, pages = 1; number <= pages; number += 1) {
      const list = await (await request.get(`/api/articles?page=${number}`)).json();
      pages = list.pages;
      slugs.push(...list.results.map(({ slug }: { slug: string }) => slug));
    }
    expect(slugs.length).toBeGreaterThan(60);
    await page.goto('/llms.txt');
    for (const slug of slugs) {
      const html = await (
        await request.get(`/articles/${slug}`, { headers: { accept: BROWSER } })
      ).text();
      const answer = await request.get(`/articles/${slug}`, {
        headers: { accept: 'text/markdown' },
      });
      expect(answer.headers()['content-type']).toBe('text/markdown; charset=utf-8');
      const markdown = await answer.text();
      expect(await (await request.get(`/articles/${slug}.md`)).text()).toBe(markdown);
      const [said = '', ...shown] = await page.evaluate(
        ([source, twin]) => {
          const read = (text = '') => new DOMParser().parseFromString(text, 'text/html');
          const body = read(source).querySelector('.prose');
          for (const own of body?.querySelectorAll(
            'button, fieldset, svg, .sr-only, .anchor, [data-needs-js], .footnote-back',
          ) ?? []) {
            own.remove();
          }
          // Markdown has the notes at the end of the whole document.
          const notes = [...(body?.querySelectorAll('.footnotes li') ?? [])];
          for (const section of body?.querySelectorAll('.footnotes') ?? []) section.remove();
          return [read(twin).body, body, ...notes].map((one) =>
            (one?.textContent ?? '').replace(/\s/g, ''),
          );
        },
        [html, toHtml(markdown)],
      );
      expect(shown[0], slug).not.toBe('');
      for (const text of shown) expect(said, slug).toContain(text);
    }
  });

  test('a cache may tell the forms of an address apart', async ({ request }) => {
    for (const path of ['/', '/faq?sort=helpful', '/topics', '/articles/passkeys']) {
      for (const accept of [BROWSER, 'text/markdown', '*/*', 'text/markdown;q=0.1, text/html']) {
        const answer = await request.get(path, { headers: { accept } });
        const vary = (answer.headers().vary ?? '').split(',').map((name) => name.trim());
        expect(vary).toEqual(expect.arrayContaining(['accept', 'accept-encoding']));
        const type = answer.headers()['content-type'] ?? '';
        expect(type).toMatch(accept === 'text/markdown' ? /^text\/markdown/ : /^text\/html/);
      }
    }
  });

  test('pages name what agents may use', async ({ page, request }) => {
    await page.goto('/articles/passkeys');
    const href = (selector: string) => page.locator(selector).first().getAttribute('href');
    for (const selector of [
      'link[rel=alternate][type="text/markdown"]',
      'link[rel="service-desc"]',
      'link[rel="ai-catalog"]',
      'link[rel=manifest]',
    ]) {
      const answer = await request.get((await href(selector)) ?? '/none');
      expect([selector, answer.status()]).toEqual([selector, 200]);
    }
    const picture = await page.locator('meta[property="og:image"]').getAttribute('content');
    const { pathname, search } = new URL(picture ?? '');
    await expect
      .poll(async () => (await request.get(pathname + search)).headers()['cache-control'])
      .toContain('max-age');
    const types = await page
      .locator('script[type="application/ld+json"]')
      .evaluateAll((all) => all.map((one) => JSON.parse(one.textContent ?? '{}')['@type']));
    expect(types).toEqual(expect.arrayContaining(['Article', 'BreadcrumbList']));
    await expect(page.locator('form[toolname][tooldescription]').first()).toBeAttached();
  });

  test('agents search and read over the Model Context Protocol', async ({ request }) => {
    const call = async (name: string, args: object) => {
      const answer = await request.post('/mcp', {
        headers: { accept: 'application/json, text/event-stream' },
        data: { jsonrpc: '2.0', id: 1, method: 'tools/call', params: { name, arguments: args } },
      });
      const text = await answer.text();
      return JSON.parse(/^data: (.*)$/m.exec(text)?.[1] ?? text).result;
    };
    const { structuredContent } = await call('search', { query: 'minimum deposit' });
    const [first] = structuredContent.results;
    expect(first).toMatchObject({ language: 'en', updatedOn: expect.stringMatching(/^\d{4}-/) });
    const { content } = await call('get_article', { article: first.address });
    expect(content[0].text).toContain(`# ${first.title}`);
    for (const [path, status] of [
      ['/mcp', 405],
      ['/mcp/server-card', 200],
      ['/.well-known/ai-catalog.json', 200],
      ['/.well-known/mcp/server-card.json', 200],
    ] as const) {
      expect([path, (await request.get(path)).status()]).toEqual([path, status]);
    }
    const foreign = await request.post('/mcp', { headers: { origin: 'https://evil.example' } });
    expect(foreign.status()).toBe(403);
  });
});

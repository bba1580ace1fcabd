import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from '@playwright/test';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';
import { LOCALES, type Locale } from '#lib/i18n/locales.ts';
import { articleHref } from '#lib/seo/links.ts';
import { everyArticle } from '#sanity/seed/content.ts';
import { launchChromium } from '#tests/support/chromium.ts';
import { copySite } from '../copied-site.ts';
import { lakeWriter } from '../lake/writer.ts';
import { freePort } from '../processes.ts';

/**
 * Whether the Markdown of many articles says what their pages say, over HTTP:
 * `npm run bench -- twins [articles]`. The articles are those of the demo content again and again,
 * their paragraphs beginning at another place each time, as many in each language. Takes copies of
 * the build and its data.
 */
const ARTICLES = Number(process.argv[2] ?? 1_600);
const BATCH = 100;
/** One is drawn by the site while others are compared. */
const CONCURRENCY = 4;
const TIMEOUT_S = 60;
/** An announcement among them is to be seen now. */
const ALWAYS = { publishAt: undefined, expireAt: undefined };

const site = copySite(await freePort());
const browser = await launchChromium();
try {
  await site.start();
  const writer = lakeWriter({
    lakePort: Number(new URL(site.url).port) + 1,
    dataDir: site.dataDir,
  });
  const made = LOCALES.flatMap((locale) =>
    articlesIn(locale, Math.ceil(ARTICLES / LOCALES.length)),
  );
  for (let from = 0; from < made.length; from += BATCH) {
    await writer.mutate(
      made.slice(from, from + BATCH).map(({ document }) => ({ create: document })),
    );
  }
  const page = await browser.newPage();
  await page.goto(`${site.url}/llms.txt`);
  console.log(
    '| language | articles | letters | where Markdown and page differ |\n|---|---|---|---|',
  );
  for (const locale of LOCALES) {
    const own = made.filter((one) => one.locale === locale);
    const differing: string[] = [];
    let letters = 0;
    const left = own.map(({ document }) => articleHref(locale, document.slug.current));
    const worker = async () => {
      for (let path = left.pop(); path !== undefined; path = left.pop()) {
        const { isSame, length } = await compare(page, path);
        letters += length;
        if (!isSame) differing.push(path);
      }
    };
    await Promise.all(Array.from({ length: CONCURRENCY }, worker));
    console.log(`| ${locale} | ${own.length} | ${letters} | ${differing.length} |`);
    for (const path of differing.slice(0, 5)) console.log(path);
    if (differing.length > 0) process.exitCode = 1;
  }
} finally {
  await browser.close();
  await site.remove();
}

function articlesIn(locale: Locale, count: number) {
  const demo = everyArticle.filter(({ document }) => (document.language ?? 'en') === locale);
  return Array.from({ length: count }, (_, number) => {
    const like = demo[number % demo.length]?.document;
    if (like === undefined) throw new Error(`There is no article in ${locale}.`);
    const body = Array.isArray(like.body) ? like.body : [];
    const turn = Math.floor(number / demo.length) % Math.max(1, body.length);
    const slug = { _type: 'slug' as const, current: `twin-${number}` };
    const own = { _id: `twin-${locale}-${number}`, slug, title: `${like.title} ${number}` };
    const document = {
      ...like,
      ...own,
      ...ALWAYS,
      body: [...body.slice(turn), ...body.slice(0, turn)],
    };
    return { locale, document };
  });
}

async function compare(page: Page, path: string): Promise<{ isSame: boolean; length: number }> {
  const read = async (address: string) => {
    const giveUpAt = performance.now() + TIMEOUT_S * 1_000;
    for (;;) {
      const answer = await fetch(site.url + address);
      if (answer.ok) return answer.text();
      if (performance.now() > giveUpAt) throw new Error(`${address}: ${answer.status}`);
      await pause(50);
    }
  };
  const options = { extensions: [gfm()], htmlExtensions: [gfmHtml()], allowDangerousHtml: true };
  const [html, twin] = await Promise.all([read(path), read(`${path}.md`)]);
  const markdown = micromark(twin, options);
  const [said = '', ...shown] = await page.evaluate(
    ([source, twin]) => {
      const parse = (text = '') => new DOMParser().parseFromString(text, 'text/html');
      const body = parse(source).querySelector('.prose');
      const own = 'button, fieldset, svg, .sr-only, .anchor, [data-needs-js], .footnote-back';
      for (const one of body?.querySelectorAll(own) ?? []) one.remove();
      // Markdown has the notes at the end of the whole document.
      const notes = [...(body?.querySelectorAll('.footnotes li') ?? [])];
      for (const section of body?.querySelectorAll('.footnotes') ?? []) section.remove();
      return [parse(twin).body, body, ...notes].map((one) =>
        (one?.textContent ?? '').replace(/\s/g, ''),
      );
    },
    [html, markdown],
  );
  const isSame = shown[0] !== '' && shown.every((text) => said.includes(text));
  return { isSame, length: shown.reduce((sum, text) => sum + text.length, 0) };
}

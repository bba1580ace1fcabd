import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import sharp from 'sharp';

/** Archives of the shapes that two real help centers had; every text is made up here. */

/** A whole number below a bound, always in the same order. */
function drawer(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48_271) % 2_147_483_647;
    return state % below;
  };
}

const WORDS =
  'account board button cable card cash cell change charge connect device display email enter export fee file folder input invoice key language light limit menu message module network number option page password payment pin port power press price profile program read record remove report reset screen select send sensor setting share signal software start step store support switch table text time tool update upload value version wait window wire'.split(
    ' ',
  );

/** Makes up words and sentences, always the same ones for a seed. */
export function writer(seed: number) {
  const draw = drawer(seed);
  const word = () => WORDS[draw(WORDS.length)] ?? 'word';
  const words = (count: number) => Array.from({ length: count }, word).join(' ');
  const sentence = (count = 12) => {
    const text = words(count);
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
  };
  return { draw, word, words, sentence };
}

/** Pictures of four different sizes, as PNG. */
export async function pictures(): Promise<Buffer[]> {
  return Promise.all(
    [1, 2, 3, 4].map((n) =>
      sharp({
        create: {
          width: 40 * n,
          height: 30 * n,
          channels: 3,
          background: { r: 60 * n, g: 90, b: 140 },
        },
      })
        .png()
        .toBuffer(),
    ),
  );
}

export type ZendeskArchive = {
  articles: number;
  locales?: string[];
  /** HTML at the end of each article, by its number. */
  more?: (n: number) => string;
};

const HOST = 'https://help.acme.example';

/** Numbers as Zendesk gives them. */
const articleId = (n: number) => 360_000_100_000 + n;
const sectionId = (n: number) => 360_000_200_000 + n;
const categoryId = (n: number) => 360_000_300_000 + n;
const pictureId = (n: number) => 360_000_400_000 + n;

function zendeskBody(n: number, count: number): string {
  const { draw, word, words, sentence } = writer(n + 7);
  const other = articleId(draw(count));
  const parts = [
    `<p>${sentence()} <strong>${words(2)}</strong> ${sentence()}</p>`,
    n % 2 === 0 ? `<h1 id="h_${n}A">${sentence(4)}</h1>` : `<h2 id="h_${n}A">${sentence(4)}</h2>`,
    `<p>${sentence()} <a href="/hc/en-us/articles/${other}-Old-title">${words(2)}</a>, <a href="#h_${n}A">${word()}</a> and <a href="${HOST}/hc/en-us/articles/${other}#h_${other - articleId(0)}A">${words(3)}</a>.</p>`,
    `<ol><li>${sentence()} <code>${word()}</code></li><li>${sentence()}<br><img src="${HOST}/hc/article_attachments/${pictureId(n % 4)}/${word()}.png" width="${200 + draw(200)}"></li><li><p>${sentence()}</p><pre><code class="language-c++">int ${word()} = ${draw(99)};\nreturn 0;</code></pre></li></ol>`,
    `<ul><li>${sentence()}<ul><li>${sentence(5)}</li></ul></li><li><p>${sentence()}</p><p>${sentence()}</p></li></ul>`,
    `<table><tbody><tr><th>${word()}</th><th>${word()}</th></tr><tr><td rowspan="2">${words(2)}<br>${words(3)}</td><td><ul><li>${word()}</li></ul></td></tr><tr><td>${words(4)}</td></tr></tbody></table>`,
    `<div class="callout callout--warning"><p>${sentence()}</p></div>`,
    `<p>${sentence()} <kbd>${word()}</kbd> H<sub>2</sub>O ${sentence()}</p><hr>`,
    `<p><iframe src="//www.youtube.com/embed/v${n}" width="560"></iframe></p>`,
    `<p>${sentence()}&nbsp;</p><p>&nbsp;</p><h3>${sentence(3)}</h3><p>${sentence(20)}</p>`,
  ];
  return parts.filter((_, at) => at < 3 || (n + at) % 3 !== 0).join('\n');
}

/** Pages of an API export as JSON: categories, sections, users, articles with pictures on disk. */
export async function writeZendeskArchive(
  folder: string,
  { articles: count, locales = ['en-us'], more = () => '' }: ZendeskArchive,
): Promise<void> {
  const { draw, sentence } = writer(11);
  const sections = Math.max(3, Math.ceil(count / 25));
  const categories = Math.max(2, Math.ceil(sections / 6));
  const place = (n: number, id: number, kind: string, name: string, above: object) => ({
    id,
    name,
    description: n % 3 === 0 ? '' : sentence(8),
    locale: 'en-us',
    position: n,
    html_url: `${HOST}/hc/en-us/${kind}/${id}-${name.replace(/\W+/g, '-')}`,
    ...above,
  });
  const files: Record<string, unknown> = {
    'categories.json': {
      categories: Array.from({ length: categories }, (_, n) =>
        place(n, categoryId(n), 'categories', `${sentence(2)} ${n}`, {}),
      ),
      next_page: null,
    },
    'sections.json': {
      sections: Array.from({ length: sections }, (_, n) =>
        place(n, sectionId(n), 'sections', n === 0 ? 'Announcements' : `${sentence(2)} ${n}`, {
          category_id: categoryId(n % categories),
        }),
      ),
      next_page: null,
    },
    'users.json': {
      users: Array.from({ length: 5 }, (_, n) => ({
        id: 900 + n,
        name: `Writer ${n}`,
        role: 'agent',
      })),
    },
  };
  const article = (n: number, locale: string) => ({
    id: articleId(n),
    title: locale === 'en-us' ? `${sentence(5).slice(0, -1)} ${n}` : `${locale} ${n}`,
    body: `${zendeskBody(n, count)}${more(n)}`,
    locale,
    draft: n % 50 === 49,
    promoted: n % 40 === 1,
    outdated: false,
    section_id: sectionId(n % sections),
    author_id: 900 + (n % 5),
    label_names: Array.from({ length: n % 4 }, (_, at) => `label ${at}`),
    vote_sum: n % 30,
    vote_count: n % 30,
    user_segment_id: n % 60 === 59 ? 77 : null,
    created_at: new Date(Date.UTC(2019, 0, 1 + (n % 900))).toISOString(),
    updated_at: new Date(Date.UTC(2023, 0, 1 + (n % 300))).toISOString(),
    edited_at: new Date(Date.UTC(2022, 0, 1 + draw(300))).toISOString(),
    html_url: `${HOST}/hc/${locale}/articles/${articleId(n)}-Title-of-then`,
  });
  const all = locales.flatMap((locale) =>
    Array.from({ length: count }, (_, n) => article(n, locale)),
  );
  for (let from = 0, page = 1; from < all.length; from += 100, page += 1) {
    const isLast = from + 100 >= all.length;
    files[`articles-${page}.json`] = {
      count: all.length,
      page,
      next_page: isLast ? null : `${HOST}/api/v2/help_center/articles.json?page=${page + 1}`,
      articles: all.slice(from, from + 100),
    };
  }
  for (const [name, value] of Object.entries(files))
    await put(join(folder, name), JSON.stringify(value));
  for (const [n, bytes] of (await pictures()).entries())
    await put(join(folder, 'assets', `${pictureId(n)}.png`), bytes);
}

/** A folder of Markdown with front matter, notes, anchors, footnotes and pictures. */
export async function writeMarkdownArchive(
  folder: string,
  { articles: count }: { articles: number },
): Promise<void> {
  const nameOf = (n: number) => `guide-${n % 5}/part-${n % 7}/page-${n}`;
  for (let n = 0; n < count; n += 1) {
    const { draw, word, words, sentence } = writer(n + 31);
    const other = nameOf(draw(count));
    const parts = [
      `---\ntitle: "${sentence(5).slice(0, -1)}: ${n}"\ntags: [${word()}, other]\ndate: 2021-03-0${1 + (n % 9)}\nupdated: 2022-04-1${n % 9}\nauthor: Writer ${n % 3}\n${n % 20 === 19 ? 'draft: true\n' : ''}---\n`,
      `${sentence()} **${words(2)}** and [${words(2)}](../../${other}.md#set-up), see[^1].`,
      `## ${sentence(3).slice(0, -1)} {#anchor-${n}}`,
      `![${words(4)}](../../img/picture-${n % 4}.png){width=${100 + draw(200)}}`,
      `> [!${['NOTE', 'WARNING', 'CAUTION'][n % 3]}]\n> ${sentence()}\n> ${sentence()}`,
      `## Set up`,
      `1. ${sentence()}\n\n   \`\`\`powershell\n   Get-${word()} -Name "${word()}"\n   \`\`\`\n\n2. ${sentence()}\n\n   - ${sentence(4)}\n   - ${sentence(4)}\n\n3. ${sentence()}`,
      `| ${word()} | ${word()} |\n|---|---|\n| ${words(2)}<br>${words(2)} | \`${word()}\` |`,
      `- ${sentence()}\n\n  ${sentence()}\n\n  ![${words(3)}](../../img/picture-1.png)\n- ${sentence()}`,
      `***`,
      `Press <kbd>${word()}</kbd>, H~~2~~ [there](#anchor-${n}).`,
      `[^1]: ${sentence()}`,
    ];
    await put(
      join(folder, `${nameOf(n)}.md`),
      `${parts.filter((_, at) => at < 3 || (n + at) % 4 !== 0 || at === 11).join('\n\n')}\n`,
    );
  }
  for (const [n, bytes] of (await pictures()).entries())
    await put(join(folder, 'img', `picture-${n}.png`), bytes);
}

export async function put(file: string, content: string | Buffer): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, content);
}

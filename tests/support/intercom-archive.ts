import { join } from 'node:path';
import { pictures, put, writer } from './archives.ts';

/** Answers of Intercom's API as its documentation shapes them; every text is made up here. */

const HOST = 'https://help.acme.example';
const articleId = (n: number) => 9_000_100 + n;
const collectionId = (n: number) => 3_000_200 + n;

/** Every shape that Intercom's editor writes, some of it in each article. */
function bodyOf(n: number, count: number, language: string): string {
  const { draw, word, words, sentence } = writer(n + language.length * 100);
  const other = articleId(draw(count));
  const parts = [
    `<div class="intercom-interblocks-paragraph no-margin intercom-interblocks-align-left"><p>${sentence()} <b>${words(2)}</b> <a href="${HOST}/${language}/articles/${other}-title-of-then" target="_blank" class="intercom-content-link">${words(2)}</a> ${sentence()}</p></div>`,
    `<div class="intercom-interblocks-heading"><h1 id="h_${n}a">${sentence(4)}</h1></div><div class="intercom-interblocks-subheading"><h2 id="h_${n}b">${sentence(3)}</h2></div>`,
    `<p class="no-margin">${sentence()} <a href="${HOST}/${language}/articles/${other}#h_${other - articleId(0)}a">${word()}</a> <a href="${HOST}/${language}/collections/${collectionId(1)}-cards">${word()}</a></p><p> </p>`,
    `<div class="intercom-interblocks-callout" style="background-color:#feedaf80;border-color:#fbc91633"><p class="no-margin">${sentence()}</p><p>${sentence()}</p></div>`,
    `<div class="intercom-interblocks-callout" style="background-color:#fed9db80;border-color:#fb7e8433"><p>${sentence()}</p></div>`,
    `<div class="intercom-interblocks-table-container"><table class="intercom-interblocks-table"><tbody><tr><td style="background-color:#e8e8e880"><div class="intercom-interblocks-table-cell"><p class="no-margin"><b>${word()}</b></p></div></td><td><div class="intercom-interblocks-table-cell"><p>${words(2)}</p></div></td></tr><tr><td><p>${word()}</p><p>${word()}</p></td><td><ul><li>${word()}</li></ul></td></tr></tbody></table></div>`,
    `<div class="intercom-interblocks-ordered-nested-list"><ol><li><div class="intercom-interblocks-paragraph"><p>${sentence()}</p></div></li><li><div class="intercom-interblocks-paragraph"><p>${sentence()}</p></div><div class="intercom-interblocks-image"><a href="https://downloads.intercomcdn.example/i/o/${n % 4}.png?expires=1700" target="_blank"><img src="https://downloads.intercomcdn.example/i/o/${n % 4}.png?expires=1700" width="${200 + draw(200)}" alt="${words(2)}"></a></div></li></ol></div>`,
    `<div class="intercom-interblocks-unordered-nested-list"><ul><li><p>${sentence()}</p></li><ul><li><p>${sentence(4)}</p></li></ul></ul></div>`,
    `<div class="intercom-interblocks-code"><pre><code>const ${word()} = 1;<br>return ${word()};</code></pre></div>`,
    `<div class="intercom-interblocks-video"><iframe src="https://www.loom.com/embed/${n}?hide_owner=true" frameborder="0" allowfullscreen></iframe></div><div class="intercom-interblocks-horizontal-rule"><hr></div>`,
    `<div class="intercom-interblocks-collapsible"><details><summary><div class="intercom-interblocks-collapsible-title"><h3>${sentence(3)}</h3></div></summary><div><p>${sentence()}</p></div></details></div>`,
    `<section class="related_articles_section"><hr><h3>Related Articles</h3><a href="${HOST}/${language}/articles/${articleId((n + 1) % count)}-x">${words(3)}</a><a href="${HOST}/${language}/articles/${articleId((n + 2) % count)}-x">${words(3)}</a></section>`,
  ];
  return parts.filter((_, at) => at < 3 || (n + at) % 3 !== 0).join('\n');
}

/** Pages of articles in two languages, nested collections, admins, and a help center. */
export async function writeIntercomArchive(
  folder: string,
  { articles: count }: { articles: number },
): Promise<void> {
  const collections = Array.from({ length: 6 }, (_, n) => ({
    id: String(collectionId(n)),
    type: 'collection',
    workspace_id: 'acme',
    name: ['Money', 'Cards', 'Fees', 'News', 'Account', 'Limits'][n],
    description: n % 2 === 0 ? null : `About ${n}`,
    url: `${HOST}/en/collections/${collectionId(n)}`,
    icon: 'bookmark',
    order: n,
    default_locale: 'en',
    // Cards stand in Money, fees in cards.
    parent_id: n === 1 ? String(collectionId(0)) : n === 2 ? String(collectionId(1)) : null,
    help_center_id: 77,
  }));
  const article = (n: number) => {
    const { sentence } = writer(n + 5);
    const id = articleId(n);
    const content = (language: string, title: string) => ({
      type: 'article_content',
      title,
      description: n % 3 === 0 ? '' : sentence(8),
      body: bodyOf(n, count, language),
      author_id: 500 + (n % 2),
      state: 'published',
      created_at: 1_600_000_000 + n * 86_400,
      updated_at: 1_650_000_000 + n * 86_400,
      url: `${HOST}/${language}/articles/${id}-title-of-then`,
    });
    const isDraft = n % 10 === 9;
    return {
      ...content('en', `${sentence(4).slice(0, -1)} ${n}`),
      id: String(id),
      type: 'article',
      workspace_id: 'acme',
      state: isDraft ? 'draft' : 'published',
      url: isDraft ? null : `${HOST}/en/articles/${id}-title-of-then`,
      parent_id: collectionId(1 + (n % 5)),
      parent_ids: [String(collectionId(1 + (n % 5))), String(collectionId(4))],
      parent_type: 'collection',
      default_locale: 'en',
      translated_content:
        n % 4 === 0
          ? { type: 'article_translated_content', de: content('de', `Titel ${n}`), en: null }
          : null,
      tags: { type: 'tag.list', tags: n % 2 === 0 ? [{ type: 'tag', id: '1', name: 'card' }] : [] },
      statistics: { type: 'article_statistics', reactions: 10, happy_reaction_percentage: 70 },
    };
  };
  const all = Array.from({ length: count }, (_, n) => article(n));
  for (let from = 0, page = 1; from < all.length; from += 25, page += 1) {
    const pages = { type: 'pages', page, per_page: 25, total_pages: Math.ceil(count / 25) };
    const answer = { type: 'list', data: all.slice(from, from + 25), total_count: count, pages };
    await put(join(folder, `articles-${page}.json`), JSON.stringify(answer));
  }
  await put(join(folder, 'collections.json'), JSON.stringify({ type: 'list', data: collections }));
  const admins = [0, 1].map((n) => ({ type: 'admin', id: String(500 + n), name: `Writer ${n}` }));
  await put(join(folder, 'admins.json'), JSON.stringify({ type: 'admin.list', admins }));
  const center = { id: 77, workspace_id: 'acme', identifier: 'acme', website_turned_on: true };
  await put(
    join(folder, 'help_centers.json'),
    JSON.stringify({ type: 'list', data: [{ ...center, display_name: 'Acme', url: HOST }] }),
  );
  for (const [n, bytes] of (await pictures()).entries())
    await put(join(folder, 'files', `${n}.png`), bytes);
}

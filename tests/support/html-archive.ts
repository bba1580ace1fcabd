import { join } from 'node:path';
import { pictures, put, writer } from './archives.ts';

/** Web pages as three kinds of programs write them; every text is made up here. */

const nameOf = (n: number) =>
  ['cards/card-', 'cards/fees/fee-', 'account/page '][n % 3] + String(n);

function contentOf(n: number, count: number): { title: string; text: string } {
  const { draw, word, words, sentence } = writer(n + 61);
  const other = `../${'../'.repeat(n % 3 === 1 ? 1 : 0)}${encodeURI(nameOf(draw(count)))}.html`;
  const deeper = n % 3 === 1 ? '../../' : '../';
  const parts = [
    `<p>${sentence()} <strong>${words(2)}</strong> <a href="${other}">${words(2)}</a> <a href="${other}#second">${word()}</a> <a href="#second">${word()}</a></p>`,
    `<h2 id="second">${sentence(3)}</h2><p>${sentence()}<br>${sentence()}</p>`,
    `<p><img src="${deeper}img/picture-${n % 4}.png" alt="${words(3)}" width="${100 + draw(100)}"></p>`,
    `<dl><dt>${words(2)}</dt><dd>${sentence()}</dd><dt>${word()}</dt><dd><p>${sentence()}</p><ul><li>${word()}</li></ul></dd></dl>`,
    `<table border="1"><tr><th>${word()}<th>${word()}<tr><td>${words(2)}<td>${words(3)}</table>`,
    `<div class="admonition warning"><p class="admonition-title">Careful with this</p><p>${sentence()}</p></div>`,
    `<div class="highlight"><table class="highlighttable"><tr><td class="linenos"><pre>1\n2</pre></td><td class="code"><pre><code class="language-bash">echo ${word()}\nls</code></pre></td></tr></table></div>`,
    `<details><summary>${sentence(4)}</summary><p>${sentence()}</p></details>`,
    `<div class="tabs"><div role="tablist"><button role="tab">One</button><button role="tab">Two</button></div><div role="tabpanel"><p>${sentence()}</p></div><div role="tabpanel" hidden><p>${sentence()}</p></div></div>`,
    `<ol><li>${sentence()}<ul><li>${word()}</li></ul></li><li><p>${sentence()}</p><pre>${word()}</pre></li></ol>`,
    `<p>${sentence()} <math alttext="a^2"><msup><mi>a</mi><mn>2</mn></msup></math></p><p>&nbsp;</p>`,
  ];
  return {
    title: `${sentence(4).slice(0, -1)} ${n}`,
    text: parts.filter((_, at) => at < 3 || (n + at) % 3 !== 0).join('\n'),
  };
}

const MENU =
  '<nav><ul><li><a href="/">Start page of the site</a></li><li>Menu entry</li></ul></nav>';

/** A blog's page, a manual's page, and one of a program that knows no `main`. */
function pageOf(n: number, count: number): string {
  const { title, text } = contentOf(n, count);
  const date = `2021-0${1 + (n % 9)}-11`;
  if (n % 3 === 0)
    return `<!DOCTYPE html><html lang="en-GB"><head><meta charset="utf-8"><title>${title} | Acme Help</title><meta name="description" content="About ${n} and more"><meta property="article:published_time" content="${date}T08:00:00Z"><meta property="article:tag" content="one"><meta property="article:tag" content="two, three"></head><body><header><h1 class="logo">Acme Help</h1>${MENU}</header><main><article><header><h1>${title}</h1><p>By somebody</p></header>${text}</article><section class="related"><article><h3>Another card</h3></article><article><h3>One more</h3></article></section></main><footer>Imprint of Acme</footer></body></html>`;
  if (n % 3 === 1)
    return `<html><head><title>${title} - Acme Help</title><link rel="canonical" href="https://docs.acme.example/${nameOf(n)}"><script type="application/ld+json">{"@context":"https://schema.org","@graph":[{"@type":"TechArticle","dateModified":"2022-03-04T05:06:07Z","author":{"@type":"Person","name":"Ada Writer"}}]}</script></head><body><div class="sidebar"><ul><li>Chapter one of the manual</li></ul></div><div role="main" id="content"><h1>${title}</h1>${text}</div></body></html>`;
  return `<HTML><HEAD><TITLE>${title} | Acme Help</TITLE></HEAD><BODY BGCOLOR=white>${MENU}<TABLE WIDTH="100%"><TR><TD>${text}</TD></TR></TABLE></BODY></HTML>`;
}

export async function writeHtmlArchive(
  folder: string,
  { articles: count }: { articles: number },
): Promise<void> {
  for (let n = 0; n < count; n += 1) await put(join(folder, `${nameOf(n)}.html`), pageOf(n, count));
  // A page that only sends readers on, and one of an old program in an old encoding.
  await put(
    join(folder, 'old/first.html'),
    '<html><head><meta http-equiv="refresh" content="0; url=../cards/card-0.html"></head></html>',
  );
  await put(
    join(folder, 'account/umlauts.html'),
    Buffer.from(
      '<html><head><meta charset="iso-8859-1"><title>Gr\u00f6\u00dfe | Acme Help</title></head><body><p>Die Gr\u00f6\u00dfe der Karte ist \u00fcberall gleich.</p></body></html>',
      'latin1',
    ),
  );
  for (const [n, bytes] of (await pictures()).entries())
    await put(join(folder, 'img', `picture-${n}.png`), bytes);
}

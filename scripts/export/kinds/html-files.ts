import { isFields, objects, type Stored, words } from '../body/fields.ts';
import type { Document } from '../read.ts';

/** Letters of an article that search looks at. */
const MAX_TEXT = 20_000;

/** What search looks through, as a script: pages on a disk may not fetch files. */
export function searchIndex(
  articles: readonly Document[],
  fileOf: (one: Document) => string,
): string {
  const entries = articles.map((one) => ({
    file: fileOf(one),
    title: words(one.title) ?? 'Untitled',
    summary: words(one.summary) ?? '',
    text: textsOf(objects(one.body)).join(' ').replace(/\s+/g, ' ').slice(0, MAX_TEXT),
  }));
  return `window.searchIndex = ${JSON.stringify(entries).replaceAll('<', '\\u003c')};\n`;
}

/** Every text of blocks, of those inside other ones too. */
function textsOf(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(textsOf);
  if (!isFields(value)) return [];
  const own = ['text', 'code', 'caption', 'alt', 'title'].flatMap(
    (name) => words(value[name]) ?? [],
  );
  return [
    ...own,
    ...Object.values(value as Stored).flatMap((one) =>
      typeof one === 'object' ? textsOf(one) : [],
    ),
  ];
}

/** Finds articles that hold every word, those with words in the title first. */
export const SEARCH_SCRIPT = `const field = document.getElementById('q');
const results = document.getElementById('results');
const up = document.body.dataset.up;
const fold = (text) => text.normalize('NFKD').replace(/\\p{M}/gu, '').toLowerCase();
const index = window.searchIndex.map((one) => ({ ...one, head: fold(one.title), all: fold(one.title + ' ' + one.summary + ' ' + one.text) }));
function search() {
  const words = fold(field.value).split(/[^\\p{L}\\p{N}]+/u).filter(Boolean);
  results.hidden = words.length === 0;
  results.replaceChildren();
  if (words.length === 0) return;
  const found = index
    .filter((one) => words.every((word) => one.all.includes(word)))
    .map((one) => ({ one, score: words.filter((word) => one.head.includes(word)).length }))
    .sort((a, b) => b.score - a.score)
    .slice(0, 30);
  const count = document.createElement('p');
  count.textContent = found.length === 0 ? 'Nothing found.' : found.length + ' found';
  results.append(count);
  for (const { one } of found) {
    const item = document.createElement('p');
    const link = document.createElement('a');
    link.href = up + encodeURI(one.file);
    link.textContent = one.title;
    item.append(link, document.createElement('br'), one.summary);
    results.append(item);
  }
}
field.addEventListener('input', search);
field.form.addEventListener('submit', (event) => event.preventDefault());
`;

export const STYLE = `:root { color-scheme: light dark; font: 1.0625rem/1.6 system-ui, sans-serif; }
body { margin: 0 auto; max-width: 44rem; padding: 1rem; }
header { display: flex; flex-wrap: wrap; gap: 1rem; justify-content: space-between; align-items: center; border-bottom: 1px solid; padding-bottom: 0.75rem; }
header > a { font-weight: 700; }
input[type='search'] { font: inherit; padding: 0.25rem 0.5rem; margin-inline-start: 0.5rem; }
img { max-width: 100%; height: auto; }
pre { overflow-x: auto; padding: 0.75rem; border: 1px solid; }
table { border-collapse: collapse; display: block; overflow-x: auto; }
th, td { border: 1px solid; padding: 0.25rem 0.5rem; vertical-align: top; text-align: start; }
.callout { border-inline-start: 4px solid #2563eb; padding: 0.25rem 1rem; margin: 1rem 0; }
.callout.warning { border-color: #b45309; }
.callout.danger { border-color: #b91c1c; }
.callout-title, .draft { font-weight: 700; }
kbd { border: 1px solid; border-radius: 3px; padding: 0 0.25rem; }
.date, .path { opacity: 0.8; }
`;

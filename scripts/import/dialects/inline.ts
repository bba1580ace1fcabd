import { tagOf } from './tags.ts';
import { lostLine, singleLines } from './write.ts';

/** What site generators write inside a line, as Markdown with HTML. Code is left out before. */
export function plainInline(text: string): string {
  return mathInline(withoutTags(withoutComponents(signsOf(text))))
    .replace(/\{\/\*.*?\*\/\}/g, '')
    .replace(/(!?)\[\[([^[\]|#\s][^[\]|]*)(?:\|([^[\]]+))?\]\]/g, wikiLink)
    .replace(
      /\]\(([^()<>\n"]*[^()<>\n"\s] [^()<>\n"]*\.[a-z]{2,5}(?:#[\w-]*)?)\)/gi,
      (_, path: string) => `](<${path}>)`,
    )
    .replace(/(?<![=\w])==([^\s=](?:[^=\n]*[^\s=])?)==(?![=\w])/g, '<mark>$1</mark>')
    .replace(/(?<=[\p{L}\p{N})])~([\p{L}\p{N}+-]{1,12})~(?!~)/gu, '<sub>$1</sub>')
    .replace(/(?<=[\p{L}\p{N})])\^([\p{L}\p{N}+-]{1,12})\^/gu, '<sup>$1</sup>');
}

/** Keys, icons and changes of MkDocs, classes of pandoc, addresses that MDX computes. */
function signsOf(text: string): string {
  if (!/[+{:<@]/.test(text)) return text;
  return text
    .replace(/(^|\s):(?:material|octicons|fontawesome|simple)-[\w-]+:(?:\{[^}]*\})?\s?/g, '$1')
    .replace(/\{\+\+(.+?)\+\+\}/g, '<ins>$1</ins>')
    .replace(/\{--(.+?)--\}/g, '<del>$1</del>')
    .replace(/\{~~(.+?)~>(.*?)~~\}/g, '<del>$1</del><ins>$2</ins>')
    .replace(/\{==(.+?)==\}/g, '<mark>$1</mark>')
    .replace(/\{>>(.+?)<<\}/g, (_, note: string) => lostLine('comment', note))
    .replace(/(?<!\+)\+\+([\w-]+(?:\+[\w-]+)*)\+\+(?!\+)/g, (_, keys: string) =>
      keys
        .split('+')
        .map((key) => `<kbd>${key}</kbd>`)
        .join('+'),
    )
    .replace(/(?<!\\)\[([^[\]]+)\]\{\s*(?=[.#])([^{}]*)\}/g, bracketed)
    .replace(/\]\(@site\//g, '](/')
    .replace(/<(img|a|source|video)\b[^<>]*\{[^<>]*>/gi, computed)
    .replace(/<Link\b([^<>]*?)\bto=(["'])(.*?)\2([^<>]*)>/g, '<a href="$3">')
    .replace(/<\/Link>/g, '</a>');
}

const ELEMENT_OF = new Map([
  ['underline', 'u'],
  ['ul', 'u'],
  ['mark', 'mark'],
  ['kbd', 'kbd'],
]);

/** `[words]{.underline}` of pandoc. */
function bracketed(_: string, words: string, attributes: string): string {
  const id = /#([\w:.-]+)/.exec(attributes)?.[1];
  const name = [...attributes.matchAll(/\.([\w-]+)/g)].flatMap(
    ([, one = '']) => ELEMENT_OF.get(one) ?? [],
  )[0];
  const shown = name === undefined ? words : `<${name}>${words}</${name}>`;
  return id === undefined ? shown : `<a id="${id}"></a>${shown}`;
}

/** `src={require('./a.png').default}` as an address. */
function computed(element: string): string {
  return element.replace(
    /=\{\s*(?:require|useBaseUrl|withBase)?\(?\s*(["'`])([^"'`]+)\1\s*\)?(?:\.default)?\s*\}/g,
    '="$2"',
  );
}

/** Components that hold nothing, which HTML would not end: pictures stay, others are named. */
function withoutComponents(text: string): string {
  return text.replace(/<[A-Z][\w.]*(?:\s[^<>]*)?\/>/g, (component) => {
    const tag = tagOf(component);
    return tag === undefined ? component : singleLines(tag).join('');
  });
}

const LINK_TAG = /\{%-?\s*link\s+(\S+?)\s*-?%\}/g;
const POST_TAG = /\{%-?\s*post_url\s+(\S*?\/)?([^\s/]+?)\s*-?%\}/g;
const REF_TAG = /\{\{[<%]\s*(?:ref|relref)\s+"([^"]+)"\s*[>%]\}\}/g;
const RELATIVE = /\{\{\s*["']([^"']*)["']\s*\|\s*(?:relative_url|absolute_url|url)\s*\}\}/g;
const BASE = /\{\{-?\s*(?:site|page|\$)\.(?:baseurl|url|base_url)\s*-?\}\}/gi;
const OTHER_TAG = /\{%-?\s*\w[^{}%]*%\}|\{\{[<%][^{}]*[>%]\}\}/g;

/** Tags that stand for an address are the address; others are named in the report. */
function withoutTags(text: string): string {
  if (!text.includes('{')) return text;
  return text
    .replace(LINK_TAG, '/$1')
    .replace(POST_TAG, '/$1_posts/$2.md')
    .replace(REF_TAG, '$1')
    .replace(RELATIVE, '$1')
    .replace(BASE, '')
    .replace(OTHER_TAG, (tag) => lostLine('part of another program', tag));
}

function wikiLink(whole: string, sign: string, target: string, shown?: string): string {
  if (/^_?toc_?$/i.test(target)) return whole;
  const path = target.trim();
  return `${sign}[${shown ?? path}](<${path}>)`;
}

const BRACKETS = /\\\(((?:(?!\\\)).)+)\\\)/g;

/** `$x^2$` and `\\(x\\)` are shown as they are written; sums of money are none. */
function mathInline(text: string): string {
  return text
    .replace(BRACKETS, (whole, formula: string) =>
      /[\\_^{]/.test(formula) ? asCode(formula) : whole,
    )
    .replace(
      /(?<![\\$\w])\$(?=[^\s$])([^$\n]*[\\_^{][^$\n]*?)(?<=[^\s\\])\$(?![\d$])/g,
      (_, formula: string) => asCode(formula),
    );
}

function asCode(formula: string): string {
  const ticks = formula.includes('`') ? '``' : '`';
  return `<span data-math>${ticks}${formula}${ticks}</span>`;
}

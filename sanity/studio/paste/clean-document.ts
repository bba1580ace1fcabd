import { safeHref } from '#lib/safe-href.ts';
import { writeWeights } from './bold.ts';
import { cleanElements } from './clean-elements.ts';
import { markFootnotes } from './footnotes.ts';
import { unfoldLists } from './list-items.ts';
import { markWordLists } from './word-lists.ts';

/** Google Docs and Outlook lead links over addresses of their own. */
const DETOUR =
  /^https?:\/\/(?:(?:www\.)?google\.[a-z.]+\/url|[\w-]+\.safelinks\.protection\.outlook\.com\/.*|l\.facebook\.com\/l\.php)$/;

/**
 * Puts right in a pasted document what would be lost or carried along by mistake, before it is
 * read. Changes the document in place.
 */
export function cleanDocument(document: Document): void {
  cleanElements(document);
  markFootnotes(document);
  markWordLists(document);
  writeWeights(document);
  for (const link of document.querySelectorAll('a:has(> img:only-child)')) linkImage(link);
  unfoldLists(document);
  for (const link of document.querySelectorAll('a')) cleanLink(link);
  cleanText(document);
}

/** A link around an image alone becomes the link of the image. */
function linkImage(link: Element): void {
  const [image] = link.children;
  if (image === undefined || /\S/.test(link.textContent)) return;
  const safe = safeHref(directAddress(link.getAttribute('href') ?? ''));
  // Sites link their pictures to the same in full size, which an article does by itself.
  const isPicture = safe !== null && /\.(?:png|jpe?g|gif|webp|avif)(?:[?#]|$)/i.test(safe.href);
  if (safe?.external && !isPicture) image.setAttribute('data-link', safe.href);
  link.replaceWith(image);
}

/** Links within the pasted text, to files or to scripts lead nowhere here: their words stay. */
function cleanLink(link: HTMLAnchorElement): void {
  const given = link.getAttribute('href') ?? '';
  const address = directAddress(given);
  const safe = safeHref(address);
  const isWhole = safe !== null && (safe.external || /^(?:\/|mailto:|tel:)/i.test(safe.href));
  if (!isWhole) link.replaceWith(...link.childNodes);
  else link.setAttribute('href', safe.href);
}

function directAddress(href: string): string {
  const url = URL.canParse(href) ? new URL(href) : null;
  if (url === null || !DETOUR.test(`${url.origin}${url.pathname}`)) return href;
  return (
    url.searchParams.get('q') ?? url.searchParams.get('url') ?? url.searchParams.get('u') ?? href
  );
}

/**
 * Letters that a Mac writes as two signs become one, so that search finds them. A space that must
 * not break stays between two words and is an ordinary one everywhere else, where word processors
 * use it for indenting.
 */
function cleanText(document: Document): void {
  // Words whose link was taken away stand in pieces, and the spaces between pieces would be lost.
  document.body.normalize();
  const texts = textNodes(document);
  for (const [at, node] of texts.entries()) {
    const before = neighbour(node, texts[at - 1]).at(-1) ?? '';
    const after = neighbour(node, texts[at + 1]).at(0) ?? '';
    const clean = cleanWords(before, node.nodeValue ?? '', after);
    if (clean !== node.nodeValue) node.nodeValue = clean;
  }
}

function textNodes(document: Document): Node[] {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const nodes: Node[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) nodes.push(node);
  return nodes;
}

/** The text of a node in the same paragraph; a style change cuts one text in several nodes. */
function neighbour(node: Node, other: Node | undefined): string {
  const isNear = other !== undefined && paragraphOf(other) === paragraphOf(node);
  return isNear ? (other.nodeValue ?? '') : '';
}

function paragraphOf(node: Node): Element | null | undefined {
  return node.parentElement?.closest('p,li,td,th,div,h1,h2,h3,h4,h5,h6,blockquote');
}

function cleanWords(before: string, text: string, after: string): string {
  const plain = text.normalize('NFC').replace(/[\u200b\u2060\ufeff\u00ad]/g, '');
  const whole = `${before}${plain}${after}`;
  return plain.replace(/[ \t\u00a0]*\u00a0[ \t\u00a0]*/g, (space, at: number) => {
    const place = before.length + at;
    const isBetween = isSign(whole[place - 1]) && isSign(whole[place + 1]);
    return space === '\u00a0' && isBetween ? space : ' ';
  });
}

function isSign(sign: string | undefined): boolean {
  return sign !== undefined && /\S/.test(sign);
}

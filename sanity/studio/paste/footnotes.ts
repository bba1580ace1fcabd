import { decodedOrSame } from '#lib/decoded-or-same.ts';

/** By this attribute the clean document holds the HTML of a footnote where its sign stood. */
export const FOOTNOTE = 'data-footnote';

/**
 * Signs that lead to a note which leads back, as Word, Google Docs and Markdown write them, become
 * footnotes where they stand; the notes below go. Changes the document in place.
 */
export function markFootnotes(document: Document): void {
  const notes = new Set<Element>();
  for (const sign of document.querySelectorAll('a[href^="#"]')) {
    const note = noteOf(sign, document);
    if (note === null || note.contains(sign)) continue;
    const mark = document.createElement('span');
    mark.setAttribute(FOOTNOTE, wordsOf(note));
    mark.textContent = '※';
    const raised = sign.closest('sup');
    const place = raised?.textContent === sign.textContent ? raised : sign;
    place.replaceWith(mark);
    notes.add(note);
  }
  for (const note of notes) removeWithHolders(note);
}

/** The paragraph or item that a sign leads to, when a link in it leads back. */
function noteOf(sign: Element, document: Document): Element | null {
  const target = find(document, sign.getAttribute('href'));
  const note = target?.closest('li,div,p,dd,aside');
  if (!note || note === document.body) return null;
  const back = [...note.querySelectorAll('a[href^="#"]')].some((link) => {
    const place = find(document, link.getAttribute('href'));
    return place !== null && (place === sign || place.contains(sign) || sign.contains(place));
  });
  return back ? note : null;
}

function find(document: Document, href: string | null): Element | null {
  const id = decodedOrSame((href ?? '').slice(1));
  if (id === '') return null;
  const named = [...document.querySelectorAll('a[name]')].find(
    (link) => link.getAttribute('name') === id,
  );
  return document.getElementById(id) ?? named ?? null;
}

/** What a note says, without its way back. */
function wordsOf(note: Element): string {
  const copy = note.cloneNode(true);
  if (!(copy instanceof Element)) return '';
  for (const link of copy.querySelectorAll('a[href^="#"]')) link.remove();
  return copy.innerHTML;
}

/** Takes a note away, and the list or section that then says nothing more than its heading. */
function removeWithHolders(note: Element): void {
  const holder = note.parentElement;
  note.remove();
  if (holder === null || holder.tagName === 'BODY') return;
  const rest = [...holder.childNodes].filter((node) => /\S/.test(node.textContent ?? ''));
  const isHeadingAlone = rest.every((node) => /^(?:H\d|HR)$/.test(node.nodeName));
  if (isHeadingAlone && holder.querySelector('img,table,pre') === null) removeWithHolders(holder);
}

import { decodedOrSame } from '#lib/decoded-or-same.ts';
import type { LeftOutImage, PastedBlock } from './pasted-block.ts';

/** An image that came along as data, with the words before it. */
type FoundImage = LeftOutImage & { source: string };

/** A name longer than this is no name. */
const MAX_NAME_LENGTH = 80;
const MAX_AFTER_LENGTH = 40;

const PARAGRAPH = 'p,li,td,th,h1,h2,h3,h4,h5,h6,blockquote,pre';

/** Kinds that an article may hold, written into the address of the image itself. */
const DATA_IMAGE = /^data:image\/(?:png|jpe?g|gif|webp|avif);base64,/i;

/** The images of a pasted document, in order. Dots of mail programs and word processors are none. */
export function findImages(document: Document): FoundImage[] {
  return [...document.querySelectorAll('img[src]')]
    .filter((image) => Number(image.getAttribute('width') ?? 9) >= 3)
    .map((image) => {
      const source = image.getAttribute('src') ?? '';
      return { source, name: nameOf(image.getAttribute('alt'), source), after: wordsBefore(image) };
    });
}

export function isDataImage(source: unknown): source is string {
  return typeof source === 'string' && DATA_IMAGE.test(source);
}

/** Those that became no block, since they are elsewhere or stood within a line. */
export function leftOutOf(
  images: readonly FoundImage[],
  blocks: readonly PastedBlock[],
): LeftOutImage[] {
  const taken = sourcesOf(blocks);
  return images
    .filter(({ source }) => !taken.includes(source))
    .map(({ name, after }) => ({ name, after }));
}

function sourcesOf(value: unknown): unknown[] {
  if (Array.isArray(value)) return value.flatMap(sourcesOf);
  if (typeof value !== 'object' || value === null) return [];
  return [Reflect.get(value, 'source'), ...Object.values(value).flatMap(sourcesOf)];
}

function nameOf(alt: string | null, source: string): string | null {
  const words = (alt ?? '').replace(/\s+/g, ' ').trim();
  if (words !== '' && words.length <= MAX_NAME_LENGTH) return words;
  if (/^data:/i.test(source)) return null;
  const file = /([^/\\?#]+\.[a-z]{3,4})(?:[?#].*)?$/i.exec(source)?.[1];
  return file === undefined ? null : decodedOrSame(file);
}

/** Of the paragraph that it stands in or, at the beginning of one, of the paragraph before. */
function wordsBefore(image: Element): string {
  const own = image.closest(PARAGRAPH) ?? image;
  const range = image.ownerDocument.createRange();
  range.setStartBefore(own);
  range.setEndBefore(image);
  const paragraphs = [...image.ownerDocument.querySelectorAll(PARAGRAPH)];
  const former = paragraphs.filter(
    (one) => own.compareDocumentPosition(one) === Node.DOCUMENT_POSITION_PRECEDING,
  );
  const text = [range.toString(), ...former.reverse().map((one) => one.textContent)]
    .map((words) => words.replace(/\s+/g, ' ').trim())
    .find((words) => words !== '');
  if (text === undefined || text.length <= MAX_AFTER_LENGTH) return text ?? '';
  return text.slice(-MAX_AFTER_LENGTH).replace(/^\S*\s/, '');
}

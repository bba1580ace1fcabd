import type { Loaded, Wanted } from '../assets/load.ts';
import { placeholderOf } from '../assets/placeholder.ts';
import type { DraftBlock } from '../convert/types.ts';
import type { AddressBook } from '../links/address-book.ts';
import { everyBlock } from '../links/walk.ts';
import type { SourceArticle } from '../source.ts';
import type { ConvertedVersion } from './convert-all.ts';

/** Endings of files that readers load; pages of the old help center have none, or another one. */
const FILE =
  /\.(?:pdf|zip|gz|tgz|7z|rar|docx?|xlsx?|pptx?|odt|ods|csv|tsv|txt|rtf|json|xml|ics|eps|ai|psd|stl|step|dxf|hex|bin|ino|py|mp3|mp4|mov|webm|wav|apk|exe|dmg|msi|deb|iso|img)$/i;
const PICTURE = /\.(?:png|jpe?g|gif|webp|avif|svg)$/i;

/** What is wanted of one file, under one key however often it is named. */
export type WantedFile = Wanted & { key: string };

/** The address of a file in a text: whole where it is known where the article stood. */
export function fileOf(kind: 'image' | 'file', src: string, article: SourceArticle): WantedFile {
  const isWhole = /^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(src);
  const base = article.url !== undefined && /^https?:/i.test(article.url) ? article.url : undefined;
  const whole = isWhole || base === undefined ? src : (URL.parse(src, base)?.href ?? src);
  const folder = isWhole || article.folder === undefined ? undefined : article.folder;
  return {
    kind,
    src: whole,
    folder,
    key: `${kind} ${whole} ${isWhole || base !== undefined ? '' : (folder ?? '')}`,
  };
}

/** The kind of file that a link leads to; undefined for links to pages. */
export function linkedKind(
  href: string,
  article: SourceArticle,
  book: AddressBook,
): 'image' | 'file' | undefined {
  const base =
    URL.parse(article.url ?? '', 'http://source.invalid') ?? new URL('http://source.invalid');
  const url = URL.parse(href, base);
  if (url === null || href.startsWith('#')) return undefined;
  const isPath = !/^(?:[a-z][a-z0-9+.-]*:|\/\/)/i.test(href);
  if (!isPath && !book.isOwn(url)) return undefined;
  const isAttachment = /\/(?:article_attachments|attachments)\//.test(url.pathname);
  if (PICTURE.test(url.pathname)) return 'image';
  return isAttachment || FILE.test(url.pathname) ? 'file' : undefined;
}

/** Every file that the articles name, once each. */
export function wantedFiles(
  versions: readonly ConvertedVersion[],
  book: AddressBook,
): Map<string, WantedFile> {
  const wanted = new Map<string, WantedFile>();
  const add = (kind: 'image' | 'file', src: string, article: SourceArticle) => {
    const file = fileOf(kind, src, article);
    if (!wanted.has(file.key)) wanted.set(file.key, file);
  };
  for (const { draft, article } of versions) {
    for (const block of everyBlock(draft)) {
      if (block._type === 'figure') add('image', block.src, article);
      if (block._type === 'attachment') add('file', block.src, article);
      for (const href of linksOf(block)) {
        const kind = linkedKind(href, article, book);
        if (kind !== undefined) add(kind, href, article);
      }
    }
  }
  return wanted;
}

function linksOf(block: DraftBlock): string[] {
  if (block._type === 'block') return block.markDefs.map(({ href }) => href);
  return block._type === 'figure' && block.link !== undefined ? [block.link.href] : [];
}

/** What stands for each loaded file in documents, by its old address. */
export function filesByAddress(
  wanted: ReadonlyMap<string, WantedFile>,
  loaded: ReadonlyMap<string, Loaded>,
): Map<string, string> {
  const files = new Map<string, string>();
  for (const [key, { src }] of wanted) {
    const file = loaded.get(key);
    if (file !== undefined && !('fault' in file) && /^https?:/i.test(src))
      files.set(src, placeholderOf(file));
  }
  return files;
}

import type { Element } from 'hast';
import type { Notes } from '../report/notes.ts';
import { attribute, classesOf, find, styleOf } from './elements.ts';
import type { DraftAttachment, DraftFigure, DraftVideo } from './types.ts';

/** Widths that the schema of figures takes. */
const MIN_WIDTH = 16;
const MAX_WIDTH = 1_200;
const MAX_ALT = 250;

/** Pictures that stand for a letter are smaller than this, in pixels. */
const MAX_ICON = 32;

/** Where the picture of an element is, though it may be loaded late by a script. */
export function pictureSource(image: Element): string | undefined {
  const src = attribute(image, 'src');
  const late = attribute(image, 'dataSrc') ?? attribute(image, 'dataOriginal');
  const isPlaceholder = src === undefined || /^data:image\/(?:gif|svg)/i.test(src);
  if (isPlaceholder && late !== undefined) return late;
  return (
    src ?? firstOfSet(attribute(image, 'srcSet')) ?? firstOfSet(attribute(image, 'dataSrcset'))
  );
}

const EMOJI =
  /^(?:(?:\p{Extended_Pictographic}|\p{RI}|\p{Emoji_Modifier}|\u200d|\ufe0f|\u20e3)\s*)+$/u;

/** Words that stand for a picture which is a letter: an emoji or an icon inside a line. */
export function wordsInstead(image: Element): string | undefined {
  const alt = attribute(image, 'alt');
  const width = pixels(attribute(image, 'width')) ?? pixels(styleOf(image, 'width'));
  const isEmoji = classesOf(image).some((name) => /emoji/i.test(name)) || EMOJI.test(alt ?? '');
  if (isEmoji) return alt ?? '';
  const isTracker = width !== undefined && width <= 1;
  return isTracker ? '' : undefined;
}

export function isIcon(image: Element): boolean {
  const width = pixels(attribute(image, 'width')) ?? pixels(styleOf(image, 'width'));
  const height = pixels(attribute(image, 'height')) ?? pixels(styleOf(image, 'height'));
  return (width ?? MAX_ICON + 1) <= MAX_ICON || (height ?? MAX_ICON + 1) <= MAX_ICON;
}

/** A picture with what is said of it; undefined without an address. */
export function figureOf(
  image: Element,
  { caption, href, notes }: { caption?: string; href?: string | undefined; notes: Notes },
): DraftFigure | undefined {
  const src = pictureSource(image);
  if (src === undefined) {
    notes.lost('picture', `without an address: ${attribute(image, 'alt') ?? ''}`);
    return undefined;
  }
  const alt = attribute(image, 'alt') ?? attribute(image, 'title') ?? '';
  const width = widthOf(image, notes);
  const isLarger = href !== undefined && isSamePicture(href, src);
  return {
    _type: 'figure',
    src,
    ...(alt === '' ? { decorative: true } : { alt: alt.slice(0, MAX_ALT) }),
    ...(caption === undefined || caption === '' ? {} : { caption: caption.slice(0, MAX_ALT) }),
    ...(width === undefined ? {} : { width }),
    ...(href === undefined || isLarger ? {} : { link: { href } }),
  };
}

function widthOf(image: Element, notes: Notes): number | undefined {
  const given = attribute(image, 'width') ?? styleOf(image, 'width');
  if (given === undefined || given === 'auto') return undefined;
  const width = pixels(given);
  if (width === undefined) {
    if (given !== '100%')
      notes.changed('width of a picture', `${given} is as wide as the text allows`);
    return undefined;
  }
  notes.kept('width of a picture');
  return Math.max(MIN_WIDTH, Math.min(MAX_WIDTH, Math.round(width)));
}

function pixels(value: string | undefined): number | undefined {
  const found = /^(\d+(?:\.\d+)?)(?:px)?$/.exec(value ?? '')?.[1];
  return found === undefined ? undefined : Number(found);
}

/** A link to the picture itself only shows it larger, which the site does by itself. */
function isSamePicture(href: string, src: string): boolean {
  const bare = (address: string) =>
    address
      .replace(/[?#].*$/, '')
      .replace(/^.*\//, '')
      .replace(/-\d+x\d+(?=\.\w+$)/, '');
  const isPicture = /\.(?:png|jpe?g|gif|webp|svg|avif|bmp)$/i.test(href.replace(/[?#].*$/, ''));
  return isPicture && bare(href) === bare(src);
}

function firstOfSet(srcset: string | undefined): string | undefined {
  return srcset?.split(',').at(-1)?.trim().split(/\s+/)[0] || undefined;
}

/** A player of another site, or a film, as a card; undefined without an address on the web. */
export function videoOf(element: Element): DraftVideo | undefined {
  const source = find(element, 'source', 'embed', 'iframe');
  const given =
    attribute(element, 'src') ??
    attribute(element, 'data') ??
    attribute(element, 'dataSrc') ??
    (source && attribute(source, 'src'));
  const id = attribute(element, 'videoId') ?? attribute(element, 'videoid');
  if (given === undefined && id !== undefined) {
    const isVimeo = element.tagName.includes('vimeo');
    const url = isVimeo ? `https://vimeo.com/${id}` : `https://www.youtube.com/watch?v=${id}`;
    return { _type: 'videoLink', title: titleOfPlayer(element), url };
  }
  if (given === undefined || /^(?:about|javascript|data|blob):/i.test(given)) return undefined;
  const url = pageOfPlayer(given.startsWith('//') ? `https:${given}` : given);
  const isFilm = element.tagName === 'video' || element.tagName === 'audio' || isVideoAddress(url);
  if (isFilm) return { _type: 'videoLink', title: titleOfPlayer(element), url };
  const host = URL.parse(url)?.hostname.replace(/^www\./, '');
  return { _type: 'videoLink', title: titleOfPlayer(element, host), url, kind: 'other' };
}

/** Sites whose players show videos, by a part of their name; others show forms, maps and the like. */
const VIDEO_SITES =
  /(?:^|\.)(?:youtu|vimeo|loom|wistia|vidyard|dailymotion|brightcove|jwplayer|jwplatform|kaltura|twitch|vidcast|screencast|bilibili|mediadelivery|synthesia|cloudflarestream|video)/i;

function isVideoAddress(address: string): boolean {
  const url = URL.parse(address);
  return (
    url === null ||
    VIDEO_SITES.test(url.hostname) ||
    /video|\.(?:mp4|webm|m3u8)$/i.test(url.pathname)
  );
}

function titleOfPlayer(element: Element, other = 'Video'): string {
  const title =
    attribute(element, 'title') ??
    attribute(element, 'ariaLabel') ??
    attribute(element, 'playLabel');
  return (title ?? other).slice(0, 200);
}

/** Films, sounds and papers that lie beside the text: readers load them. */
const FILE = /\.(?:mp4|webm|mov|m4v|mp3|wav|ogg|m4a|pdf)$/i;

/** A file that a page plays or shows itself, where it is part of the source; undefined for others. */
export function fileOfPlayer({ url, title }: DraftVideo): DraftAttachment | undefined {
  const path = url.replace(/[?#].*$/, '');
  const isPaper = /\.pdf$/i.test(path);
  if (!FILE.test(path) || (/^https?:/i.test(url) && !isPaper)) return undefined;
  const name = path.split('/').at(-1) ?? path;
  const isUntitled = title === 'Video' || url.includes(`//${title}/`) || url.includes(`.${title}/`);
  return { _type: 'attachment', title: isUntitled ? name : title, src: url };
}

/** Where people watch what a player plays. */
function pageOfPlayer(address: string): string {
  const url = URL.parse(address);
  if (url === null) return address;
  const host = url.hostname.replace(/^www\./, '');
  const id = url.pathname.split('/').filter(Boolean).at(-1) ?? '';
  const isEmbed = url.pathname.startsWith('/embed/');
  if (/^youtube(?:-nocookie)?\.com$/.test(host) && isEmbed && id !== 'videoseries') {
    const start = url.searchParams.get('start');
    return `https://www.youtube.com/watch?v=${id}${start === null ? '' : `&t=${start}`}`;
  }
  if (host === 'player.vimeo.com') return `https://vimeo.com/${id}`;
  if (host === 'loom.com' && isEmbed) return `https://www.loom.com/share/${id}`;
  if (/(?:^|\.)wistia\.(?:net|com)$/.test(host) && /\/embed\/iframe\//.test(url.pathname)) {
    return `https://fast.wistia.net/embed/iframe/${id}`;
  }
  return address;
}

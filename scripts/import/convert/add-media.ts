import type { Element, Nodes } from 'hast';
import { codeOf } from './code.ts';
import type { Around } from './context.ts';
import { attribute, classesOf, find, isBlank, isElement, textOf } from './elements.ts';
import { addPlain, type Flowing, marksAround } from './flowing.ts';
import { figureOf, fileOfPlayer, isIcon, videoOf, wordsInstead } from './media.ts';
import { layoutOf, tableOf } from './tables.ts';

const MAX_CAPTION = 250;

/** What stands between a figure and its picture. */
const WRAPPERS = new Set(['a', 'picture', 'div', 'span', 'p']);

export function addCode(flow: Flowing, element: Element, around: Around): void {
  const code = codeOf(element);
  for (const image of [find(element, 'img')]) if (image) addPicture(flow, image, around, undefined);
  if (code === undefined) return;
  flow.context.notes.kept('code');
  flow.push(code);
}

export function addTable(flow: Flowing, element: Element, around: Around): void {
  const { notes } = flow.context;
  const layout = layoutOf(element);
  if (layout !== undefined) {
    notes.changed('table', 'one cell is no table');
    for (const child of layout) flow.walk(child, around);
    flow.flush();
    return;
  }
  const table = tableOf(element, flow.context);
  if (table === undefined) return;
  notes.kept('table');
  flow.push(table);
}

export function addFigure(flow: Flowing, element: Element, around: Around): void {
  if (classesOf(element).includes('video')) {
    addLinkedVideo(flow, element);
    return;
  }
  const caption = element.children.find((child) => isElement(child, 'figcaption'));
  const others = element.children.filter((child) => child !== caption);
  const images = find(element, 'img');
  const hasOne =
    images !== undefined && find(element, 'table', 'pre', 'iframe', 'video') === undefined;
  if (!hasOne) {
    addPlain(flow, element, around);
    return;
  }
  const text = caption === undefined ? undefined : textOf(caption).replace(/\s+/g, ' ').trim();
  if (caption !== undefined && find(caption, 'a', 'b', 'strong', 'em', 'i', 'code') !== undefined)
    flow.context.notes.changed('caption', 'links and marks in it are plain words');
  const isLong = text !== undefined && text.length > MAX_CAPTION;
  addCaptioned(flow, others, around, isLong ? undefined : text);
  flow.flush();
  if (!isElement(caption) || !isLong) return;
  flow.context.notes.changed('caption', `longer than ${MAX_CAPTION} letters: it is a paragraph`);
  addPlain(flow, caption, around);
}

function addCaptioned(
  flow: Flowing,
  nodes: readonly Nodes[],
  around: Around,
  caption: string | undefined,
): void {
  let left = caption;
  for (const node of nodes) {
    if (node.type === 'element' && node.tagName === 'img') {
      addPicture(flow, node, around, left);
      left = undefined;
    } else if (node.type === 'element' && WRAPPERS.has(node.tagName)) {
      const href = node.tagName === 'a' ? attribute(node, 'href') : undefined;
      flow.noteAnchors(node);
      addCaptioned(flow, node.children, { ...around, href: href ?? around.href }, left);
      if (find(node, 'img')) left = undefined;
    } else flow.walk(node, around);
  }
}

export function addPicture(
  flow: Flowing,
  image: Element,
  around: Around,
  caption: string | undefined,
): void {
  const { notes } = flow.context;
  const instead = wordsInstead(image);
  if (instead !== undefined) {
    notes.changed('picture', instead === '' ? 'one of one pixel is left out' : 'a sign is text');
    flow.line.addText(instead, around.marks);
    return;
  }
  const alt = attribute(image, 'alt');
  if (isIcon(image) && flow.line.hasWords && alt !== undefined && flow.where !== 'cell') {
    notes.changed('picture', `a small one inside a line is its words: ${alt}`);
    flow.line.addText(alt, marksAround(around, flow.line));
    return;
  }
  if (image.tagName === 'img') flow.noteAnchors(image);
  const figure = figureOf(image, {
    ...(caption === undefined ? {} : { caption }),
    href: around.href,
    notes,
  });
  if (figure === undefined) return;
  if (figure.link !== undefined) notes.kept('link around a picture');
  const style = flow.style;
  flow.flush();
  flow.push(figure);
  flow.style = style;
}

export function addVideo(flow: Flowing, element: Element): void {
  const { notes } = flow.context;
  const video = videoOf(element);
  if (video === undefined) {
    if (!isBlank(element)) notes.lost('video', `${element.tagName} without an address`);
    return;
  }
  const file = fileOfPlayer(video);
  if (file !== undefined) notes.changed('video', 'readers load it as a file');
  else notes.kept('video or embed');
  flow.push(file ?? video);
}

/** A paragraph, or a file that readers load as the export writes it. */
export function addParagraph(flow: Flowing, element: Element, around: Around): void {
  const link = classesOf(element).includes('attachment') ? find(element, 'a') : undefined;
  const src = link === undefined ? undefined : attribute(link, 'href');
  if (src === undefined) {
    addPlain(flow, element, around);
    return;
  }
  flow.push({ _type: 'attachment', title: textOf(element).trim().slice(0, 200), src });
}

/** A video with a link to where it is, as the export writes it. */
function addLinkedVideo(flow: Flowing, element: Element): void {
  const link = find(element, 'a');
  const url = link === undefined ? undefined : attribute(link, 'href');
  if (url === undefined) return;
  flow.context.notes.kept('video or embed');
  const kind = attribute(element, 'dataKind');
  const aspect = attribute(element, 'dataAspect');
  flow.push({
    _type: 'videoLink',
    title: textOf(element).trim().slice(0, 200) || 'Video',
    url,
    ...(kind === undefined ? {} : { kind }),
    ...(aspect === undefined ? {} : { aspect }),
  });
}

import type { Element, ElementContent, Nodes, Root, RootContent } from 'hast';
import type { Notes } from '../report/notes.ts';
import { attribute, find, findAll, isElement, styleOf, textOf } from './elements.ts';
import { formulaOf } from './formulas.ts';
import { isPlayer, playerAndWords } from './players.ts';
import { plainWidget } from './widgets.ts';

/** They hold no words of the article. */
const CODE_OF_PAGES = new Set(['script', 'style', 'link', 'meta', 'base']);
const HEAD = new Set(['head', 'title']);

/** Takes out what is no text: scripts, styles, comments, what Word adds; Word's lists become lists. */
export function clean(root: Root, notes: Notes): Root {
  return { ...root, children: wordLists(cleanAll(root.children, notes), notes) };
}

function cleanAll<Node extends RootContent>(
  nodes: readonly Node[],
  notes: Notes,
): ElementContent[] {
  return nodes.flatMap((node, at): ElementContent[] => {
    if (node.type === 'text') return [node];
    if (node.type !== 'element') return [];
    if (node.tagName === 'template') return withoutTemplate(node, notes);
    const formula = formulaOf(node, notes);
    if (formula !== undefined) return [formula];
    if (CODE_OF_PAGES.has(node.tagName)) {
      noteScript(node, notes);
      return [];
    }
    if (HEAD.has(node.tagName) || isHidden(node)) return [];
    if (node.tagName === 'noscript') return withoutScript(node, nodes[at - 1], notes);
    const shown = plainWidget(node, notes);
    if (isPlayer(shown)) return playerAndWords(shown, (inner) => cleanAll(inner, notes), notes);
    const children = wordLists(cleanAll(shown.children, notes), notes);
    // Of Office and of XML: <o:p>, <st1:city>.
    if (node.tagName.includes(':')) return children;
    return [{ ...shown, children }];
  });
}

/** What a source says was left out, or what only scripts show. */
function withoutTemplate(element: Element, notes: Notes): ElementContent[] {
  const { dataLost, dataWhat } = element.properties;
  const hidden = hiddenText(element).replace(/\s+/g, ' ').trim();
  if (typeof dataLost === 'string') notes.lost(dataLost, String(dataWhat ?? ''));
  else if (hidden !== '') notes.lost('hidden text', hidden);
  return [];
}

/** Words of a template, also of those in it. */
function hiddenText(node: Nodes): string {
  if (node.type === 'text') return node.value;
  const inner = 'children' in node ? node.children.map(hiddenText).join(' ') : '';
  const own = node.type === 'element' && node.content ? hiddenText(node.content) : '';
  return `${inner} ${own}`;
}

/** A picture for browsers without scripts is the picture, unless it stands before that as well. */
function withoutScript(
  element: Element,
  before: RootContent | undefined,
  notes: Notes,
): ElementContent[] {
  const isTwice = isElement(before) && (before.tagName === 'img' || find(before, 'img'));
  const images = [...findAll(element, ({ tagName }) => tagName === 'img' || tagName === 'iframe')];
  const text = hiddenText(element).replace(/\s+/g, ' ').trim();
  if (text !== '') notes.lost('hidden text', text);
  return isTwice ? [] : images;
}

function noteScript(element: Element, notes: Notes): void {
  const { tagName } = element;
  if (!['script', 'style'].includes(tagName)) return;
  notes.lost(tagName === 'script' ? 'script' : 'style sheet', textOf(element).trim().slice(0, 80));
}

function isHidden(element: Element): boolean {
  const level = styleOf(element, 'mso-hide');
  return (
    level === 'all' || (styleOf(element, 'display') === 'none' && hiddenText(element).trim() === '')
  );
}

const WORD_ITEM = /mso-list\s*:\s*(l\d+)\s+level(\d+)/i;
const BULLETS = /^[\s\u00a0]*(?:[·•§o▪■◦‣*-]|[\uf000-\uf0ff])[\s\u00a0]*$/u;

type WordItem = { element: Element; level: number; isBullet: boolean };

/** Paragraphs that Word shows as a list, as a list. */
function wordLists(nodes: ElementContent[], notes: Notes): ElementContent[] {
  const result: ElementContent[] = [];
  let items: WordItem[] = [];
  const close = () => {
    if (items.length > 0) {
      notes.kept('list of Word');
      result.push(listOf(items, Math.min(...items.map(({ level }) => level))));
    }
    items = [];
  };
  for (const node of nodes) {
    const item = isElement(node, 'p') ? wordItem(node) : undefined;
    if (item !== undefined) items.push(item);
    else if (node.type !== 'text' || node.value.trim() !== '') {
      close();
      result.push(node);
    } else if (items.length === 0) result.push(node);
  }
  close();
  return result;
}

function wordItem(paragraph: Element): WordItem | undefined {
  const found = WORD_ITEM.exec(attribute(paragraph, 'style') ?? '');
  if (found === null) return undefined;
  let sign = '';
  const withoutSign = (nodes: readonly ElementContent[]): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      if (!isElement(node)) return [node];
      if (/mso-list\s*:\s*ignore/i.test(attribute(node, 'style') ?? '')) {
        sign ||= textOf(node);
        return [];
      }
      return [{ ...node, children: withoutSign(node.children) }];
    });
  const children = withoutSign(paragraph.children);
  return {
    element: { type: 'element', tagName: 'li', properties: {}, children },
    level: Number(found[2]),
    isBullet: BULLETS.test(sign),
  };
}

/** Items at a level or deeper as one list, deeper ones inside the item before. */
function listOf(items: readonly WordItem[], level: number): Element {
  const list: Element = {
    type: 'element',
    tagName: items[0]?.isBullet === false ? 'ol' : 'ul',
    properties: {},
    children: [],
  };
  let deeper: WordItem[] = [];
  const closeDeeper = () => {
    if (deeper.length === 0) return;
    const inner = listOf(deeper, Math.min(...deeper.map((one) => one.level)));
    const last = list.children.at(-1);
    if (isElement(last, 'li')) last.children.push(inner);
    else list.children.push(inner);
    deeper = [];
  };
  for (const item of items) {
    if (item.level > level) deeper.push(item);
    else {
      closeDeeper();
      list.children.push(item.element);
    }
  }
  closeDeeper();
  return list;
}

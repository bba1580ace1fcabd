import type { Element, ElementContent, Root } from 'hast';
import { attribute, classesOf, find, findAll, shownText } from '../convert/elements.ts';

/**
 * The part of a page that is its article: what is marked as it, or holds most of the words.
 * @param isOwn whether an export of this project marked it, however short it is.
 */
export function mainElement(root: Root, isOwn: boolean): Root | Element {
  const marked = longest([...findAll(root, isBody)]);
  if (isOwn && marked !== undefined) return marked;
  const main = find(root, 'main') ?? findAll(root, isMain).next().value;
  const article = longest([...findAll(root, ({ tagName }) => tagName === 'article')]);
  const whole = main ?? find(root, 'body') ?? root;
  const letters = lengthOf(whole);
  if (marked !== undefined && lengthOf(marked) * 5 >= letters) return marked;
  // Cards of other articles are articles as well.
  return article !== undefined && lengthOf(article) * 2 >= letters ? article : whole;
}

/** What stands in the article without the frame of the page, which is named in the report. */
export function textOfMain(main: Root | Element, title: string): Root {
  const isWholePage = main.type === 'root' || main.tagName === 'body';
  const without = (nodes: readonly ElementContent[], depth: number): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      if (node.type !== 'element') return [node];
      if (isFrame(node, depth === 0 || isWholePage)) return framed(node, title);
      return [{ ...node, children: without(node.children, depth + 1) }];
    });
  const children = main.children.flatMap((child): ElementContent[] =>
    child.type === 'doctype' ? [] : [child],
  );
  return { type: 'root', children: without(children, 0) };
}

/** How many letters of a page stand outside of its article, beside menus and the like. */
export function lettersBeside(
  root: Root,
  main: Root | Element,
): { beside: number; within: number } {
  const body = find(root, 'body') ?? root;
  const text = shownText(
    body,
    (element) =>
      element === main ||
      SCRIPTS.has(element.tagName) ||
      isFrame(element, true) ||
      element.tagName === 'aside',
  );
  return { beside: main === body ? 0 : lettersIn(text), within: lengthOf(main) };
}

const SCRIPTS = new Set(['script', 'style', 'noscript', 'template', 'head', 'form', 'svg']);
const ROLES = /^(?:navigation|banner|contentinfo|search|complementary)$/;
const FRAMES =
  /^(?:breadcrumbs?|pagination|pager|skip-link|site-(?:header|footer|nav)|navbar|sidebar)$/i;

function isFrame(element: Element, isOuter: boolean): boolean {
  const { tagName } = element;
  if (tagName === 'nav' || ROLES.test(attribute(element, 'role') ?? '')) return true;
  if (isOuter && (tagName === 'header' || tagName === 'footer')) return true;
  return classesOf(element).some((name) => FRAMES.test(name));
}

/** Words of a paragraph that introduces an article, in its header. */
const MIN_LEAD = 60;

/** Long paragraphs of a header belong to the text; the rest is named as left out. */
function framed(element: Element, title: string): ElementContent[] {
  const isHeader = element.tagName === 'header';
  const leads = isHeader
    ? [...findAll(element, (one) => one.tagName === 'p' && lengthOf(one) >= MIN_LEAD)]
    : [];
  const text = shownText(element, (one) => leads.includes(one) || SCRIPTS.has(one.tagName))
    .replace(/\s+/g, ' ')
    .trim();
  if (text === '' || text === title) return leads;
  const properties = { dataLost: 'frame of the page', dataWhat: text.slice(0, 200) };
  return [{ type: 'element', tagName: 'template', properties, children: [] }, ...leads];
}

function longest(elements: readonly Element[]): Element | undefined {
  const [first] = elements.toSorted((one, other) => lengthOf(other) - lengthOf(one));
  return first;
}

function lengthOf(node: Root | Element): number {
  return lettersIn(shownText(node, ({ tagName }) => SCRIPTS.has(tagName)));
}

function lettersIn(text: string): number {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').length;
}

/** The text itself, where pages mark it. */
function isBody(element: Element): boolean {
  return (
    attribute(element, 'itemProp') === 'articleBody' ||
    classesOf(element).some((name) =>
      /^(?:wiki-content|article-body|article__body|article-content|markdown-body|entry-content|post-content|post-body)$/.test(
        name,
      ),
    )
  );
}

function isMain(element: Element): boolean {
  return (
    attribute(element, 'role') === 'main' ||
    /^(?:main|main-content|content|article|article-body)$/i.test(attribute(element, 'id') ?? '')
  );
}

import type { Element, ElementContent } from 'hast';
import type { Notes } from '../report/notes.ts';
import { toneOf } from './callouts.ts';
import { attribute, classesOf, find, findAll, isBlank, isElement, textOf } from './elements.ts';
import { isPlatforms } from './platforms.ts';

/** Elements that scripts or other programs make something of, as what readers see; else as they are. */
export function plainWidget(element: Element, notes: Notes): Element {
  if (isPlatforms(element)) {
    // The words above each list name it, as the site does by itself.
    return { ...element, children: element.children.filter((child) => isElement(child, 'ol')) };
  }
  if (/^h[1-6]$/.test(element.tagName)) return withoutOwnLink(element);
  return (
    admonitionBlock(element) ??
    linesOfCode(element) ??
    tabs(element, notes) ??
    relatedLinks(element) ??
    coloured(element)
  );
}

/** A heading without the sign behind it that leads to itself: `¶`, `#` or none that is seen. */
function withoutOwnLink(heading: Element): Element {
  const isSign = (node: ElementContent) =>
    isElement(node, 'a') &&
    attribute(node, 'href')?.startsWith('#') === true &&
    !/[\p{L}\p{N}]/u.test(textOf(node)) &&
    find(node, 'img', 'iframe') === undefined &&
    attribute(node, 'id') === undefined &&
    attribute(node, 'name') === undefined;
  return { ...heading, children: heading.children.filter((node) => !isSign(node)) };
}

/** A callout of AsciiDoc, whose sign and words stand in two cells: its words. */
function admonitionBlock(element: Element): Element | undefined {
  if (!classesOf(element).includes('admonitionblock')) return undefined;
  const cells = [...findAll(element, ({ tagName }) => tagName === 'td')];
  const content = cells.find((cell) => classesOf(cell).includes('content'));
  const icon = cells.find((cell) => classesOf(cell).includes('icon'));
  const isWord = icon === undefined || toneOf(textOf(icon).trim()) !== undefined;
  return content === undefined || !isWord ? undefined : { ...element, children: content.children };
}

/** Code in a table beside the numbers of its lines: a table of one row that holds nothing else. */
function linesOfCode(table: Element): Element | undefined {
  if (table.tagName !== 'table') return undefined;
  const parts = table.children.flatMap((part) =>
    isElement(part, 'tbody') ? part.children : [part],
  );
  const rows = parts.filter((part) => isElement(part, 'tr'));
  const cells = rows.flatMap((row) => row.children.filter((child) => isElement(child, 'td')));
  const [numbers, code] = cells;
  if (rows.length !== 1 || cells.length !== 2 || !numbers || !code) return undefined;
  const isNumbers = /^[\d\s]+$/.test(textOf(numbers));
  const others = code.children.filter((child) => !isBlank(child));
  const [only] = others;
  const holder = others.length === 1 && isElement(only, 'div') ? only : code;
  const pre = holder.children.find((child) => isElement(child, 'pre'));
  const isAlone = holder.children.every((child) => child === pre || isBlank(child));
  return isNumbers && isAlone && isElement(pre) ? pre : undefined;
}

/** Tabs as their panels, one below the other, each under its title. */
function tabs(element: Element, notes: Notes): Element | undefined {
  if (attribute(element, 'dataTab') !== undefined || element.properties.dataTab !== undefined) {
    notes.changed('tabs', 'one below the other, each under its title');
    return undefined;
  }
  const list = element.children.find((child) => isTabList(child));
  if (!isElement(list)) return undefined;
  const titles = [...findAll(list, (one) => attribute(one, 'role') === 'tab')];
  const names = (titles.length > 0 ? titles : [...findAll(list, isItem)]).map((one) =>
    textOf(one).replace(/\s+/g, ' ').trim(),
  );
  const letters = (text: string) => text.replace(/\s+/g, '');
  // Words beside the titles would go with them.
  if (letters(textOf(list)) !== letters(names.join(''))) return undefined;
  const panels = [...findAll(element, isPanel)];
  if (names.length === 0 || names.length !== panels.length) return undefined;
  notes.changed('tabs', 'one below the other, each under its title');
  const titled = new Map(panels.map((panel, at) => [panel, names[at] ?? '']));
  const put = (nodes: readonly ElementContent[]): ElementContent[] =>
    nodes.flatMap((node): ElementContent[] => {
      if (node === list) return [];
      if (!isElement(node)) return [node];
      const title = titled.get(node);
      const children = put(node.children);
      return [{ ...node, children: title === undefined ? children : [strong(title), ...children] }];
    });
  return { ...element, children: put(element.children) };
}

function isTabList(node: ElementContent): boolean {
  return (
    isElement(node) &&
    (attribute(node, 'role') === 'tablist' ||
      classesOf(node).some((name) => /^(?:tabs?-?(?:list|nav|menu|links)|nav-tabs)$/i.test(name)))
  );
}

function isItem({ tagName }: Element): boolean {
  return tagName === 'li' || tagName === 'button';
}

function isPanel(element: Element): boolean {
  return (
    attribute(element, 'role') === 'tabpanel' ||
    classesOf(element).some((name) => /^tab-?(?:pane|panel)$/i.test(name))
  );
}

function strong(title: string): Element {
  const text: ElementContent = { type: 'text', value: title };
  const inner: Element = { type: 'element', tagName: 'strong', properties: {}, children: [text] };
  return { type: 'element', tagName: 'p', properties: {}, children: [inner] };
}

/** Links below each other though nothing but a style sheet says so: related articles of Intercom. */
function relatedLinks(element: Element): Element | undefined {
  const links = element.children.filter((child) => isElement(child, 'a'));
  const others = element.children.filter((child) => !isElement(child, 'a', 'hr', 'h2', 'h3'));
  const isNamed = classesOf(element).some((name) => /related[_-]articles/i.test(name));
  if (!isNamed || links.length === 0 || !others.every((one) => isBlank(one))) return undefined;
  const items = links.map(
    (link): Element => ({ type: 'element', tagName: 'li', properties: {}, children: [link] }),
  );
  const list: Element = { type: 'element', tagName: 'ul', properties: {}, children: items };
  const before = element.children.filter((child) => isElement(child, 'hr', 'h2', 'h3'));
  return { ...element, children: [...before, list] };
}

/** What language code is in, where only the element around it says so. */
function coloured(element: Element): Element {
  const language = classesOf(element).find((name) =>
    /^(?:highlight-source|language|lang)-[\w+#-]+$/.test(name),
  );
  if (element.tagName !== 'div' || language === undefined) return element;
  const children = element.children.map((child) =>
    isElement(child, 'pre', 'div') && classesOf(child).every((name) => !/^lang/.test(name))
      ? {
          ...child,
          properties: { ...child.properties, className: [...classesOf(child), language] },
        }
      : child,
  );
  return { ...element, children };
}

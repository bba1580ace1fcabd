/** Attributes by which the clean document says what a paragraph is in a list, and how deep. */
export const ITEM = 'data-list-item';
export const LEVEL = 'data-list-level';

/** What stands in an item as a block of its own. */
const BLOCKS = new Set(
  'P DIV PRE TABLE FIGURE BLOCKQUOTE HR UL OL H1 H2 H3 H4 H5 H6 IMG IFRAME'.split(' '),
);

/**
 * Lists whose items hold more than words and deeper lists become paragraphs that say what they are,
 * with what stands in them between, so that an item keeps its further paragraphs, code and images.
 * Changes the document in place.
 */
export function unfoldLists(document: Document): void {
  for (const list of document.querySelectorAll('ul,ol')) {
    if (list.parentElement?.closest('ul,ol,table') || !holdsBlocks(list)) continue;
    list.replaceWith(...unfolded(list, 1));
  }
}

function holdsBlocks(list: Element): boolean {
  return [...list.querySelectorAll('li')].some((item) => {
    const blocks = [...item.children].filter(
      ({ tagName }) => BLOCKS.has(tagName) && !isList(tagName),
    );
    const isOneParagraph = blocks.length === 1 && isFirst(blocks[0], item) && isText(blocks[0]);
    return blocks.length > 0 && !isOneParagraph;
  });
}

function isFirst(element: Element | undefined, item: Element): boolean {
  const first = [...item.childNodes].find((node) => /\S/.test(node.textContent ?? ''));
  return first === undefined || first === element;
}

function isText(element: Element | undefined): boolean {
  return (
    /^(?:P|DIV|H\d)$/.test(element?.tagName ?? '') &&
    element?.querySelector('img,pre,table,ul,ol') === null
  );
}

function isList(tagName: string): boolean {
  return tagName === 'UL' || tagName === 'OL';
}

function unfolded(list: Element, level: number): Element[] {
  const kind = list.tagName === 'OL' ? 'number' : 'bullet';
  return [...list.children].flatMap((child) =>
    isList(child.tagName) ? unfolded(child, level + 1) : unfoldedItem(child, kind, level),
  );
}

/** The paragraph of an item, and what stands below it. */
function unfoldedItem(item: Element, kind: string, level: number): Element[] {
  const { ownerDocument } = item;
  const results: Element[] = [];
  let open: Element | undefined;
  const paragraph = () => {
    const isFirstOne = !results.some((one) => one.getAttribute(ITEM) === kind);
    const made = ownerDocument.createElement('p');
    made.setAttribute(ITEM, isFirstOne ? kind : 'continue');
    made.setAttribute(LEVEL, String(level));
    results.push(made);
    return made;
  };
  const visit = (nodes: Iterable<ChildNode>) => {
    for (const node of [...nodes]) {
      const element = node instanceof Element && BLOCKS.has(node.tagName) ? node : undefined;
      if (element === undefined) {
        if (open === undefined && !/\S/.test(node.textContent ?? '')) continue;
        open ??= paragraph();
        open.append(node);
        continue;
      }
      open = undefined;
      if (isList(element.tagName)) {
        if (results.length === 0) paragraph();
        results.push(...unfolded(element, level + 1));
      } else if (/^(?:P|DIV|H\d)$/.test(element.tagName)) {
        visit(element.childNodes);
        open = undefined;
      } else {
        if (results.length === 0) paragraph();
        element.setAttribute(LEVEL, String(level));
        results.push(element);
      }
    }
  };
  visit(item.childNodes);
  return results;
}

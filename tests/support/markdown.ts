import { HtmlRenderer, Parser } from 'commonmark';
import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** Markdown as a CommonMark parser reads it, and as GitHub's with tables and addresses does. */
export const parsers: Readonly<Record<'CommonMark' | 'GitHub', (markdown: string) => Element>> = {
  CommonMark: (markdown) => toElement(new HtmlRenderer().render(new Parser().parse(markdown))),
  GitHub: (markdown) =>
    toElement(
      micromark(markdown, {
        allowDangerousHtml: true,
        allowDangerousProtocol: true,
        extensions: [gfm()],
        htmlExtensions: [gfmHtml()],
      }),
    ),
};

function toElement(html: string): Element {
  const element = document.createElement('div');
  element.innerHTML = html;
  return element;
}

const BLOCKS = new Set('P LI UL OL H1 H2 H3 H4 BLOCKQUOTE PRE TABLE TR TH TD DIV'.split(' '));

/** The texts of an element, block by block, with their line breaks. */
export function textsOf(element: Element): string[] {
  const texts: string[] = [];
  let open = '';
  const close = () => {
    texts.push(open);
    open = '';
  };
  const visit = (node: Node) => {
    if (node.nodeName === 'BR') open += '\n';
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node.nodeValue ?? '';
      open += node.parentElement?.closest('pre') ? text : text.replaceAll('\n', ' ');
    }
    if (BLOCKS.has(node.nodeName)) close();
    node.childNodes.forEach(visit);
    if (BLOCKS.has(node.nodeName)) close();
  };
  visit(element);
  return texts.map(evened).filter((text) => text !== '');
}

/** A text without what no browser shows: spaces at the ends of lines, and several in a row. */
export function evened(text: string): string {
  return text
    .replace(/[ \t]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .trim();
}

import type { Element } from 'hast';
import type { BlockContent } from 'mdast';
import { hasClass, html, raw, type State } from './markdown-inline.ts';
import { element } from './nodes.ts';

/** Words of callouts by their tone, as GitHub has them. */
const WORD_OF: Readonly<Record<string, string>> = {
  info: 'NOTE',
  warning: 'WARNING',
  danger: 'CAUTION',
};

/** Addresses would be links. */
const PLAIN_TITLE = /^(?!.*(?::\/|www\.))[\p{L}\p{N} ,.!?()’'“”:;/-]+$/iu;

/** A callout as GitHub writes it: a quote that begins with `[!NOTE]` and its title. */
export function callout(state: State, node: Element) {
  const tone = String(node.properties.dataCallout);
  const given = node.properties.dataTitle;
  const title = given === undefined ? '' : String(given);
  // Signs of Markdown in a title would be read as such.
  if (title !== '' && !PLAIN_TITLE.test(title)) return raw(node);
  const content = node.children.filter(
    (child) => child.type !== 'element' || !hasClass(child, 'callout-title'),
  );
  const [first] = content;
  const inner = state.toFlow(state.all(element('div', {}, content))) as BlockContent[];
  const mark = html(`[!${WORD_OF[tone] ?? 'NOTE'}]${title === '' ? '' : ` ${title}`}`);
  const isText =
    first?.type === 'element' && first.tagName === 'p' && inner[0]?.type === 'paragraph';
  if (!isText)
    return {
      type: 'blockquote' as const,
      children: [{ type: 'paragraph' as const, children: [mark] }, ...inner],
    };
  const [paragraph, ...others] = inner;
  const words = paragraph?.type === 'paragraph' ? paragraph.children : [];
  const lead = {
    type: 'paragraph' as const,
    children: [mark, { type: 'text' as const, value: '\n' }, ...words],
  };
  return { type: 'blockquote' as const, children: [lead, ...others] };
}

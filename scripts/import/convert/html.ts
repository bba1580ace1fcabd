import type { Element, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/**
 * A piece of HTML, or the body of a whole page, as a tree. What is broken is read as browsers do.
 * @param may be `escaped` where a program may have written its signs as `&lt;` once more.
 */
export function parseHtml(html: string, may?: 'escaped'): Root {
  const once = may === 'escaped' && isEscaped(html) ? unescaped(html) : html;
  // Word's conditional comments would hide what stands in them: <![if !supportLists]>.
  const text = once.replace(/<!\[(?:if|endif)[^>]*>/gi, '').replaceAll('\0', '');
  if (isVeryDeep(text)) return wordsAlone(text);
  return asTree(() => fromHtml(text, { fragment: !/<(?:html|body)[\s>]/i.test(text) }), text);
}

/** Whether a text has no element, and is one from beginning to end with its signs escaped. */
export function isEscaped(html: string): boolean {
  const start = /^\s*&lt;(p|div|h[1-6]|ul|ol|table|section|article|blockquote)\b.*?&gt;/is.exec(
    html,
  );
  return start !== null && !html.includes('<') && html.includes(`&lt;/${start[1]}&gt;`);
}

function unescaped(html: string): string {
  const root = fromHtml(html, { fragment: true });
  return root.children.map((node) => (node.type === 'text' ? node.value : '')).join('');
}

/** Deeper than any text that somebody wrote; a parser needs the square of it in time. */
const MAX_DEPTH = 1_000;
const TAG = /<(\/?)([a-z][\w-]*)(?:"[^"]*"|'[^']*'|[^>"'])*>/gi;
/** Elements without an end, or whose end need not be written. */
const OPEN_ENDED =
  /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr|p|li|dt|dd|tr|td|th|thead|tbody|tfoot|colgroup|option|optgroup|rt|rp)$/i;

/** A tree, or the words alone where thousands of elements stand in one another. */
export function asTree(read: () => Root, text: string): Root {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return wordsAlone(text);
  }
}

function isVeryDeep(text: string): boolean {
  let depth = 0;
  for (const [, end, name = ''] of text.matchAll(TAG)) {
    if (OPEN_ENDED.test(name)) continue;
    depth = end === '/' ? Math.max(0, depth - 1) : depth + 1;
    if (depth > MAX_DEPTH) return true;
  }
  return false;
}

/** The report names it by the element that stands before the words. */
function wordsAlone(text: string): Root {
  const note: Element = {
    type: 'element',
    tagName: 'template',
    properties: { dataLost: 'very deep elements', dataWhat: 'words alone' },
    children: [],
  };
  const value = text.replace(/<(script|style)\b[\s\S]*?<\/\1>|<[^>]*>/gi, ' ');
  return { type: 'root', children: [note, { type: 'text', value }] };
}

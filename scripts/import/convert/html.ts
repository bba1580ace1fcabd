import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** A piece of HTML, or the body of a whole page, as a tree. What is broken is read as browsers do. */
export function parseHtml(html: string): Root {
  // Word's conditional comments would hide what stands in them: <![if !supportLists]>.
  const text = html.replace(/<!\[(?:if|endif)[^>]*>/gi, '').replaceAll('\0', '');
  return asTree(() => fromHtml(text, { fragment: !/<(?:html|body)[\s>]/i.test(text) }), text);
}

/** A tree, or the words alone where thousands of elements stand in one another. */
export function asTree(read: () => Root, text: string): Root {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    const words = text.replace(/<(script|style)\b[\s\S]*?<\/\1>|<[^>]*>/gi, ' ');
    return { type: 'root', children: [{ type: 'text', value: words }] };
  }
}

import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';

/** A piece of HTML, or the body of a whole page, as a tree. What is broken is read as browsers do. */
export function parseHtml(html: string): Root {
  // Word's conditional comments would hide what stands in them: <![if !supportLists]>.
  const text = html.replace(/<!\[(?:if|endif)[^>]*>/gi, '').replaceAll('\0', '');
  return fromHtml(text, { fragment: !/<(?:html|body)[\s>]/i.test(text) });
}

import type { Root as HastRoot } from 'hast';
import { raw } from 'hast-util-raw';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { toHast } from 'mdast-util-to-hast';
import { gfm } from 'micromark-extension-gfm';
import { asTree } from './html.ts';
import { pandoc } from './pandoc.ts';

/** A Markdown text without front matter as a tree of HTML. */
export function treeOf(content: string): HastRoot {
  return asTree(() => {
    const tree = fromMarkdown(content, {
      extensions: [gfm({ singleTilde: false })],
      // Without its second look for addresses, which takes those for links that are escaped.
      mdastExtensions: gfmFromMarkdown().map((one) => ({ ...one, transforms: [] })),
    });
    const html = toHast(pandoc(tree, content), {
      allowDangerousHtml: true,
      clobberPrefix: 'user-content-',
    });
    const whole = raw(html);
    return whole.type === 'root' ? whole : { type: 'root', children: [] };
  }, content);
}

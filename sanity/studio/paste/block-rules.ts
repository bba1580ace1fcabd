import type { DeserializerRule } from '@portabletext/html';
import { safeHref } from '#lib/safe-href.ts';
import { FOOTNOTE } from './footnotes.ts';
import { LEVEL } from './list-items.ts';
import type { NewKey, PastedBlock } from './pasted-block.ts';

type ReadHtml = (html: string) => readonly PastedBlock[];

/** A line across. */
export function horizontalRuleRule(newKey: NewKey): DeserializerRule {
  return {
    deserialize: (node) =>
      node instanceof Element && node.tagName === 'HR'
        ? { _type: 'horizontalRule', _key: newKey() }
        : undefined,
  };
}

/** A frame with the player of a video, or with what else another site shows. */
export function embedRule(newKey: NewKey): DeserializerRule {
  return {
    deserialize(node) {
      if (!(node instanceof Element) || node.tagName !== 'IFRAME') return undefined;
      const source = (node.getAttribute('src') ?? '').replace(/^\/\//, 'https://');
      const safe = safeHref(source);
      if (safe === null || !safe.external) return [];
      const title = node.getAttribute('title')?.trim() || new URL(safe.href).hostname;
      return { _type: 'videoLink', _key: newKey(), url: safe.href, title };
    },
  };
}

/** A key to press. */
export const keyRule: DeserializerRule = {
  deserialize: (node, next) =>
    node instanceof Element && node.tagName === 'KBD'
      ? { _type: '__decorator', name: 'kbd', children: next(node.childNodes) }
      : undefined,
};

/** A footnote that was found in the document. */
export function footnoteRule(newKey: NewKey, readHtml: ReadHtml): DeserializerRule {
  return {
    deserialize(node) {
      const html = node instanceof Element ? node.getAttribute(FOOTNOTE) : null;
      if (html === null) return undefined;
      const content = readHtml(html)
        .filter(({ _type }) => _type === 'block')
        .map(({ listItem, level, ...text }) => ({ ...text, style: 'normal' }));
      return { _type: 'footnote', _key: newKey(), content };
    },
  };
}

/** What stands in the item of a list, and is no paragraph of it. */
export function insideItemRule(readHtml: ReadHtml): DeserializerRule {
  return {
    deserialize(node) {
      const level = node instanceof Element ? Number(node.getAttribute(LEVEL)) : 0;
      if (!(node instanceof Element) || !(level > 0) || node.tagName === 'P') return undefined;
      const copy = node.cloneNode(true);
      if (!(copy instanceof Element)) return undefined;
      copy.removeAttribute(LEVEL);
      return readHtml(copy.outerHTML).map((block) =>
        block._type === 'block'
          ? { ...block, listItem: block.listItem ?? 'continue', level }
          : { ...block, listLevel: level },
      );
    },
  };
}

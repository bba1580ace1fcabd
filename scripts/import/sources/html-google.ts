import type { Element, ElementContent, Root } from 'hast';
import { attribute, classesOf, findAll, textOf } from '../convert/elements.ts';

/** Properties that mean something in a text, beside its look. */
const SAID =
  /(?:^|;)\s*(font-weight|font-style|text-decoration(?:-line)?|vertical-align)\s*:\s*([^;}]+)/gi;
const RULE = /(?<=^|[}\s,])(?:[a-z][a-z0-9]*)?\.([\w-]+)\s*\{([^}]*)\}/gi;

/**
 * A page that Google Docs wrote: what its classes say stands at the words, its links lead where they
 * say. Other pages are as they are.
 */
export function plainGoogleDoc(root: Root): Root {
  const links = [...findAll(root, isLinkOfGoogle)];
  const isDoc = findAll(root, (one) => classesOf(one).includes('doc-content')).next().value;
  for (const link of links) link.properties = { ...link.properties, href: targetOf(link) };
  if (isDoc === undefined) return root;
  const looks = looksOf(root);
  for (const span of findAll(root, ({ tagName }) => tagName === 'span')) {
    const said = classesOf(span).flatMap((name) => looks.get(name) ?? []);
    const own = attribute(span, 'style');
    if (said.length > 0)
      span.properties = { ...span.properties, style: [...said, own ?? ''].join(';') };
  }
  for (const title of findAll(root, isTitle)) title.tagName = 'h1';
  for (const note of findAll(root, isFootnote)) {
    const [sign, ...words] = note.children;
    if (sign === undefined) continue;
    note.properties = { ...note.properties, id: idOf(sign) };
    note.children = words;
  }
  return root;
}

function isTitle(element: Element): boolean {
  return element.tagName === 'p' && classesOf(element).includes('title');
}

/** A paragraph that begins with the number of a footnote. */
function isFootnote({ tagName, children: [first] }: Element): boolean {
  return tagName === 'p' && first !== undefined && idOf(first) !== undefined;
}

function idOf(node: ElementContent): string | undefined {
  if (node.type !== 'element' || node.tagName !== 'a') return undefined;
  const id = attribute(node, 'id');
  return id !== undefined && /^ftnt\d+$/.test(id) ? id : undefined;
}

const PREFIX = /^https:\/\/www\.google\.com\/url\?(.*)$/;

function isLinkOfGoogle(element: Element): boolean {
  return element.tagName === 'a' && targetOf(element) !== undefined;
}

function targetOf(link: Element): string | undefined {
  const query = PREFIX.exec(attribute(link, 'href') ?? '')?.[1];
  const target = query === undefined ? null : new URLSearchParams(query).get('q');
  return target !== null && /^https?:/.test(target) ? target : undefined;
}

/** What classes of the style sheet say of words. */
function looksOf(root: Root): Map<string, string[]> {
  const looks = new Map<string, string[]>();
  for (const style of findAll(root, ({ tagName }) => tagName === 'style')) {
    for (const [, name = '', body = ''] of textOf(style).matchAll(RULE)) {
      const said = [...body.matchAll(SAID)].map(([, key, value]) => `${key}:${value}`);
      if (said.length > 0) looks.set(name, [...(looks.get(name) ?? []), ...said]);
    }
  }
  return looks;
}

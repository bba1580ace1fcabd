import type { Element, ElementContent, RootContent } from 'hast';
import type { Notes } from '../report/notes.ts';
import { find, isElement, textOf } from './elements.ts';
import { parseHtml } from './html.ts';

const PLAYERS = ['video', 'audio', 'iframe', 'object'];
const OF_PLAYERS = ['source', 'track', 'embed', 'iframe', 'param', 'img'];

/** What browsers that cannot play it are told is no longer than this. */
const MAX_WORDS = 200;

export function isPlayer({ tagName }: Element): boolean {
  return PLAYERS.includes(tagName);
}

/**
 * A player, without the words for browsers that cannot play it. More than such words is text that
 * stands in it because nobody ended it, and follows it.
 */
export function playerAndWords(
  element: Element,
  clean: (nodes: readonly RootContent[]) => ElementContent[],
  notes: Notes,
): ElementContent[] {
  const inner = contentOf(element);
  const media = inner.filter((node) => isElement(node, ...OF_PLAYERS));
  const rest = clean(inner.filter((node) => !isElement(node, ...OF_PLAYERS)));
  const player: Element = { ...element, children: clean(media) };
  const words = rest.map(textOf).join(' ').replace(/\s+/g, ' ').trim();
  const holds = (...names: string[]) =>
    rest.some((node) => isElement(node, ...names) || find(node, ...names) !== undefined);
  if (
    holds(...OF_PLAYERS) ||
    holds('h1', 'h2', 'h3', 'h4', 'ul', 'ol', 'table', 'pre') ||
    words.length > MAX_WORDS
  )
    return [player, ...rest];
  if (words !== '') notes.changed('video', `words for browsers that cannot play it: ${words}`);
  return [player];
}

/** What stands in a frame is text to a parser of HTML. */
function contentOf({ tagName, children }: Element): readonly RootContent[] {
  if (tagName !== 'iframe') return children;
  return parseHtml(children.map(textOf).join('')).children.filter(({ type }) => type !== 'doctype');
}

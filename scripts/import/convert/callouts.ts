import type { Element, ElementContent } from 'hast';
import { attribute, classesOf, isBlank, isElement, textOf } from './elements.ts';

export type Tone = 'info' | 'warning' | 'danger';

/** Kinds of callouts by the words that classes and Markdown have for them. */
const TONE_OF: Readonly<Record<string, Tone>> = {
  note: 'info',
  info: 'info',
  information: 'info',
  tip: 'info',
  hint: 'info',
  success: 'info',
  check: 'info',
  example: 'info',
  abstract: 'info',
  question: 'info',
  quote: 'info',
  important: 'warning',
  warning: 'warning',
  warn: 'warning',
  attention: 'warning',
  caution: 'danger',
  danger: 'danger',
  error: 'danger',
  critical: 'danger',
  bug: 'danger',
  failure: 'danger',
};

const NAMES =
  'callout|admonition|alert|note-box|notebox|panel|notice|message|infobox|well|box|interblocks-callout';
const MARK = new RegExp(`(?:^|[-_\\s])(?:${NAMES})(?:$|[-_\\s])`, 'i');

export type CalloutParts = { tone: Tone; title: string | undefined; content: ElementContent[] };

/** The parts of an element that is a callout by its class or its role; undefined for others. */
export function calloutOf(element: Element): CalloutParts | undefined {
  if (!['div', 'aside', 'section', 'p', 'blockquote', 'details'].includes(element.tagName))
    return undefined;
  const tone = toneOfClasses(element);
  if (tone === undefined) return undefined;
  const first = element.children.findIndex((child) => !isBlank(child));
  const title = element.children[first];
  const isTitle =
    isElement(title) &&
    (classesOf(title).some((name) => /title|heading|header/i.test(name)) ||
      /^h[1-6]$/.test(title.tagName));
  const given = attribute(element, 'dataTitle');
  const written = isTitle ? textOf(title).replace(/\s+/g, ' ').trim() : '';
  return {
    tone,
    title: given ?? (written === '' || isPlainWord(written) ? undefined : written),
    content: isTitle ? element.children.slice(first + 1) : element.children,
  };
}

/** `Note` above a note says what its look says. */
function isPlainWord(title: string): boolean {
  return Object.hasOwn(TONE_OF, title.toLowerCase().replace(/[:!]$/, ''));
}

function toneOfClasses(element: Element): Tone | undefined {
  const given = attribute(element, 'dataCallout');
  if (given !== undefined) return TONE_OF[given.toLowerCase()] ?? 'info';
  const classes = classesOf(element);
  const role = attribute(element, 'role');
  const isCallout = classes.some((name) => MARK.test(name)) || role === 'note';
  const words = classes.flatMap((name) => name.toLowerCase().split(/[-_]+/));
  const tone = words.flatMap((word) =>
    Object.hasOwn(TONE_OF, word) ? (TONE_OF[word] ?? []) : [],
  )[0];
  if (isCallout) return tone ?? 'info';
  // A class that is the very word, as help centers write it: <div class="warning">.
  const isWord = classes.some((name) => Object.hasOwn(TONE_OF, name.toLowerCase()));
  return isWord && element.tagName !== 'blockquote' && classes.length <= 2 ? tone : undefined;
}

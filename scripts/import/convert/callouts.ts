import type { Element, ElementContent } from 'hast';
import { attribute, classesOf, isBlank, isElement, styleOf, textOf } from './elements.ts';

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
  'callout|admonition|admonitionblock|alert|note-box|notebox|notice|infobox|well|interblocks-callout|information-macro';
const MARK = new RegExp(`(?:^|[-_\\s])(?:${NAMES})(?:$|[-_\\s])`, 'i');

/** They are callouts as a whole class, or beside a word for a tone: `box`, `message-warning`. */
const BOX = /^(?:box|panel|message)$/i;

/** The tone that a word of a class or a tag stands for; undefined for other words. */
export function toneOf(word: string): Tone | undefined {
  const name = word.toLowerCase();
  return Object.hasOwn(TONE_OF, name) ? TONE_OF[name] : undefined;
}

export type CalloutParts = { tone: Tone; title: string | undefined; content: ElementContent[] };

const ELEMENTS = new Set(['div', 'aside', 'section', 'p', 'blockquote', 'details', 'figure']);

/** The parts of an element that is a callout by its class or its role; undefined for others. */
export function calloutOf(element: Element): CalloutParts | undefined {
  if (!ELEMENTS.has(element.tagName)) return undefined;
  const tone = toneOfClasses(element);
  if (tone === undefined) return undefined;
  const first = element.children.findIndex((child) => !isBlank(child));
  const title = element.children[first];
  const given = attribute(element, 'dataTitle');
  const isTitle =
    isElement(title) &&
    // A callout that says its title has a heading of its own.
    (given === undefined || textOf(title).trim() === given.trim()) &&
    (classesOf(title).some((name) => /title|heading|header/i.test(name)) ||
      /^h[1-6]$/.test(title.tagName));
  const written = isTitle ? textOf(title).replace(/\s+/g, ' ').trim() : '';
  return {
    tone,
    title: given ?? (written === '' || isPlainWord(written) ? undefined : written),
    content: isTitle ? element.children.slice(first + 1) : element.children,
  };
}

/** `Note` above a note says what its look says. */
function isPlainWord(title: string): boolean {
  return toneOf(title.replace(/[:!]$/, '')) !== undefined;
}

function isBoxWord(word: string): boolean {
  return BOX.test(word);
}

const TONES: readonly Tone[] = ['danger', 'warning', 'info'];

/** Colours that classes of callouts name: `callout-yellow`. */
const COLOURS = new Map<string, Tone>([
  ['yellow', 'warning'],
  ['orange', 'warning'],
  ['amber', 'warning'],
  ['red', 'danger'],
]);

/** Callouts of Intercom say what they are by their colour alone: red is danger, yellow a warning. */
function toneOfColour(element: Element): Tone | undefined {
  const hex = /^#([\da-f]{6})/.exec(styleOf(element, 'background-color') ?? '')?.[1];
  if (hex === undefined || !classesOf(element).some((name) => /callout/i.test(name)))
    return undefined;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) =>
    Number.parseInt(hex.slice(at, at + 2), 16),
  );
  const isWarm = red > green && red > blue && red - blue > 24;
  if (!isWarm) return undefined;
  return green - blue > (red - blue) / 2 ? 'warning' : 'danger';
}

function toneOfClasses(element: Element): Tone | undefined {
  const given = attribute(element, 'dataCallout');
  if (given !== undefined) return toneOf(given) ?? 'info';
  const classes = classesOf(element);
  const role = attribute(element, 'role');
  const words = classes.flatMap((name) => name.split(/[-_]+|(?<=[a-z])(?=[A-Z])/));
  const said = words.flatMap((word) => toneOf(word) ?? []);
  // The gravest one: “information” and “note” stand in classes of every callout.
  const tone = TONES.find((one) => said.includes(one)) ?? toneOfColour(element);
  const isBox =
    !classes.includes('code') &&
    (classes.some((name) => BOX.test(name)) || (tone !== undefined && words.some(isBoxWord)));
  const isCallout = classes.some((name) => MARK.test(name)) || role === 'note' || isBox;
  if (isCallout) return tone ?? words.flatMap((word) => COLOURS.get(word) ?? [])[0] ?? 'info';
  // A class that is the very word, as help centers write it: <div class="warning">.
  const isWord = classes.some((name) => toneOf(name) !== undefined);
  return isWord && element.tagName !== 'blockquote' && classes.length <= 2 ? tone : undefined;
}

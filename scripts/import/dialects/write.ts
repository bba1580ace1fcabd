import { toneOf } from '../convert/callouts.ts';
import { attributeIn } from './attributes.ts';
import type { Tag } from './tags.ts';

/** Names of callouts that say their tone elsewhere. */
const CALLOUTS = new Set(['callout', 'admonition', 'aside', 'alert', 'hint', 'notice', 'infobox']);
const TABS = new Set(['tab', 'tabitem', 'tabpanel', 'tab-item']);
const VIDEOS = new Map([
  ['youtube', 'https://www.youtube.com/embed/'],
  ['vimeo', 'https://player.vimeo.com/video/'],
  ['loom', 'https://www.loom.com/embed/'],
]);
/** They only group what stands in them, or mean nothing outside of their program. */
const PLAIN = new Set(['raw', 'content-ref', 'fragment', 'div', 'center', 'columns', 'column']);
/** Words for tones that are as often something else. */
const PARTS = new Set(['example', 'quote', 'question', 'check']);
const HIDDEN = new Set(['comment']);
/** They decide what is shown: all of it is. */
const LOGIC = new Set(['if', 'unless', 'for', 'case', 'capture', 'tablerow', 'ifchanged']);

const TITLES = ['title', 'label', 'header', 'heading', 'summary', 'caption'];

/** A block with its content as Markdown with HTML, which every reader of Markdown knows. */
export function blockLines(tag: Tag, body: readonly string[]): string[] {
  const { name, indent } = tag;
  if (HIDDEN.has(name)) return [];
  if (LOGIC.has(name))
    return [lostLine('part of another program', tag.line.trim(), indent), '', ...body, ''];
  if (/^(?:embed|video|file|iframe)$/.test(name)) return mediaLines(tag, body);
  const kind = calloutKind(tag);
  if (kind !== undefined)
    return wrapped(tag, `<div data-callout="${kind}"${titleAttribute(tag, kind)}>`, body, '</div>');
  if (name === 'details' || name === 'expand' || name === 'spoiler') {
    const title = escaped(titleOf(tag) ?? 'Details');
    return wrapped(tag, `<details><summary>${title}</summary>`, body, '</details>');
  }
  if (TABS.has(name))
    return wrapped(
      tag,
      `<div data-tab>`,
      [...heading(tag, attributeIn(tag.attributes, 'name', 'value')), ...body],
      '</div>',
    );
  if (/^step(?:s|per)$/.test(name) && body.some((line) => /^\s*<li data-step>/.test(line)))
    return wrapped(tag, '<ol class="steps">', body, '</ol>');
  if (name === 'step') return wrapped(tag, '<li data-step>', [...heading(tag), ...body], '</li>');
  if (name === 'code') return withFilename(body, titleOf(tag));
  if (name === 'button') {
    const href = attributeIn(tag.attributes, 'href', 'url', 'relref', 'link') ?? '';
    return [`${indent}<a href="${escaped(href)}">`, ...body, `${indent}</a>`, ''];
  }
  if (name === 'figure' || name === 'frame') return [...body, '', ...heading(tag)];
  if (PLAIN.has(name)) return ['', ...body, ''];
  return ['', ...heading(tag), ...body, ''];
}

/** A player or a file with the words that stand in its block. */
function mediaLines(tag: Tag, body: readonly string[]): string[] {
  const words = body.join(' ').trim();
  const named = new Map(tag.attributes.named);
  if (tag.name === 'file' && words !== '') named.set('title', words);
  const lines = singleLines({ ...tag, attributes: { ...tag.attributes, named } });
  return tag.name === 'file' ? lines : ['', ...lines, '', ...body, ''];
}

/** A tag that holds nothing: a video, a picture, a card, or what cannot be had. */
export function singleLines(tag: Tag): string[] {
  const { name, attributes, indent, line } = tag;
  const [word] = attributes.words;
  const player = VIDEOS.get(name);
  const id = attributeIn(attributes, 'id', 'videoid', 'video', 'uid') ?? word;
  const url =
    attributeIn(attributes, 'url', 'src', 'href') ??
    (/^https?:/.test(word ?? '') ? word : undefined);
  if (player !== undefined && (id ?? url) !== undefined)
    return [`${indent}<iframe src="${escaped(url ?? `${player}${id}`)}"></iframe>`, ''];
  if (/^(?:embed|video|iframe)$/.test(name) && url !== undefined)
    return [`${indent}<iframe src="${escaped(url)}"></iframe>`, '', ...heading(tag)];
  if (name === 'file' && url !== undefined)
    return [
      `${indent}<p class="attachment"><a href="${escaped(url)}">${escaped(titleOf(tag) ?? url)}</a></p>`,
      '',
    ];
  if (/^(?:figure|image|img|picture)$/.test(name) && url !== undefined)
    return pictureLines(tag, url);
  if (/^(?:else|elsif|elseif|when|assign|increment|decrement|cycle|break|continue)$/.test(name))
    return [lostLine('part of another program', line.trim(), indent), ''];
  // Words without a name are no titles here: `{% include "a.md" %}`.
  const shown = heading({ ...tag, attributes: { ...attributes, words: [] } });
  if (shown.length > 0) return ['', ...shown, ''];
  if (PLAIN.has(name)) return [];
  return [lostLine('part of another program', line.trim(), indent), ''];
}

/** Stands in a text for what is left out of it, with how the report calls it. */
export function lostLine(construct: string, what: string, indent = ''): string {
  return `${indent}<template data-lost="${construct}" data-what="${escaped(what)}"></template>`;
}

function pictureLines(tag: Tag, src: string): string[] {
  const { attributes, indent } = tag;
  const link = attributeIn(attributes, 'link');
  const width = attributeIn(attributes, 'width');
  const size = width === undefined ? '' : ` width="${escaped(width)}"`;
  const image = `<img src="${escaped(src)}" alt="${escaped(attributeIn(attributes, 'alt') ?? '')}"${size}>`;
  const linked = link === undefined ? image : `<a href="${escaped(link)}">${image}</a>`;
  const caption = [attributeIn(attributes, 'title'), attributeIn(attributes, 'caption')]
    .filter((one) => one !== undefined)
    .join(' ');
  const below = caption === '' ? '' : `<figcaption>${escaped(caption)}</figcaption>`;
  return [`${indent}<figure>${linked}${below}</figure>`, ''];
}

function calloutKind({ name, attributes }: Tag): string | undefined {
  if (!CALLOUTS.has(name)) return toneOf(name) !== undefined && !PARTS.has(name) ? name : undefined;
  const said = attributeIn(
    attributes,
    'type',
    'style',
    'variant',
    'intent',
    'severity',
    'kind',
    'context',
    'color',
    'status',
    'level',
  );
  const word = [said, ...attributes.words, ...attributes.classes].find(
    (one) => one !== undefined && toneOf(one) !== undefined,
  );
  return word ?? 'note';
}

function titleAttribute(tag: Tag, kind: string): string {
  const title = titleOf(tag, kind);
  return title === undefined || toneOf(title) !== undefined
    ? ''
    : ` data-title="${escaped(title)}"`;
}

/** Words that readers see above a block. */
function titleOf({ attributes, title }: Tag, kind?: string): string | undefined {
  const words = attributes.words.filter(
    (word) => word !== kind && !word.startsWith('#') && /\p{L}|\p{N}/u.test(word),
  );
  const found = attributeIn(attributes, ...TITLES) ?? (title.trim() || words.join(' '));
  const plain = found.replace(/[*`]+/g, '').trim();
  return plain === '' ? undefined : plain;
}

function heading(tag: Tag, other?: string): string[] {
  const title = titleOf(tag) ?? other;
  const about = attributeIn(tag.attributes, 'description', 'subtitle');
  const href = attributeIn(tag.attributes, 'href', 'to', 'link');
  const lines: string[] = [];
  if (title !== undefined) {
    const strong = `<strong>${escaped(title)}</strong>`;
    const linked = href === undefined ? strong : `<a href="${escaped(href)}">${strong}</a>`;
    lines.push(`${tag.indent}<p>${linked}</p>`, '');
  }
  if (about !== undefined) lines.push(`${tag.indent}<p>${escaped(about)}</p>`, '');
  return lines;
}

/** The name of a file above a piece of code, put where the piece itself says it. */
function withFilename(body: readonly string[], title: string | undefined): string[] {
  const at = body.findIndex((line) => /^\s*(?:`{3,}|~{3,})/.test(line));
  if (title === undefined || at === -1) return [...body];
  return body.map((line, index) => (index === at ? `${line} title="${title}"` : line));
}

function wrapped({ indent }: Tag, open: string, body: readonly string[], close: string): string[] {
  return [`${indent}${open}`, '', ...body, '', `${indent}${close}`, ''];
}

export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('{', '&#123;')
    .replaceAll('\n', ' ');
}

import { READER_FIELDS } from '#lib/articles/reader-fields.ts';

type Version = Readonly<Record<string, unknown>>;

/** Fields of blocks that change nothing of what is said. */
const SILENT_FIELDS = new Set([
  '_key',
  'alt',
  'hotspot',
  'crop',
  'decorative',
  'marks',
  'width',
  'aspect',
  'kind',
  'colSpan',
  'rowSpan',
  'listLevel',
  'formerAnchors',
]);

/** Marks that say something: `x²` is not `x2`, and what is struck through is said no more. */
const SAYING_MARKS = ['strike-through', 'sub', 'sup'];

/**
 * What an article says, as text for comparing: two versions with the same meaning differ only in
 * spacing, capitals, punctuation, emphasis or descriptions of images.
 */
export function meaningOf(version: Version): string {
  return READER_FIELDS.map((field) => said(version[field])).join('\u0001');
}

function said(value: unknown): string {
  if (typeof value === 'string') return words(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(said).filter(Boolean).join('\u0002');
  if (typeof value !== 'object' || value === null) return '';
  if ('_type' in value && value._type === 'block') return saidInBlock(value);
  if ('_type' in value && value._type === 'step') return saidInStep(value);
  if ('_type' in value && value._type === 'codeBlock') return saidInCode(value);
  return saidInFields(value);
}

/** In code every sign counts, capitals and indents too; only spaces at the ends of lines do not. */
function saidInCode({ code, ...block }: Version): string {
  const lines = typeof code === 'string' ? code.replace(/\r\n?/g, '\n') : '';
  return `${saidInFields(block)}\u0003${lines.replace(/[ \t]+$/gm, '').trimEnd()}`;
}

function saidInFields(value: object): string {
  return Object.entries(value)
    .filter(([field, inner]) => !SILENT_FIELDS.has(field) && inner !== undefined)
    .map(([field, inner]) => `${field}=${said(inner)}`)
    .join('\u0003');
}

/** Spans only cut the text in pieces, so they are put together again. */
function saidInBlock(block: object): string {
  const children: unknown = Reflect.get(block, 'children');
  const text = Array.isArray(children)
    ? children.map((child: unknown) => spanText(child)).join('')
    : '';
  const links = said(Reflect.get(block, 'markDefs'));
  const shape = ['style', 'listItem', 'level'].map((field) => said(Reflect.get(block, field)));
  const all = [words(text), links].filter(Boolean).join('\u0004');
  return all === '' ? '' : [...shape, all].join('\u0004');
}

/** A step says the same whether its instruction is a paragraph or, as before, a title. */
function saidInStep(step: object): string {
  const title: unknown = Reflect.get(step, 'title');
  const instruction: unknown = Reflect.get(step, 'instruction');
  const own =
    Array.isArray(instruction) && instruction.length > 0 ? instruction : [oldTitle(title)];
  return [said(own), said(Reflect.get(step, 'content'))].join('\u0003');
}

function oldTitle(text: unknown): object {
  return { _type: 'block', style: 'normal', markDefs: [], children: [{ _type: 'span', text }] };
}

function spanText(child: unknown): string {
  if (typeof child !== 'object' || child === null) return '';
  if ('_type' in child && child._type === 'footnote') {
    return ` \uE002${said(Reflect.get(child, 'content'))}\uE002 `;
  }
  if (!('text' in child) || typeof child.text !== 'string') return '';
  const marks: unknown = Reflect.get(child, 'marks');
  const saying = SAYING_MARKS.filter((mark) => Array.isArray(marks) && marks.includes(mark));
  return saying.length === 0 ? child.text : `\uE000${saying.join()}${child.text}\uE001`;
}

/** Ligatures and full-width signs: other code points for the same letters. */
const SAME_LETTERS = /[\uFB00-\uFB06\uFF01-\uFF5E]/g;

/** Soft hyphens, zero-width spaces and the choice of how an emoji is drawn. */
const INVISIBLE = /[\u00AD\u200B\u2060\uFEFF]|\uFE0E|\uFE0F/g;

const APOSTROPHES = /[\u2018\u2019\u02BC]/g;

/** Spaces, and signs that only divide a text; a dash before a number is a minus. */
const DIVIDERS = String.raw`(?:[\s.,;:!?\u2026\u00B7\u2022\u00BF\u00A1'"\p{Ps}\p{Pe}\p{Pi}\p{Pf}]|\p{Pd}(?![\p{N}\p{Sc}]))`;

const BESIDE_NO_WORD = new RegExp(
  String.raw`(?<![\p{L}\p{M}\p{N}])${DIVIDERS}+|${DIVIDERS}+(?![\p{L}\p{M}\p{N}])`,
  'gu',
);

/** Every other sign counts: it may be the whole difference, as in `≤ 5`, `x²` or `🔴 down`. */
function words(text: string): string {
  return text
    .normalize('NFC')
    .replace(SAME_LETTERS, (letter) => letter.normalize('NFKC'))
    .replace(INVISIBLE, '')
    .replace(APOSTROPHES, "'")
    .toLowerCase()
    .replace(BESIDE_NO_WORD, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

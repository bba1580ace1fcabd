type Version = Readonly<Record<string, unknown>>;

/** The fields that say something to readers; dates, topic and search settings only sort it. */
const TELLING_FIELDS = ['title', 'summary', 'body', 'severity', 'publishAt', 'expireAt'];

/** Fields of blocks that change nothing of what is said. */
const SILENT_FIELDS = new Set(['_key', 'alt', 'hotspot', 'crop', 'decorative', 'marks']);

/**
 * What an article says, as text for comparing: two versions with the same meaning differ only in
 * spacing, capitals, punctuation, emphasis or descriptions of images.
 */
export function meaningOf(version: Version): string {
  return TELLING_FIELDS.map((field) => said(version[field])).join('\u0001');
}

function said(value: unknown): string {
  if (typeof value === 'string') return words(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (Array.isArray(value)) return value.map(said).filter(Boolean).join('\u0002');
  if (typeof value !== 'object' || value === null) return '';
  if ('_type' in value && value._type === 'block') return saidInBlock(value);
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

function spanText(child: unknown): string {
  if (typeof child !== 'object' || child === null || !('text' in child)) return '';
  return typeof child.text === 'string' ? child.text : '';
}

/** A sign inside a number or an address may be the whole difference; between words it is not. */
function words(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/(?<![\p{L}\p{N}])[^\p{L}\p{N}%€$£+−-]+|[^\p{L}\p{N}%€$£+−-]+(?![\p{L}\p{N}])/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

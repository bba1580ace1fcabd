import type { Path, ValidationMarker } from 'sanity';
import { timeOf } from '#lib/instant.ts';
import { t } from '#lib/studio-i18n/translate.ts';

/** One thing that readers would suffer from, in words, and where to put it right. */
export type Reason = { field: string; message: string; path: Path };

/** The fields of a document's type, for their titles. */
export type Fields = readonly { name: string; type: { title?: string } }[];

/** Says of a link what Sanity's own message says of a reference. */
const BROKEN_LINK = t(
  'A link leads to an article that readers cannot open: it is not published, or it was deleted.',
);
const BROKEN_LINK_CODE = 'reference.not-published';

/** Everything that speaks against publishing a draft now. Warnings do not. */
export function reasonsAgainst(
  draft: Readonly<Record<string, unknown>>,
  markers: readonly ValidationMarker[],
  fields: Fields,
): Reason[] {
  const found = [
    ...markers.filter(({ level }) => level === 'error').map((marker) => fromMarker(marker, fields)),
    ...unreadableWindow(draft, fields),
    ...emptySections(draft.body, fields),
  ];
  return found.filter(
    (reason, index) => found.findIndex((other) => isSame(reason, other)) === index,
  );
}

function fromMarker(marker: ValidationMarker, fields: Fields): Reason {
  const isLink = marker.code === BROKEN_LINK_CODE;
  return {
    field: titleOf(marker.path[0], fields),
    message: isLink ? BROKEN_LINK : marker.message,
    path: marker.path,
  };
}

/** A window that nobody can read keeps an announcement from everybody, for ever. */
function unreadableWindow(draft: Readonly<Record<string, unknown>>, fields: Fields): Reason[] {
  return ['publishAt', 'expireAt']
    .filter((name) => draft[name] !== undefined && timeOf(draft[name]) === null)
    .map((name) => ({
      field: titleOf(name, fields),
      message: t('This moment cannot be understood. Choose it in the calendar, with its time.'),
      path: [name],
    }));
}

/** A heading with nothing below it: most often a part of the outline that was never filled in. */
function emptySections(body: unknown, fields: Fields): Reason[] {
  const blocks = (Array.isArray(body) ? body : []).filter((block) => !isEmptyText(block));
  return blocks.flatMap((block, index) => {
    const level = headingLevel(block);
    const next = headingLevel(blocks[index + 1]);
    const isEmpty = level !== null && (index === blocks.length - 1 || (next ?? 9) <= level);
    if (!isEmpty) return [];
    return [
      {
        field: titleOf('body', fields),
        message: t('Nothing stands below the heading “{block}”.', { block: textOf(block) }),
        path: ['body', { _key: keyOf(block) }],
      },
    ];
  });
}

function headingLevel(block: unknown): number | null {
  const style = isBlock(block) ? Reflect.get(block, 'style') : undefined;
  return typeof style === 'string' && /^h[1-6]$/.test(style) ? Number(style[1]) : null;
}

function isEmptyText(block: unknown): boolean {
  if (!isBlock(block)) return false;
  const children: unknown = Reflect.get(block, 'children');
  const hasObject =
    Array.isArray(children) && children.some((child) => Reflect.get(child, '_type') !== 'span');
  return !hasObject && textOf(block).trim() === '';
}

function isBlock(block: unknown): block is object {
  return typeof block === 'object' && block !== null && '_type' in block && block._type === 'block';
}

function textOf(block: object): string {
  const children: unknown = Reflect.get(block, 'children');
  if (!Array.isArray(children)) return '';
  return children.map((child) => String(Reflect.get(Object(child), 'text') ?? '')).join('');
}

function keyOf(block: object): string {
  return String(Reflect.get(block, '_key') ?? '');
}

function titleOf(segment: unknown, fields: Fields): string {
  return fields.find(({ name }) => name === segment)?.type.title ?? t('Document');
}

function isSame(one: Reason, other: Reason): boolean {
  return one.message === other.message && one.field === other.field;
}

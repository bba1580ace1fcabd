import type { SiteEntry } from '#lib/site-index/entry.ts';
import { TRANSLATIONS_TYPE } from '#lib/site-index/translation-record.ts';
import type { StoredDocument } from '#sanity/groq/index.ts';
import type { Change } from '#sanity/replica/replica.ts';

/** Fields that lists, links and cards show, or that decide where a document is shown. */
const CARD_FIELDS = [
  'title',
  'summary',
  'description',
  'publishedAt',
  'updatedAt',
  'language',
  'order',
  'severity',
  'placement',
  'publishAt',
  'expireAt',
  'pinUntil',
  'effectiveAt',
  'affects',
  'affectedProducts',
  'translations',
  'category',
  'promoted',
  'name',
  'role',
  'photo',
  'url',
];

/** Whether it is of the record that joins the translations of an article. */
export function isRecord({ before, after }: Change): boolean {
  return (after ?? before)?._type === TRANSLATIONS_TYPE;
}

/** Whether an announcement shows at other times than before. */
export function isTimeChanged({ before, after }: Change): boolean {
  return before?.publishAt !== after?.publishAt || before?.expireAt !== after?.expireAt;
}

/** Whether lists, links and cards show it otherwise than before. */
export function isCardChanged({ before, after }: Change): boolean {
  return cardOf(before) !== cardOf(after);
}

function cardOf(document: StoredDocument | undefined): string {
  return JSON.stringify(CARD_FIELDS.map((field) => document?.[field]));
}

/** Whether it appeared, went, or now stands under another address, language, type or other topics. */
export function isMoved([before, after]: readonly SiteEntry[]): boolean {
  return (
    before?.slug !== after?.slug ||
    before?.language !== after?.language ||
    before?.type !== after?.type ||
    before?.topics.join('/') !== after?.topics.join('/')
  );
}

import { ImportError } from '../errors.ts';
import type { Source } from '../source.ts';
import { type Fields, isFields, listIn } from './fields.ts';
import { type JsonFile, readJsonFiles } from './json-files.ts';
import { noRecords, type ZendeskRecords, zendeskSource } from './zendesk.ts';

/** Names of lists in answers of the API, and of single records. */
const LISTS: Readonly<Record<string, keyof ZendeskRecords>> = {
  categories: 'categories',
  sections: 'sections',
  articles: 'articles',
  content_tags: 'tags',
  users: 'users',
  article_attachments: 'attachments',
  attachments: 'attachments',
  translations: 'translations',
  user_segments: 'segments',
  signpost_documents: 'documents',
};
const SINGLE: Readonly<Record<string, keyof ZendeskRecords>> = {
  category: 'categories',
  section: 'sections',
  article: 'articles',
  user: 'users',
  article_attachment: 'attachments',
  translation: 'translations',
  user_segment: 'segments',
};

/** How deep records may be wrapped. */
const MAX_DEPTH = 8;

/**
 * Reads answers of Zendesk's API out of a file or a folder: pages, single records, lines of JSON.
 * @throws {ImportError} when a file is no JSON, or there is no article.
 */
export async function readZendeskFiles(path: string): Promise<Source> {
  const { files, folder } = await readJsonFiles(path);
  const records = noRecords();
  for (const file of files) take(records, file);
  if (records.articles.length === 0) {
    throw new ImportError(
      `${path} holds no articles of Zendesk's API: a list called "articles" is looked for.`,
    );
  }
  return { ...zendeskSource(records), folder, access: undefined };
}

function take(records: ZendeskRecords, { value, name }: JsonFile): void {
  takeAny(records, value, name, 0);
}

/** Answers and records, whatever they are wrapped in: `data`, `help_center`, records by their ids. */
function takeAny(records: ZendeskRecords, value: unknown, name: string, depth: number): void {
  if (depth > MAX_DEPTH) return;
  if (Array.isArray(value)) {
    for (const one of value) takeAny(records, one, name, depth + 1);
    return;
  }
  if (!isFields(value)) return;
  if (takeNamed(records, value)) {
    takeAny(records, value.results, name, depth + 1);
    return;
  }
  const kind = kindOf(value, name);
  if (kind !== undefined) put(records, kind, value);
  else if (!('id' in value))
    for (const inner of Object.values(value)) takeAny(records, inner, name, depth + 1);
}

/** Lists within a record, and by which field their records name it. */
const INSIDE: Readonly<Record<string, readonly (readonly ['sections' | 'articles', string])[]>> = {
  categories: [['sections', 'category_id']],
  sections: [
    ['sections', 'parent_section_id'],
    ['articles', 'section_id'],
  ],
};

function put(records: ZendeskRecords, kind: keyof ZendeskRecords, one: Fields): void {
  records[kind].push(one);
  for (const [list, field] of INSIDE[kind] ?? [])
    for (const inner of listIn(one, list)) put(records, list, { [field]: one.id, ...inner });
}

/** Takes the lists and records of an answer. @returns whether it held any. */
export function takeNamed(records: ZendeskRecords, fields: Fields): boolean {
  // A record may hold lists of its own, such as the attachments of an article.
  if ('id' in fields && ('title' in fields || 'name' in fields)) return false;
  let isTaken = false;
  for (const [name, kind] of Object.entries(LISTS)) {
    if (!Array.isArray(fields[name])) continue;
    for (const one of listIn(fields, name)) put(records, kind, one);
    isTaken = true;
  }
  for (const [name, kind] of Object.entries(SINGLE)) {
    const one = fields[name];
    if (!isFields(one)) continue;
    put(records, kind, one);
    isTaken = true;
  }
  return isTaken;
}

/** What a record is by its fields, or by the name of its file. */
function kindOf(fields: Fields, name: string): keyof ZendeskRecords | undefined {
  const isTitled = 'title' in fields || 'name' in fields;
  // Comments have a text as well.
  if ('body' in fields && isTitled) return 'source_id' in fields ? 'translations' : 'articles';
  if ('section_id' in fields) return 'articles';
  if ('content_url' in fields) return 'attachments';
  if ('category_id' in fields) return 'sections';
  if ('email' in fields || 'role' in fields) return 'users';
  if (!('id' in fields)) return undefined;
  const list = Object.entries(LISTS).find(([word]) => name.toLowerCase().includes(word));
  return list?.[1];
}

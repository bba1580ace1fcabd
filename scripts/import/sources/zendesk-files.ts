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
  if (Array.isArray(value)) {
    for (const one of value) if (isFields(one)) takeUnnamed(records, one, name);
    return;
  }
  if (isFields(value)) takeUnnamed(records, value, name);
}

function takeUnnamed(records: ZendeskRecords, fields: Fields, name: string): void {
  if (takeNamed(records, fields)) return;
  const kind = kindOf(fields, name);
  if (kind !== undefined) records[kind].push(fields);
}

/** Takes the lists and records of an answer. @returns whether it held any. */
export function takeNamed(records: ZendeskRecords, fields: Fields): boolean {
  // A record may hold lists of its own, such as the attachments of an article.
  if ('id' in fields && ('title' in fields || 'name' in fields)) return false;
  let isTaken = false;
  for (const [name, kind] of Object.entries(LISTS)) {
    if (!Array.isArray(fields[name])) continue;
    for (const one of listIn(fields, name)) records[kind].push(one);
    isTaken = true;
  }
  for (const [name, kind] of Object.entries(SINGLE)) {
    const one = fields[name];
    if (!isFields(one)) continue;
    records[kind].push(one);
    isTaken = true;
  }
  return isTaken;
}

/** What a record is by its fields, or by the name of its file. */
function kindOf(fields: Fields, name: string): keyof ZendeskRecords | undefined {
  if ('source_id' in fields && 'body' in fields) return 'translations';
  if ('body' in fields || 'section_id' in fields) return 'articles';
  if ('content_url' in fields) return 'attachments';
  if ('category_id' in fields) return 'sections';
  if ('email' in fields || 'role' in fields) return 'users';
  const list = Object.entries(LISTS).find(([word]) => name.toLowerCase().includes(word));
  return list?.[1];
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ImportError } from '../errors.ts';
import type { OwnDocument } from '../source.ts';
import { type Fields, isFields, listIn, textIn } from './fields.ts';

/** What an export of this project writes beside its articles. */
const FILE = 'help-center.json';

/**
 * Topics, people, redirects and the like of an export of this project; undefined for other folders.
 * @throws {ImportError} when the file is broken.
 */
export async function readOwn(folder: string): Promise<OwnDocument[] | undefined> {
  const text = await readFile(join(folder, FILE), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const value = parse(text, join(folder, FILE));
  return isFields(value) && value.signpost === 1
    ? ownDocuments(listIn(value, 'documents'))
    : undefined;
}

export function ownDocuments(list: readonly Fields[]): OwnDocument[] {
  return list.flatMap((one) => {
    const [_id, _type] = [textIn(one, '_id'), textIn(one, '_type')];
    return _id === undefined || _type === undefined ? [] : [{ ...one, _id, _type }];
  });
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ImportError(`${name} is no JSON: ${error instanceof Error ? error.message : ''}.`);
  }
}

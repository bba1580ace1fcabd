import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { ImportError } from '../errors.ts';
import { listFiles } from './folder.ts';
import { decodeText } from './text.ts';

export type JsonFile = { name: string; value: unknown };

/** V8 takes no longer text (2^29 - 24 letters). */
const MAX_BYTES = 500_000_000;

/**
 * Every JSON file of a folder, or one, in the order of their names; `.ndjson` and `.jsonl` give one
 * value a line.
 * @throws {ImportError} naming the file, and the line, that is no JSON.
 */
export async function readJsonFiles(path: string): Promise<{ files: JsonFile[]; folder: string }> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new ImportError(`There is no file or folder ${path}.`);
  const isFolder = found.isDirectory();
  const names = isFolder ? await listFiles(path, /\.(?:json|ndjson|jsonl)$/i) : [path];
  if (names.length === 0) throw new ImportError(`${path} holds no JSON files.`);
  const files: JsonFile[] = [];
  for (const name of names) {
    // One by one: lines of JSON may be more than a call takes.
    for (const file of await readOne(name)) files.push(file);
  }
  return { files, folder: isFolder ? path : dirname(path) };
}

async function readOne(name: string): Promise<JsonFile[]> {
  const { size } = await stat(name);
  if (size > MAX_BYTES) throw new ImportError(`${name} is larger than 500 MB: split it.`);
  const text = decodeText(await readFile(name)).text;
  if (!/\.(?:ndjson|jsonl)$/i.test(name)) return [{ name, value: parse(text, name) }];
  return text.split('\n').flatMap((line, at) => {
    return line.trim() === '' ? [] : [{ name, value: parse(line, `${name}, line ${at + 1}`) }];
  });
}

function parse(text: string, name: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : '';
    const isCut = /end of JSON|Unterminated|after array element|after property value/i.test(reason);
    const hint = isCut ? ' It seems to be cut off: fetch it again.' : '';
    throw new ImportError(`${name} is no JSON: ${reason}.${hint}`);
  }
}

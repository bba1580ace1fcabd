import { readFile } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse/sync';
import { ifThere } from '#lib/node/if-there.ts';
import { ImportError } from '../errors.ts';
import { delimiterOf } from '../sources/delimiter.ts';
import { decodeText } from '../sources/text.ts';

/**
 * A table of old addresses and where each leads, with or without a first line of names; also with spaces
 * between them, as web servers have it. What stands behind the two does not count, and lines with `#`.
 * @throws {ImportError} when it cannot be read, or a row has not two addresses.
 */
export async function readGivenRedirects(file: string): Promise<Record<string, string>> {
  const bytes = await ifThere(readFile(file));
  if (bytes === undefined) throw new ImportError(`There is no file ${file}.`);
  const rows = rowsOf(decodeText(bytes).text.replace(/^\s*#.*$/gm, ''), file);
  const given = new Map<string, string>();
  for (const [at, [first = '', second = '']] of rows.entries()) {
    const [from, to] = [first.trim(), second.trim()];
    if (from === '' || to === '')
      throw new ImportError(
        `${file}, row ${at + 1}: two addresses are wanted, the old one and the new one.`,
      );
    const isHead = at === 0 && !isAddress(from);
    if (isHead) continue;
    if (!isAddress(from))
      throw new ImportError(`${file}, row ${at + 1}: “${from}” is no address or path.`);
    const other = given.get(from);
    if (other !== undefined && other !== to)
      throw new ImportError(`${file}, row ${at + 1}: ${from} leads to ${other} already.`);
    given.set(from, to);
  }
  return Object.fromEntries(given);
}

function isAddress(text: string): boolean {
  return /^(?:\/|https?:)/i.test(text);
}

function rowsOf(text: string, file: string): string[][] {
  const [line = ''] = text.trimStart().split(/\r?\n/, 1);
  const hasSign = /[,;\t|]/.test(line);
  if (!hasSign)
    return text
      .split(/\r?\n/)
      .flatMap((one) => (one.trim() === '' ? [] : [one.trim().split(/\s+/)]));
  try {
    return parse(text, {
      bom: true,
      delimiter: delimiterOf(text.trimStart()),
      skip_empty_lines: true,
      relax_column_count: true,
      trim: true,
    });
  } catch (error) {
    if (error instanceof CsvError)
      throw new ImportError(`${file} is no table with commas: ${error.message}`);
    throw error;
  }
}

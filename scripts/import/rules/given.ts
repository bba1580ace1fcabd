import { readFile } from 'node:fs/promises';
import { CsvError, parse } from 'csv-parse/sync';
import { ImportError } from '../errors.ts';

/**
 * A table of old addresses and where each leads, with or without a first line of names.
 * @throws {ImportError} when it cannot be read, or a row has not two addresses.
 */
export async function readGivenRedirects(file: string): Promise<Record<string, string>> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) throw new ImportError(`There is no file ${file}.`);
  const rows = rowsOf(text, file);
  const given: Record<string, string> = {};
  for (const [at, [from, to]] of rows.entries()) {
    if (!from?.trim() || !to?.trim())
      throw new ImportError(
        `${file}, row ${at + 1}: two addresses are wanted, the old one and the new one.`,
      );
    const isHead = at === 0 && !/^(?:\/|https?:)/i.test(from.trim());
    if (!isHead) given[from.trim()] = to.trim();
  }
  return given;
}

function rowsOf(text: string, file: string): string[][] {
  try {
    return parse(text, { bom: true, skip_empty_lines: true, relax_column_count: true, trim: true });
  } catch (error) {
    if (error instanceof CsvError)
      throw new ImportError(`${file} is no table with commas: ${error.message}`);
    throw error;
  }
}

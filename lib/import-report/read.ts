import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ifThere } from '#lib/node/if-there.ts';
import { type ImportReport, importReportSchema } from './types.ts';

/** Where an import leaves its report in the data folder. */
export const REPORT_FILE = 'import/report.json';

/** The report of the last import or dry run on this machine; null before the first one. */
export async function readImportReport(dataDir: string): Promise<{ report: ImportReport | null }> {
  const text = await ifThere(readFile(join(dataDir, REPORT_FILE), 'utf8'));
  if (text === undefined) return { report: null };
  return { report: importReportSchema.parse(JSON.parse(text)) };
}

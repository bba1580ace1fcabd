import { z } from 'zod';
import { machineAnswer } from '#lib/translation/machine/request.ts';
import type { Term } from '#lib/translation/terms.ts';
import { unitsOf } from '#lib/translation/units.ts';
import { type Access, requestSite } from '../insights/request.ts';
import type { Row } from './data.ts';
import { progressOf } from './progress.ts';
import type { Texts } from './write.ts';

const model = z.object({ model: z.string() });
export type MachineResult = z.infer<typeof machineAnswer>;

/** A machine takes its time. */
const TIMEOUT_MS = 10 * 60_000;

/** The model that translates here; null where none does. */
export async function fetchMachine(access: Access): Promise<string | null> {
  try {
    return model.parse(await requestSite('/api/translations', { method: 'GET' }, access)).model;
  } catch {
    // Nobody set one up, which is no fault: then nothing of it is seen.
    return null;
  }
}

/** Has those texts translated that no person wrote. */
export async function translateByMachine(
  row: Row,
  language: string,
  { from, terms, access }: { from: string; terms: readonly Term[]; access: Access },
): Promise<MachineResult> {
  const open = new Set(openPaths(row, language));
  const texts = unitsOf(row.document).filter(({ path }) => open.has(path));
  if (texts.length === 0) return { texts: [], failed: [] };
  const body = JSON.stringify({ from, to: language, texts, terms });
  const answer = await requestSite(
    '/api/translations',
    { method: 'POST', body },
    access,
    TIMEOUT_MS,
  );
  return machineAnswer.parse(answer);
}

/** What of a machine's texts may be written now: people may have written meanwhile. */
export function stillOpen(row: Row, language: string, texts: MachineResult['texts']): Texts {
  const open = new Set(openPaths(row, language));
  return new Map(
    texts.filter(({ path }) => open.has(path)).map((text) => [text.path, text.content]),
  );
}

function openPaths(row: Row, language: string): string[] {
  return progressOf(row, language)
    .units.filter((unit) => unit.isOpenToMachines)
    .map(({ path }) => path);
}

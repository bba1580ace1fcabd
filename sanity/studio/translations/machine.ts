import type { SanityClient } from 'sanity';
import { z } from 'zod';
import { machineAnswer } from '#lib/translation/machine/request.ts';
import type { Term } from '#lib/translation/terms.ts';
import { unitsOf } from '#lib/translation/units.ts';
import { type Access, requestSite } from '../insights/request.ts';
import { isConflict } from './conflict.ts';
import { fetchRows, type Row } from './data.ts';
import { progressOf } from './progress.ts';
import { createVersion, type Texts, writeTexts } from './write.ts';

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
  const texts = unitsOf(row.document).flatMap(({ path, content }) =>
    open.has(path) ? { path, content } : [],
  );
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

/** How often texts are written again when somebody writes at the same moment. */
const MAX_ATTEMPTS = 4;

/**
 * Writes texts of a machine into the draft, as far as they may be written at that moment, whoever
 * else writes at the same time. @returns how many; undefined when the article is gone.
 */
export async function writeMachineTexts(
  client: SanityClient,
  id: string,
  language: string,
  texts: MachineResult['texts'],
): Promise<number | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    const [row] = await fetchRows(client, { id });
    if (row === undefined) return undefined;
    const open = stillOpen(row, language, texts);
    if (open.size === 0) return 0;
    const version = row.versions.find((one) => one.language === language);
    try {
      if (version === undefined) await createVersion(client, row, language, open, 'machine');
      else await writeTexts(client, row, version, open, 'machine');
      return open.size;
    } catch (error) {
      if (!isConflict(error) || attempt === MAX_ATTEMPTS) throw error;
    }
  }
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

import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { MAX_MEMORY_MB } from './groq/policy.ts';
import { startAhead } from './groq/start-worker.ts';
import type { LakeSettings } from './settings.ts';

/** With less to read nothing is gained. */
const MIN_BYTES = 16 * 1024 * 1024;

/** Has a thread read the documents while the rest of the lake's program is loaded. */
export function loadDocumentsAhead(
  settings: Pick<LakeSettings, 'dir' | 'projectId' | 'dataset' | 'visibilityWindow'>,
): void {
  const { dir, projectId, dataset, visibilityWindow } = settings;
  const file = join(resolve(dir), 'lake.db');
  const size = statSync(file, { throwIfNoEntry: false })?.size ?? 0;
  if (size < MIN_BYTES) return;
  startAhead({ file, projectId, dataset, visibilityWindow, niceness: 0 }, MAX_MEMORY_MB);
}

import { readdirSync, readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { getPriority, setPriority } from 'node:os';

const TASKS = '/proc/self/task';

/**
 * Lowers the priority of the threads on which Node does files, compression and native libraries
 * their work, and so of the threads that these start. Linux alone: elsewhere nothing happens.
 * @param niceness from 0 to 19, added to that of this process.
 */
export async function lowerPoolPriority(niceness: number): Promise<void> {
  if (process.platform !== 'linux') return;
  // The threads are made with the first work for them.
  await stat(TASKS);
  for (const task of readdirSync(TASKS)) {
    if (nameOf(task) !== 'libuv-worker') continue;
    setPriority(Number(task), Math.min(19, getPriority() + niceness));
  }
}

function nameOf(task: string): string {
  try {
    return readFileSync(`${TASKS}/${task}/comm`, 'utf8').trim();
  } catch {
    // It ended meanwhile.
    return '';
  }
}

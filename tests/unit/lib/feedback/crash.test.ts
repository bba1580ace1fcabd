import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openFeedback } from '#lib/feedback/store.ts';

const ROUNDS = 5;
const VOTER = join(import.meta.dirname, 'voter.ts');

/** Lets a process vote, and ends it without warning after so many answers. @returns the readers told. */
async function voteUntilKilled(dir: string, first: number, answers: number): Promise<number[]> {
  const voter = spawn(process.execPath, ['--no-warnings', VOTER, dir, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(voter, 'close');
  let printed = '';
  for await (const chunk of voter.stdout) {
    printed += chunk;
    if (printed.split('\n').length > answers) voter.kill('SIGKILL');
  }
  await exit;
  return printed.split('\n').slice(0, -1).map(Number);
}

it('counts every vote that was told so once, however often the process is killed', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'feedback-crash-'));
  const told = new Set<number>();
  for (let round = 0; round < ROUNDS; round += 1) {
    // From a few before: they vote again, as readers do who got no answer.
    const first = Math.max(0, told.size - 3);
    for (const reader of await voteUntilKilled(dir, first, 20 + 15 * round)) told.add(reader);
  }
  const store = await openFeedback({ dataDir: dir });
  const days = await store.votesByDay({ from: '2026-03-01', to: '2026-03-01' });
  const votes = days.reduce((sum, { yes, no }) => sum + yes + no, 0);
  // The last vote may have been counted a moment before its reader could be told.
  expect([told.size, told.size + 1]).toContain(votes);
  expect(told.size).toBeGreaterThan(ROUNDS * 20);
  const counts = await store.countsSince(new Date(0));
  const helpful = counts.reduce((sum, one) => sum + one.helpful, 0);
  expect(helpful).toBe(days.reduce((sum, { yes }) => sum + yes, 0));
  await store.close();
  rmSync(dir, { recursive: true });
});

import { spawn } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';

/**
 * Runs one program in a process group of its own, and ends the whole group when the program ends or
 * when whoever started this is gone, however that happened. Started by `startGuarded`.
 */
const job = z.object({
  command: z.string(),
  args: z.array(z.string()),
  uid: z.number().optional(),
  gid: z.number().optional(),
});

const { command, args, ...owner } = job.parse(JSON.parse(process.argv[2] ?? ''));
const program = spawn(command, args, { stdio: 'inherit', detached: true, ...owner });

function signalGroup(signal: NodeJS.Signals | 0): boolean {
  try {
    return program.pid !== undefined && process.kill(-program.pid, signal);
  } catch {
    // The group is gone.
    return false;
  }
}

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP', 'SIGQUIT'] as const) {
  process.on(signal, () => signalGroup(signal));
}
let isKilled = false;
process.on('disconnect', () => {
  isKilled = true;
  signalGroup('SIGKILL');
});
program.on('error', (error) => {
  console.error(error.message);
  process.exit(127);
});
program.on('exit', async (code, signal) => {
  await untilGroupEnds();
  if (!isKilled && signalGroup('SIGKILL'))
    console.error(`${command} left processes behind; they were ended.`);
  process.exit(code ?? (signal === null ? 1 : 128));
});

/** What only notices that its parent is gone needs a moment to end; at most five seconds. */
async function untilGroupEnds(): Promise<void> {
  for (let looks = 0; looks < 100 && !isKilled && signalGroup(0); looks += 1) await pause(50);
}

import type { ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { untilAnswers } from '../measuring.ts';
import { freePort, startScript } from '../processes.ts';

const START_S = 60;

/** A lake as a process of its own, for measurements. */
export type LakeProcess = {
  /** Such as `http://127.0.0.1:3030`. */
  origin: string;
  /** Of a program that may do everything. */
  token: string;
  child: ChildProcess;
};

/** Starts a lake on a free port. @throws with what it printed, if it does not answer. */
export async function startLakeProcess(dataDir: string): Promise<LakeProcess> {
  const port = await freePort();
  const printed: string[] = [];
  const child = startScript(
    'scripts/lake-server.ts',
    // Nobody listens on port 9: nothing of this reaches a site that runs here.
    { PORT: '9', LAKE_PORT: String(port), SIGNPOST_DATA_DIR: dataDir },
    (text) => printed.push(text),
  );
  const origin = `http://127.0.0.1:${port}`;
  await untilAnswers(`${origin}/v1/ping`, START_S).catch((error: Error) => {
    throw new Error(`${error.message}\n${printed.join('')}`);
  });
  const { tokens } = JSON.parse(readFileSync(join(dataDir, 'lake/tokens.json'), 'utf8'));
  return { origin, token: tokens[0].token, child };
}

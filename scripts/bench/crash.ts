import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { killRounds, lockRounds } from '../kill-rounds.ts';
import { quantile } from '../measuring.ts';

/**
 * Kills the lake under load and counts what is lost: `npm run bench -- crash [rounds]`.
 * Fails when anything acknowledged is gone, half there or overwritten.
 */
const rounds = Number(process.argv[2] ?? 200);
const port = Number(process.env.BENCH_PORT ?? 4780);
const folder = mkdtempSync(join(tmpdir(), 'signpost-crash-'));
try {
  const kills = await killRounds({ dir: join(folder, 'kills'), port, rounds });
  const locks = await lockRounds({
    dir: join(folder, 'locks'),
    port,
    writers: 8,
    updates: Math.max(10, rounds * 5),
    kills: Math.max(2, Math.round(rounds / 10)),
  });
  const times = (sorted: readonly number[]) =>
    [quantile(sorted, 0.5), quantile(sorted, 0.99), sorted.at(-1) ?? Number.NaN]
      .map((ms) => ms.toFixed(0))
      .join(' / ');
  console.log(`| kill -9 under write load | ${rounds} rounds |
|---|---|
| acknowledged transactions | ${kills.acknowledged} |
| acknowledged uploads | ${kills.assets} |
| lost | ${kills.lost} |
| torn | ${kills.torn} |
| corrupt | ${kills.corrupt} |
| opening the database, ms (p50 / p99 / max) | ${times(kills.reopen)} |
| process start to first answer, ms (p50 / p99 / max) | ${times(kills.restart)} |

| ${locks.writers} writers on 5 documents with ifRevisionID | ${locks.kills} kills |
|---|---|
| acknowledged updates | ${locks.acknowledged} |
| refused with 409 | ${locks.refused} |
| cut off, unknown | ${locks.unknown} |
| lost | ${locks.lost} |
| overwritten | ${locks.overwritten} |`);
  const slowest = kills.reopen.at(-1) ?? 0;
  const faults = kills.lost + kills.torn + kills.corrupt + locks.lost + locks.overwritten;
  if (faults > 0 || slowest >= 1000) process.exitCode = 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

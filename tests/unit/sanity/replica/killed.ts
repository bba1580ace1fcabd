import { DatabaseSync } from 'node:sqlite';
import { openReplica, stored } from '#tests/support/replica.ts';

/* A process that dies amid a change: `node killed.ts <file>`. */
const [, , file = ''] = process.argv;
const replica = openReplica({ database: new DatabaseSync(file) });
replica.apply([stored('a', { _rev: '2' }), stored('c')], ['b'], () => {
  process.kill(process.pid, 'SIGKILL');
});

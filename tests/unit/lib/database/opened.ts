import { openDerived } from '#lib/database/derived.ts';
import { openReplica, stored } from '#tests/support/replica.ts';

/*
 * Opens a derived database as somebody who may not write there: `node opened.ts <file> <uid>`.
 * Prints what became of it, as JSON.
 */
const [, , file = '', uid = ''] = process.argv;
// Root may write anywhere.
if (process.getuid?.() === 0) process.setuid?.(Number(uid));
const reports: string[] = [];
const opened = openDerived(
  file,
  (derived) => ({ ...derived, replica: openReplica({ database: derived.database }) }),
  (message) => reports.push(message),
);
const { replica, kind } = opened;
const before = replica.documents.map(({ _id }) => _id);
const faults: string[] = [];
replica.apply([stored('later')], [], undefined, (error) => faults.push(String(error)));
const after = replica.documents.map(({ _id }) => _id);
console.log(JSON.stringify({ kind, before, after, reports, faults }));

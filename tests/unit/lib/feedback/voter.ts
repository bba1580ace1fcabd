import { createHash } from 'node:crypto';
import { openFeedback } from '#lib/feedback/store.ts';

/**
 * Votes for one reader after the other, and prints each one's number once it was told to be
 * counted: `node voter.ts <data folder> <first reader>`. Runs until somebody ends it.
 */
const [dataDir = '', first = '0'] = process.argv.slice(2);
const store = await openFeedback({ dataDir });
const keyOf = (text: string) => createHash('md5').update(text).digest();

for (let reader = Number(first); ; reader += 1) {
  await store.vote(
    { articleId: `article-${reader % 5}`, vote: reader % 3 === 0 ? 'no' : 'yes' },
    { day: '2026-03-01', reader: keyOf(`reader ${reader}`), network: keyOf(`network ${reader}`) },
    { at: new Date('2026-03-01T12:00:00Z'), maxPerNetwork: 30 },
  );
  process.stdout.write(`${reader}\n`);
}

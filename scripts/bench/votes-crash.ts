import { randomInt } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { openFeedback } from '#lib/feedback/store.ts';
import { copySite } from '../copied-site.ts';
import { createVoter, readerOf } from '../voting.ts';

/**
 * Ends a copy of the built site without warning while readers vote, again and again:
 * `npm run bench -- votes-crash [rounds]`. Nobody knows whether a vote without an answer was
 * counted; its reader sends it again after the restart. In the end there must be one voice for every
 * reader who was told so, and the counts of cards and days must agree with them.
 */
const ROUNDS = Number(process.argv[2] ?? 100);
const AT_A_TIME = 16;
const EVERYTHING = { from: '2000-01-01', to: '2100-01-01' };

const site = copySite(Number(process.env.PORT ?? 3000) + 21);
const before = await totals();
const acknowledged = new Set<number>();
let next = 0;
let unanswered: number[] = [];
let cutOff = 0;

async function totals() {
  const store = await openFeedback({ dataDir: site.dataDir });
  const days = await store.votesByDay(EVERYTHING);
  const counts = await store.countsSince(new Date(0));
  await store.close();
  return {
    votes: days.reduce((sum, { yes, no }) => sum + yes + no, 0),
    yes: days.reduce((sum, { yes }) => sum + yes, 0),
    helpful: counts.reduce((sum, { helpful }) => sum + helpful, 0),
  };
}

const isYes = (reader: number) => reader % 3 !== 0;

/** Sends the vote of each reader that `take` gives, until it gives none. @returns who got no answer. */
async function vote(take: () => number | undefined): Promise<number[]> {
  const voter = createVoter(site.url, AT_A_TIME);
  const failed: number[] = [];
  const worker = async () => {
    for (let reader = take(); reader !== undefined; reader = take()) {
      const input = {
        articleId: site.articles[reader % site.articles.length]?.id ?? '',
        vote: isYes(reader) ? ('yes' as const) : ('no' as const),
      };
      const answer = await voter.send(input, readerOf(reader)).catch(() => undefined);
      if (answer?.status === 200) acknowledged.add(reader);
      else failed.push(reader);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, worker));
  voter.close();
  return failed;
}

try {
  for (let round = 0; round < ROUNDS; round += 1) {
    await site.start();
    let isOver = false;
    const again = unanswered;
    const voting = vote(() => (isOver ? undefined : (again.pop() ?? next++)));
    await pause(randomInt(50, 450));
    isOver = true;
    await site.kill();
    const failed = await voting;
    cutOff += failed.length;
    unanswered = [...again, ...failed];
  }
  await site.start();
  const refused = await vote(() => unanswered.pop());
  if (refused.length > 0) throw new Error(`${refused.length} votes were not taken in the end.`);
  const after = await totals();
  const votes = after.votes - before.votes;
  const yes = after.yes - before.yes;
  const helpful = after.helpful - before.helpful;
  const told = [...acknowledged].filter(isYes).length;
  console.log(
    '| kills | votes cut off | readers told | votes counted | of them yes | helpful counts rose by |',
  );
  console.log('|---|---|---|---|---|---|');
  console.log(
    `| ${ROUNDS} | ${cutOff} | ${acknowledged.size} | ${votes} | ${yes} (told: ${told}) | ${helpful} |`,
  );
  const isExact = votes === acknowledged.size && yes === told && helpful === told;
  // Kills between votes would prove nothing.
  if (!isExact || cutOff < ROUNDS) process.exitCode = 1;
} finally {
  await site.remove();
}

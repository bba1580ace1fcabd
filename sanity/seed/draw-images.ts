import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';
import {
  emailAnatomy,
  feeLadder,
  orderBook,
  stakingCycle,
  withdrawalJourney,
} from './draw/diagrams.ts';
import {
  buyQuote,
  cardFreeze,
  depositAddress,
  identityCheck,
  identityDocument,
  passkeyPrompt,
  recurringPlan,
} from './draw/phones.ts';
import { depositDecision, recoveryTimeline, taxYear } from './draw/timelines.ts';

/** Every illustration by file name. The ending says how it is kept. */
export const drawings: Readonly<Record<string, () => string>> = {
  'buy-quote.png': buyQuote,
  'card-freeze.png': cardFreeze,
  'deposit-address.png': depositAddress,
  'deposit-decision.png': depositDecision,
  'email-anatomy.png': emailAnatomy,
  'fee-ladder.png': feeLadder,
  'identity-check.png': identityCheck,
  'identity-document.png': identityDocument,
  'order-book.png': orderBook,
  'passkey-prompt.png': passkeyPrompt,
  'recovery-timeline.svg': recoveryTimeline,
  'recurring-plan.png': recurringPlan,
  'staking-cycle.png': stakingCycle,
  'tax-year.svg': taxYear,
  'withdrawal-journey.png': withdrawalJourney,
};

/** Draws every illustration into a folder, which is made when missing. Returns the file names. */
export async function drawImages(folder: string): Promise<string[]> {
  await mkdir(folder, { recursive: true });
  await Promise.all(
    Object.entries(drawings).map(async ([name, draw]) => {
      const svg = draw();
      const bytes = name.endsWith('.svg')
        ? svg
        : await sharp(Buffer.from(svg)).png({ palette: true, colours: 64, effort: 1 }).toBuffer();
      await writeFile(join(folder, name), bytes);
    }),
  );
  return Object.keys(drawings);
}

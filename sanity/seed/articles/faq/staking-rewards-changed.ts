import { article, p, ul } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { authors, earn } from '../../facts.ts';

export const stakingRewardsChanged = faq({
  slug: 'staking-rewards-changed',
  title: 'Why are my rewards lower than last week?',
  summary:
    'The networks set the rates, not we. The more coins are staked by everybody, the smaller each share. A week can also be shorter for you if you added or freed coins.',
  topic: 'earn-and-staking',
  productArea: 'earn',
  publishedAt: '2024-04-23',
  updatedAt: '2025-02-11',
  reviewAt: '2026-08-11',
  author: authors.crypto,
  helpful: 57,
  related: ['how-staking-works', 'stop-staking'],
  body: [
    p('There are four reasons, from the most common to the rarest.'),
    ul([
      'More coins are staked in the whole network, so the same pot has more owners.',
      'Fewer fees were paid on the network. On Ethereum they make up a good part of the rewards.',
      'Part of your coins did not count yet, or no longer: what you add takes time until it earns, and what you free stops at once.',
      'One of our computers was out of action. We pay you what it would have earned.',
    ]),
    p(
      `The list under Earn > Rewards shows each week with the rate, the coins that counted and our commission of ${earn.stakingCommission}. How it all fits together is explained in `,
      article('how-staking-works', 'how staking works'),
      '.',
    ),
  ],
});

import { article, callout, figure, h2, p, steps, strong, table, ul, video } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { addresses, authors, earn } from '../../facts.ts';

export const howStakingWorks = faq({
  slug: 'how-staking-works',
  title: 'How staking works, and what can go wrong',
  summary: `Your coins help to secure a network and earn a part of what it pays. We take ${earn.stakingCommission} of the rewards and nothing of the coins. The rate changes daily, and coins may be bonded for days or weeks.`,
  topic: 'earn-and-staking',
  productArea: 'earn',
  publishedAt: '2023-09-05',
  updatedAt: '2026-05-05',
  reviewAt: '2026-11-05',
  author: authors.crypto,
  helpful: 829,
  related: ['stop-staking', 'staking-rewards-changed', 'tax-on-staking-rewards'],
  body: [
    p(
      'Some networks are kept safe by people who put up coins as a pledge: who follows the rules is paid, who breaks them loses part of the pledge. When you stake with Meridian, we run the computers and you put up the coins.',
    ),
    figure(
      'staking-cycle.png',
      'A ring with four marks: bonding, earning, unbonding, free. An arrow leads from free back to bonding. Rewards leave the ring at earning, every Monday.',
      'From bonded to free: only the second part earns.',
    ),
    h2('What you can stake'),
    table({
      caption: 'Examples of May 2026. Rates are after our commission and change every day.',
      header: true,
      rows: [
        ['Coin', 'A year', 'Until it earns', 'Until it is free', 'From'],
        ...earn.staking.map(({ coin, rate, activation, unbonding, minimum }) => [
          coin,
          rate,
          activation,
          unbonding,
          minimum,
        ]),
      ],
    }),
    h2('Begin'),
    steps([
      { title: 'Open Earn and choose a coin that you hold.' },
      {
        title: 'Type how much to stake.',
        content: [p('Leave a little in your balance for fees.')],
      },
      { title: 'Read the times and confirm.' },
      {
        title: 'Watch for the first reward.',
        content: [
          p(
            `Rewards are paid every ${earn.payoutDay} for the week before and are staked on unless you switch that off.`,
          ),
        ],
      },
    ]),
    video(`${addresses.videos}/staking`, 'Staking explained in three minutes'),
    h2('What can go wrong'),
    ul([
      [
        strong('The price falls. '),
        'Rewards are paid in the coin. If it loses a tenth of its value, a rate of 3% does not make up for it.',
      ],
      [
        strong('You have to wait. '),
        'Bonded coins cannot be sold. See ',
        article('stop-staking', 'when coins are free'),
        '.',
      ],
      [
        strong('The rate falls. '),
        'See ',
        article('staking-rewards-changed', 'why rewards change'),
        '.',
      ],
      [
        strong('The network punishes us. '),
        'If our computers break a rule, the network takes coins away. We replace such losses when they are our fault; we cannot when the software of the network itself fails.',
      ],
    ]),
    callout('info', 'Your coins stay yours', [
      p(
        'We do not lend staked coins to anyone. They are pledged on the network, under keys that Meridian keeps, and kept apart from our own.',
      ),
    ]),
    p(
      'What this means for your tax return is in ',
      article('tax-on-staking-rewards', 'tax on staking income and rewards'),
      '.',
    ),
  ],
});

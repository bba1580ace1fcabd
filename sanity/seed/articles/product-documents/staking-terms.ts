import { appAndWeb, article, callout, figure, h2, h3, p, strong, table, ul } from '../../blocks.ts';
import { productDocument } from '../../documents.ts';
import { authors, earn } from '../../facts.ts';

export const stakingTerms = productDocument({
  slug: 'staking-terms-explained',
  title: 'Staking terms explained',
  summary:
    'What you lend, what you earn, when coins are locked and what can go wrong: the staking terms in plain words, with waiting times and smallest amounts by coin.',
  topic: 'earn-and-staking',
  productArea: 'earn',
  publishedAt: '2025-02-04',
  updatedAt: '2026-05-11',
  reviewAt: '2026-11-30',
  author: authors.crypto,
  helpful: 121,
  related: ['stop-staking', 'tax-on-staking-rewards', 'announcement-staking-payout-day'],
  body: [
    p(
      'Some networks are secured by people who set coins aside. They check transactions and are paid for it by the network. With staking, Meridian does the technical part with your coins, and you receive the pay after our commission.',
    ),
    h2('The numbers by coin'),
    table({
      caption: 'Example rates of May 2026; the rate today is shown in Earn',
      header: true,
      rows: [
        ['Coin', 'Yearly rate', 'Starts earning after', 'Free again after', 'Smallest amount'],
        ...earn.staking.map((row) => [
          row.coin,
          row.rate,
          row.activation,
          row.unbonding,
          row.minimum,
        ]),
      ],
    }),
    p(
      `Rates are yearly, after our commission of ${earn.stakingCommission}, and not promised. They move with the number of coins staked in the whole network. At a rate of 2.8%, 1 ETH earns about 0.028 ETH in a year, or about 0.0005 ETH a week.`,
    ),
    h2('The life of a staked coin'),
    figure(
      'staking-cycle.png',
      'A ring with four marks: bonding, earning, unbonding, free. An arrow leads from free back to bonding. Rewards leave the ring at earning, every Monday.',
      'You earn in the second part only.',
    ),
    ul([
      [
        strong('Activation. '),
        'The network has to admit the stake. You do not earn yet. With ETH this depends on how many are waiting.',
      ],
      [
        strong('Earning. '),
        `Rewards are added up daily, paid every ${earn.payoutDay} in the same coin, and staked on unless you switch that off.`,
      ],
      [
        strong('Unbonding. '),
        'From the moment you unstake until the coins are free. You do not earn and cannot sell. Cancel unstaking puts back whatever the network has not yet begun to free.',
      ],
    ]),
    callout('warning', 'The price can move while you wait', [
      p(
        'During unbonding you cannot react to the market. With DOT that is 28 days. Do not stake coins that you may need for a bill.',
      ),
    ]),
    h2('Stake and unstake'),
    appAndWeb({
      app: [
        { title: 'Tap Earn and choose the coin.' },
        {
          title: 'Tap Stake or Unstake and enter the amount.',
          content: [p('The screen names the day on which the change takes effect.')],
        },
        { title: 'Tap Review and confirm with your passkey or code.' },
      ],
      web: [
        { title: 'Open Earn and click the coin.' },
        {
          title: 'Choose Stake or Unstake and enter the amount.',
          content: [p('The page names the day on which the change takes effect.')],
        },
        { title: 'Click Review and confirm with your passkey or code.' },
      ],
    }),
    h2('What can go wrong'),
    h3('Slashing'),
    p(
      'A network may take away a part of a stake when whoever runs it makes a grave mistake. If the mistake is ours, Meridian replaces what you lost. If it comes from a fault in the network itself, that hits every participant, we do not.',
    ),
    h3('Longer waiting times'),
    p(
      'The times in the table are usual, not guaranteed. When many people leave at once, a network makes them queue. We cannot move you forward.',
    ),
    h3('Missed rewards'),
    p('Our validators can be out of order for a while. We pay you what they would have earned.'),
    h2('Whose coins are they?'),
    p(
      'Yours, from beginning to end. They are held apart from our own funds, we do not lend them out, and they do not belong to Meridian’s creditors if Meridian fails. Staked coins cannot secure an order or be spent with the card.',
    ),
    h2('Flexible Earn is something else'),
    p(
      `Flexible Earn pays a variable rate, for USDC for example ${earn.flexibleRateUsdc} in May 2026, and lets you leave at any moment. The coins are lent to partners against security. That is another risk than staking: the borrower may fail.`,
    ),
    h2('Tax and the end of the terms'),
    p(
      'In many countries a reward is income on the day it arrives, valued at the price of that day. See ',
      article('tax-on-staking-rewards', 'tax on staking income and rewards'),
      '. You can end staking at any time; we can end it for a coin with 30 days of notice and then unstake for you. The steps are in ',
      article('stop-staking', 'how to stop staking'),
      '.',
    ),
  ],
});

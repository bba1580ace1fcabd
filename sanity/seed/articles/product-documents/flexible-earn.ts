import { appAndWeb, article, callout, h2, p, strong, table, ul } from '../../blocks.ts';
import { productDocument } from '../../documents.ts';
import { authors, earn } from '../../facts.ts';

export const flexibleEarn = productDocument({
  slug: 'flexible-earn-handbook',
  title: 'Flexible Earn handbook',
  summary:
    'How Flexible Earn makes its interest, who borrows, what secures a loan, how quickly you can leave, and how it differs from staking. Read it before you switch it on.',
  topic: 'earn-and-staking',
  productArea: 'earn',
  publishedAt: '2025-06-03',
  updatedAt: '2026-05-18',
  reviewAt: '2026-12-02',
  author: authors.crypto,
  helpful: 18,
  related: ['doc-staking-terms-explained', 'tax-on-staking-rewards'],
  body: [
    p(
      `Flexible Earn lends your coins to trading firms and pays you most of what they pay. In May 2026 the rate for USDC was ${earn.flexibleRateUsdc} a year. It changes with demand, sometimes from one day to the next.`,
    ),
    h2('Side by side with staking'),
    table({
      header: true,
      rows: [
        ['', 'Flexible Earn', 'Staking'],
        ['Who pays', 'Firms that borrow', 'The network'],
        ['Main risk', 'A borrower fails', 'Long waiting times, slashing'],
        ['Leave', 'At once, as a rule', 'After unbonding'],
        ['Paid', `Every ${earn.payoutDay}`, `Every ${earn.payoutDay}`],
        ['Our share', '20% of the interest', `${earn.stakingCommission} of the rewards`],
        ['Coins', 'USDC, USDT, BTC, ETH', earn.staking.map((row) => row.coin).join(', ')],
      ],
    }),
    h2('Who borrows, and against what'),
    ul([
      'Firms that we have examined, at present eleven. The list is published with each quarterly report.',
      'Each loan is secured by other coins or cash worth at least 110% of it.',
      'The security is valued every minute. Below 105% the firm must add to it within an hour, or the loan is ended.',
      'No firm may hold more than 20% of all loans.',
    ]),
    callout('danger', 'You can lose money', [
      p(
        'If a borrower fails and the security brings too little, for example in a crash, the loss is shared among everybody in that coin. Deposit protection does not apply. Put in only what you can do without.',
      ),
    ]),
    h2('Switch it on or off'),
    appAndWeb({
      app: [
        { title: 'Tap Earn, then Flexible, then the coin.' },
        {
          title: 'Choose an amount, or switch on Automatic.',
          content: [p('Automatic adds whatever you buy or deposit of that coin.')],
        },
        { title: 'Read the risk notice and confirm.' },
      ],
      web: [
        { title: 'Open Earn, then Flexible, and click the coin.' },
        { title: 'Choose an amount, or switch on Automatic.' },
        { title: 'Read the risk notice and confirm.' },
      ],
    }),
    p(
      'To leave, choose ',
      strong('Take out'),
      '. The coins are in your available balance within a minute. There is a buffer of coins for this; if very many people leave on one day, it can run out, and the rest follows as loans come back, within 7 days at the latest.',
    ),
    h2('Interest'),
    p(
      `Interest counts from 00:00 UTC after the day you put coins in. It is added up daily and paid every ${earn.payoutDay} in the same coin. At ${earn.flexibleRateUsdc}, 1,000 USDC bring about 0.60 USDC a week. It is usually taxed as income; `,
      article('tax-on-staking-rewards', 'tax on staking income and rewards'),
      ' applies in the same way.',
    ),
    h2('Where it is offered'),
    p(
      'You need Full verification. Flexible Earn is not offered in the United Kingdom and the United States: see ',
      article('where-meridian-is-available', 'where Meridian is available'),
      '. For the other choice, read ',
      article('doc-staking-terms-explained', 'staking terms explained'),
      '.',
    ),
  ],
});

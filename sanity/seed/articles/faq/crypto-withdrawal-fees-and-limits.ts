import { article, callout, h2, p, strong, table, ul } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { authors, cryptoWithdrawals } from '../../facts.ts';
import { networkTable } from '../../network-facts.ts';

export const cryptoWithdrawalFeesAndLimits = faq({
  slug: 'crypto-withdrawal-fees-and-limits',
  title: 'What does a crypto withdrawal cost, and how much can I withdraw?',
  summary: `You pay a fixed fee per withdrawal, in the coin you send. With Full verification you can withdraw up to ${cryptoWithdrawals.dailyLimitFull} a day.`,
  topic: 'withdrawals',
  productArea: 'crypto',
  publishedAt: '2023-06-27',
  updatedAt: '2026-05-14',
  reviewAt: '2026-11-14',
  author: authors.crypto,
  helpful: 720,
  related: ['crypto-withdrawal-pending', 'minimum-deposit-other-coins', 'withdrawal-address-book'],
  body: [
    table({
      caption: 'Fees and smallest withdrawals, May 2026',
      header: true,
      rows: networkTable(
        ['Coin', 'Network', 'Fee', 'Smallest withdrawal'],
        ['coin', 'network', 'withdrawalFee', 'minimumWithdrawal'],
      ),
    }),
    p(
      'The fee pays for the network and is set so that it covers the cost on average. We look at it every Monday. What you confirm is what you pay, even if the network costs more at that moment.',
    ),
    h2('Daily limit'),
    ul([
      [strong('Basic verification: '), cryptoWithdrawals.dailyLimitBasic],
      [strong('Full verification: '), cryptoWithdrawals.dailyLimitFull],
      [
        strong('More: '),
        'ask under Profile > Limits. We want to know where the money comes from; the answer takes two business days.',
      ],
    ]),
    p(
      'The limit counts all coins at their value when you withdraw, over the last 24 hours, not by calendar day. Transfers between Meridian customers do not count.',
    ),
    h2('How to pay less'),
    ul([
      'Choose a cheaper network if the receiver supports it: USDC costs 3 on Ethereum and 0.5 on Solana.',
      'Send once instead of five times. The fee does not depend on the amount.',
      'Sending to another Meridian customer is free: choose their email address instead of an address.',
    ]),
    callout('warning', 'Ask the receiver which network they support', [
      p(
        'The cheapest network is expensive if the coins do not arrive. See ',
        article('deposit-wrong-network', 'what happens on a wrong network'),
        '.',
      ),
    ]),
  ],
});

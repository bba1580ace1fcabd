import {
  article,
  attachment,
  callout,
  code,
  figure,
  h2,
  h3,
  link,
  p,
  strong,
  table,
  ul,
} from '../../blocks.ts';
import { productDocument } from '../../documents.ts';
import { addresses, authors, card, cash, earn, trading } from '../../facts.ts';
import { networks } from '../../networks.ts';

export const feeSchedule = productDocument({
  slug: 'fee-schedule',
  title: 'Fee schedule',
  summary:
    'Every fee Meridian charges in one place: trading by tier, instant buys, recurring buys, cash and crypto withdrawals, staking commission and the card.',
  topic: 'trading',
  otherTopics: ['deposits', 'withdrawals'],
  productArea: 'trading',
  publishedAt: '2024-06-11',
  updatedAt: '2026-05-22',
  reviewAt: '2027-02-01',
  author: authors.trading,
  helpful: 214,
  related: [
    'trading-fees',
    'doc-order-types',
    'announcement-trading-fees-2026',
    'doc-cash-account-handbook',
  ],
  seo: {
    title: 'Meridian fees: trading, cash, crypto, card',
    description:
      'All Meridian fees with tables: maker and taker tiers, deposits, withdrawals, card.',
  },
  body: [
    p(
      'You see the fee of an order or a transfer before you confirm it, and again on the receipt afterwards. This page lists all of them. A fee that is not on this page is not charged by Meridian; your bank may still charge its own.',
    ),
    h2('Trading on the order book'),
    p(
      'A ',
      strong('maker'),
      ' order rests in the book and waits for somebody to meet it. A ',
      strong('taker'),
      ' order meets an order that is already there. The fee is a share of the value that was filled, and it is taken in the currency in which the market is priced.',
    ),
    table({
      caption: 'Maker and taker fees by the value you traded in the last 30 days',
      header: true,
      rows: [
        ['Tier', 'Value in 30 days', 'Maker', 'Taker'],
        ...trading.ladder.map((row) => [row.tier, row.volume, row.maker, row.taker]),
      ],
    }),
    figure(
      'fee-ladder.png',
      'A chart of six steps that go down from left to right. Taker fees fall from 0.30 to 0.08 percent and maker fees from 0.20 to 0 percent as the 30-day volume grows from below EUR 10,000 to EUR 10 million.',
      'Both fees fall with the value you trade.',
    ),
    attachment('trading-fees.csv', 'Maker and taker fees as a spreadsheet'),
    ul([
      'The 30 days are counted again every day at 00:00 UTC. A new tier applies from that moment.',
      'Trades in other currencies are counted in euro at the rate of the minute in which they filled.',
      'Instant buys, recurring buys and swaps do not count towards a tier.',
      'Sub-accounts share one tier: the volume of all of them is added up.',
    ]),
    h3('Paying with MRD'),
    p(
      `If you switch on "Pay fees in MRD" in Settings and hold enough Meridian Token (MRD), a trading fee is taken in MRD and is ${trading.mrdDiscount} lower. When the MRD balance does not cover a fee, the whole fee is taken in the usual way, without the discount.`,
    ),
    h3('Worked example'),
    p(
      'You are in tier 1 and buy 0.1 BTC at EUR 60,000 with a market order. The value is EUR 6,000, the taker fee is 0.30%, so you pay EUR 18. Had you placed a limit order that rested in the book, the maker fee of 0.20% would have been EUR 12.',
    ),
    h2('Buying without the order book'),
    table({
      header: true,
      rows: [
        ['Product', 'Fee', 'Smallest', 'Largest'],
        [
          'Instant buy or sell',
          trading.instantBuyFee,
          trading.instantBuyMinimum,
          trading.instantBuyMaximum,
        ],
        ['Recurring buy', trading.recurringFee, trading.recurringMinimum, trading.recurringMaximum],
        ['Order on the book', 'Maker or taker fee', trading.minimumOrder, 'None'],
      ],
    }),
    p(
      `The price of an instant buy is fixed for ${trading.quoteSeconds} seconds. The fee is shown as its own line; it is not hidden in the price. If you trade often, the order book costs less: see `,
      article('doc-order-types', 'Order types explained'),
      '.',
    ),
    h2('Cash'),
    table({
      caption: 'Fees for money in and out',
      header: true,
      rows: [
        ['Method', 'Deposit', 'Withdrawal'],
        ...cash.deposits.map((row) => [
          row.rail,
          row.fee,
          cash.withdrawals.find((other) => other.rail === row.rail)?.fee ?? 'Not offered',
        ]),
      ],
    }),
    p(
      'Limits and times are in ',
      article('doc-cash-account-handbook', 'the cash account handbook'),
      '. Moving cash between your own currencies costs the taker fee of your tier on the currency market, for example EUR-USD.',
    ),
    h2('Crypto'),
    p(
      'Deposits of crypto are free. A withdrawal carries a fixed fee for its network, however large it is, because the cost of a transaction does not depend on its value.',
    ),
    table({
      caption: 'Withdrawal fee by coin and network',
      header: true,
      rows: [
        ['Coin', 'Network', 'Withdrawal fee', 'Smallest withdrawal'],
        ...networks.map((row) => [row.coin, row.network, row.withdrawalFee, row.minimumWithdrawal]),
      ],
    }),
    attachment('withdrawal-fees.csv', 'Withdrawal fees as a spreadsheet'),
    callout('info', 'Between Meridian customers', [
      p(
        'Choose the email address of the receiver instead of a crypto address. The transfer arrives at once, costs nothing and does not count towards your daily limit.',
      ),
    ]),
    h2('Earn and staking'),
    p(
      `Meridian keeps ${earn.stakingCommission} of staking rewards as commission. The rates shown in Earn are what you receive after commission. Flexible Earn has no fee to join or to leave.`,
    ),
    h2('Meridian Card'),
    table({
      header: true,
      rows: [
        ['What', 'Fee'],
        ['First card', card.issueFee],
        ['Replacement card', card.replacementFee],
        ['Monthly fee', card.monthlyFee],
        ['Paying in a currency you do not hold', card.foreignExchange],
        [`Cash machines up to ${card.atmFreeMonthly} a month`, 'Free'],
        ['Cash machines above that', card.atmFee],
      ],
    }),
    h2('When fees change'),
    p(
      'We announce a higher fee at least 14 days before it applies, in Announcements and by email. A lower fee may apply at once. Withdrawal fees for crypto follow the networks and are looked at every Monday. The fee that counts is the one shown when you confirm. The live list, with your own tier marked, is at ',
      link(addresses.fees, 'app.meridian.example/fees'),
      '; programs can read it from ',
      code('GET /v2/fees'),
      '.',
    ),
  ],
});

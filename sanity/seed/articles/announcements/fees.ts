import { article, callout, code, h2, p, strong, table, ul } from '../../blocks.ts';
import { announcement } from '../../documents.ts';
import { authors, card, trading } from '../../facts.ts';

/** The ladder before February 2026; today's is in the facts. */
const formerFees = [
  ['0.25%', '0.35%'],
  ['0.18%', '0.28%'],
  ['0.14%', '0.22%'],
  ['0.08%', '0.15%'],
  ['0.04%', '0.12%'],
  ['0.04%', '0.12%'],
] as const;

export const tradingFees2026 = announcement({
  slug: 'trading-fees-2026',
  title: 'New trading fees from 1 February 2026',
  summary:
    'Five of six tiers become cheaper or stay as they are, one taker fee rises by 0.01 points, and there is a new tier without a maker fee. What you pay before and after.',
  topic: 'trading',
  productArea: 'trading',
  severity: 'change',
  publishedAt: '2026-01-08',
  updatedAt: '2026-02-01',
  publishAt: '2026-01-08T12:00:00.000Z',
  reviewAt: '2027-01-08',
  author: authors.trading,
  helpful: 83,
  related: ['doc-fee-schedule', 'trading-fees'],
  effectiveAt: '2026-02-01T00:00:00.000Z',
  affectedProducts: ['trading'],
  body: [
    p(
      strong('From 1 February 2026, 00:00 UTC, '),
      'new fees apply to every trade on the order book. Orders that were open at that moment pay the new fees too.',
    ),
    table({
      caption: 'Maker and taker fees before and after',
      header: true,
      rows: [
        ['Value in 30 days', 'Maker before', 'Maker now', 'Taker before', 'Taker now'],
        ...trading.ladder.map((row, index) => [
          row.volume,
          formerFees[index]?.[0] ?? '',
          row.maker,
          formerFees[index]?.[1] ?? '',
          row.taker,
        ]),
      ],
    }),
    h2('What it means for you'),
    ul([
      'If you trade less than EUR 250,000 in 30 days, you pay less for every order.',
      'In tier 4 the taker fee rises from 0.15% to 0.16%. For an order of EUR 10,000 that is EUR 1 more.',
      'Tier 6 is new. Before, customers with more than EUR 10 million were in tier 5.',
      [
        'The discount for paying with MRD stays at ',
        strong(trading.mrdDiscount),
        '. Instant buys stay at ',
        `${trading.instantBuyFee} and recurring buys at ${trading.recurringFee}.`,
      ],
    ]),
    h2('What to do'),
    p(
      'Nothing. Programs that have fees written into them should read ',
      code('GET /v2/fees'),
      ' instead. The complete list is the ',
      article('doc-fee-schedule', 'fee schedule'),
      '; how maker and taker differ is explained in ',
      article('trading-fees', 'what a trade costs'),
      '.',
    ),
  ],
});

export const recurringBuysFreeMarch2026 = announcement({
  slug: 'recurring-buys-free-march-2026',
  title: 'Recurring buys without a fee in March 2026',
  summary:
    'From 1 to 31 March 2026 every recurring buy is free of our fee, for new plans and for plans you already have. Nothing needs to be switched on.',
  topic: 'trading',
  productArea: 'trading',
  severity: 'notice',
  publishedAt: '2026-02-25T08:00:00.000Z',
  updatedAt: '2026-02-25',
  publishAt: '2026-02-25T08:00:00.000Z',
  expireAt: '2026-04-01T00:00:00.000Z',
  reviewAt: '2026-09-01',
  author: authors.trading,
  helpful: 9,
  related: ['recurring-buy'],
  body: [
    p(
      `All recurring buys carried out between 1 March, 00:00 UTC, and 31 March 2026, 24:00 UTC, cost no fee instead of ${trading.recurringFee}. The whole amount goes into coins.`,
    ),
    ul([
      'It applies to plans you already have and to new ones.',
      'A buy that is due in March but takes place in April, because cash was missing, costs the usual fee.',
      'Instant buys and orders on the book are not included.',
      'On 1 April the usual fee returns by itself; your plans go on.',
    ]),
    callout('info', 'A reason to begin, not a reason to buy', [
      p('A saved fee does not make a falling price good. Choose an amount you can spare.'),
    ]),
    p('How a plan is set up: ', article('recurring-buy', 'how to set up a recurring buy'), '.'),
  ],
});

export const cardCashMachines = announcement({
  slug: 'card-cash-machines',
  title: 'Meridian Card: cash machines free up to EUR 200 a month from 1 December 2025',
  summary:
    'Instead of EUR 1.50 for each withdrawal from a cash machine, the first EUR 200 in a calendar month are free and 2% applies above that.',
  topic: 'cash-and-cards',
  productArea: 'cash',
  severity: 'change',
  publishedAt: '2025-11-11',
  updatedAt: '2025-12-01',
  reviewAt: '2026-12-01',
  author: authors.cash,
  helpful: 48,
  related: ['doc-card-handbook', 'card-order-and-activate'],
  body: [
    p(
      'Since ',
      strong('1 December 2025'),
      ` the first ${card.atmFreeMonthly} that you take from cash machines in a calendar month are free of our fee. Above that it is ${card.atmFee} of the amount. Until then, each withdrawal cost EUR 1.50.`,
    ),
    table({
      caption: 'Examples for one month',
      header: true,
      rows: [
        ['You take out', 'Before', 'Now'],
        ['2 times EUR 50', 'EUR 3.00', 'EUR 0.00'],
        ['4 times EUR 50', 'EUR 6.00', 'EUR 0.00'],
        ['2 times EUR 200', 'EUR 3.00', 'EUR 4.00'],
        ['1 time EUR 500', 'EUR 1.50', 'EUR 6.00'],
      ],
    }),
    ul([
      'People who take small sums pay less. People who take large sums once a month pay more.',
      'In other currencies, the amount in euro at the rate of the day counts.',
      'The app shows what is left of the free amount under Card > Cash machines.',
      'The owner of a machine may charge a fee of its own, which we do not see beforehand.',
    ]),
    p(
      'Paying in shops stays free. All fees and limits are in the ',
      article('doc-card-handbook', 'Meridian Card handbook'),
      '. If the card no longer suits you, you can end it at no cost under Card > Settings.',
    ),
  ],
});

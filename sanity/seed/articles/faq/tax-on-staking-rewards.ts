import { article, callout, codeBlock, h2, h3, ol, p, strong, table, ul } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { authors, tax } from '../../facts.ts';

export const taxOnStakingRewards = faq({
  slug: 'tax-on-staking-rewards',
  title: 'Do I pay tax on staking income and rewards?',
  summary:
    'In most countries, yes: first on the value of the coins when you receive them, later on the gain when you sell them. Your report lists every reward with its value on the day.',
  topic: 'tax-and-records',
  productArea: 'tax',
  publishedAt: '2025-11-04',
  updatedAt: '2026-05-29',
  reviewAt: '2026-11-04',
  author: authors.tax,
  helpful: 0,
  related: ['crypto-tax-reporting', 'how-staking-works', 'account-statement'],
  body: [
    p(
      'This page says how most countries look at rewards and what we give you for your return. It is not advice about your own case, and rules differ: ask your tax office or an adviser.',
    ),
    h2('Two moments count'),
    h3('When you receive a reward'),
    p(
      'Many countries treat a reward as income, like interest. What counts is its value in your currency at the moment when it is yours to use. With Meridian that is the moment of payment, on Monday, also when it is staked on at once.',
    ),
    h3('When you sell, swap or spend it'),
    p(
      'Then you may have a gain or a loss: the price you get, less the value you already declared as income. Swapping one coin for another counts as a sale in most countries, as does paying with the card from a crypto balance.',
    ),
    table({
      caption: 'An example in euro',
      header: true,
      rows: [
        ['Day', 'What happens', 'Value', 'For the return'],
        ['5 January', 'You receive 0.5 SOL', 'EUR 70', 'Income of EUR 70'],
        ['12 January', 'You receive 0.5 SOL', 'EUR 65', 'Income of EUR 65'],
        ['20 June', 'You sell 1 SOL', 'EUR 160', 'Gain of EUR 160 − 135 = 25'],
      ],
    }),
    h2('What counts as a reward'),
    ul([
      'Staking rewards of ETH, SOL, DOT and ADA',
      'Interest on flexible Earn balances',
      'Coins given for learning or for inviting someone, which some countries treat in another way',
      'Not: coins that you get back when you stop staking. They were yours all along',
    ]),
    h2('Find the figures'),
    ol([
      [
        'Open ',
        strong('Profile > Reports > Tax'),
        ' in the app, or ',
        strong('Reports > Tax'),
        ' on the web.',
      ],
      'Choose the year and your country.',
      [
        'Choose ',
        strong('Income from rewards'),
        ' and a format: PDF for the return, CSV for an adviser’s software.',
      ],
    ]),
    p(
      'Each line of the CSV is one reward. The value is taken from our own market at the minute of payment, in your base currency.',
    ),
    codeBlock(
      'csv',
      [
        'time_utc,coin,amount,value_eur,kind,commission,reference',
        '2026-01-05T09:00:12Z,SOL,0.50000000,70.00,staking,0.08823529,RW-4410021',
        '2026-01-12T09:00:09Z,SOL,0.50000000,65.00,staking,0.08823529,RW-4431877',
      ].join('\n'),
      'rewards-2026.csv',
    ),
    h2('What the report cannot know'),
    ul([
      'Rewards you received in other places, and coins you moved here without their price',
      'Allowances, thresholds and holding periods of your country',
      'Whether staking is a business for you',
    ]),
    callout('warning', 'Small rewards count as well', [
      p(
        'Where there is an allowance, it is for the year and for all such income together. Declare from the first cent unless your tax office tells you otherwise.',
      ),
    ]),
    p(
      `Reports reach back to ${tax.oldestYear}. The one for the past year is ready on ${tax.reportReady}. What we pass on to tax offices ourselves is described in `,
      article('crypto-tax-reporting', 'crypto tax reporting'),
      '.',
    ),
  ],
});

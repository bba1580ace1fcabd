import { appAndWeb, article, callout, figure, h2, h3, p, strong, table, ul } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { authors, tax } from '../../facts.ts';

export const cryptoTaxReporting = faq({
  slug: 'crypto-tax-reporting',
  title: 'Crypto tax reports: what you get, and what tax offices get from us',
  summary: `Your report for the past year is ready on ${tax.reportReady}, as PDF, CSV and JSON. In many countries we must also tell the tax office about your account. You see beforehand what is sent.`,
  topic: 'tax-and-records',
  productArea: 'tax',
  publishedAt: '2025-09-24',
  updatedAt: '2026-05-29',
  reviewAt: '2026-12-24',
  author: authors.tax,
  helpful: 2,
  related: ['tax-on-staking-rewards', 'account-statement', 'verify-individual-account'],
  body: [
    p(
      'Two things are called tax reporting: the report that you get for your return, and the one that we have to send to a tax office. They come from the same figures.',
    ),
    h2('Your own report'),
    table({
      caption: 'What it contains',
      header: true,
      rows: [
        ['Part', 'What it lists', 'Formats'],
        [
          'Gains and losses',
          'Each sale and swap with cost, proceeds and holding period',
          tax.formats.join(', '),
        ],
        [
          'Income',
          'Rewards, interest and gifts with their value on the day',
          tax.formats.join(', '),
        ],
        ['Holdings', 'Balances on the last day of the year', tax.formats.join(', ')],
        ['All movements', 'Every deposit, withdrawal, trade and fee', 'CSV, JSON'],
      ],
    }),
    appAndWeb({
      app: [
        { title: 'Open Profile, then Reports, then Tax.' },
        {
          title: 'Choose the year, your country and the cost method.',
          content: [p('First in, first out is chosen if your country has no other rule.')],
        },
        {
          title: 'Fill in missing prices.',
          content: [
            p(
              'Coins that came from outside have no price yet. Type what you paid, or import it from a file.',
            ),
          ],
        },
        { title: 'Tap Create, and share or save the file.' },
      ],
      web: [
        { title: 'Click your profile picture, then Reports, then Tax.' },
        { title: 'Choose the year, your country and the cost method.' },
        { title: 'Fill in missing prices, or import them from a CSV file.' },
        {
          title: 'Click Create and download the parts you need.',
          content: [p('You can also give your tax software read-only access of its own.')],
        },
      ],
    }),
    p(
      'The report can be created again as often as you like. Each one has a number, so that you know which one you handed in.',
    ),
    h2('What we report to tax offices'),
    p(
      'Many countries have agreed to exchange data about crypto accounts, as they have long done for bank accounts. Where you are resident for tax decides whether yours is among them. If it is, we must report once a year:',
    ),
    ul([
      'your name, address, date of birth, tax residence and tax number',
      'for each coin, the sum and number of purchases and sales against money',
      'the same for swaps between coins',
      'the sum and number of transfers to wallets and other companies',
    ]),
    p('We do not report balances, single transactions, or what the money was for.'),
    figure(
      'tax-year.svg',
      'A line with four marks: 31 January, your own report is ready; mid-April, you see what will be sent; 30 days to object to an error; end of May, sent to your tax office.',
      'The year of a tax report.',
    ),
    h3('See it before it is sent'),
    p(
      'From mid-April, ',
      strong('Reports > Tax > Sent to authorities'),
      ' shows exactly those figures. You have 30 days to object to an error. It is sent at the end of May.',
    ),
    h3('Why we ask for your tax number'),
    p(
      'Without a tax residence and a tax number, the law allows us to keep an account open only for a time. You get two reminders, 60 days apart; after that, buying and depositing stop until you have answered. Selling and withdrawing stay possible.',
    ),
    h2('If figures do not agree'),
    ul([
      [
        strong('The gain is much too high. '),
        'The cost of coins from outside is missing and counts as zero. Fill in missing prices.',
      ],
      [
        strong('A transfer looks like a sale. '),
        'Mark the other side as your own wallet. Transfers to yourself are not sales.',
      ],
      [
        strong('Your software counts differently. '),
        'Compare the cost method and the time zone. Ours is the zone of the country you chose.',
      ],
      [
        strong('You moved during the year. '),
        'Create one report for each country, with the days you lived there.',
      ],
    ]),
    callout('info', 'We cannot advise you', [
      p(
        'We can explain our figures, line by line. What they mean for your return, only a tax adviser or your tax office can say.',
      ),
    ]),
    p(
      'Staking has questions of its own: see ',
      article('tax-on-staking-rewards', 'tax on staking income and rewards'),
      '.',
    ),
  ],
});

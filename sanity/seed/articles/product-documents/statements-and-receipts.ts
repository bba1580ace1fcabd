import { appAndWeb, article, callout, h2, p, strong, table, ul } from '../../blocks.ts';
import { productDocument } from '../../documents.ts';
import { account, authors } from '../../facts.ts';

export const statementsAndReceipts = productDocument({
  slug: 'statements-and-receipts',
  title: 'Statements, receipts and proof of balance',
  summary:
    'Which paper to use for which purpose (a landlord, an auditor, a bank, a tax office), what each one shows, how to get it, and how a reader can check that it is real.',
  topic: 'tax-and-records',
  productArea: 'account',
  publishedAt: '2025-07-01',
  updatedAt: '2026-01-13',
  reviewAt: '2026-12-12',
  author: authors.tax,
  helpful: 33,
  related: ['account-statement', 'doc-tax-export-format', 'download-your-data'],
  body: [
    p(
      'Three kinds of papers come out of your account. They look alike but answer different questions.',
    ),
    table({
      caption: 'Choose by the question you are asked',
      header: true,
      rows: [
        ['Somebody asks', 'Paper', 'Shows'],
        [
          'What did you own on a certain day?',
          'Statement up to that day',
          'On its last page: balances and their value at the end of that day',
        ],
        [
          'What happened in a period?',
          'Account statement',
          'Opening balance, every movement, closing balance',
        ],
        [
          'Did you pay this, and where did it go?',
          'Receipt',
          'One transfer, order or card payment',
        ],
        ['What did you gain or earn?', 'Tax report', 'Sales, income, cost and gain for a year'],
      ],
    }),
    h2('Get a paper'),
    appAndWeb({
      app: [
        { title: 'Tap Profile, then Reports, then Statements or Tax.' },
        { title: 'Choose the days, the balances and the language.' },
        {
          title: 'Tap Create.',
          content: [
            p(
              'It is ready within a minute. For more than 10,000 movements it takes longer, and a notification tells you.',
            ),
          ],
        },
      ],
      web: [
        { title: 'Click your profile picture, then Reports, then Statements or Tax.' },
        { title: 'Choose the days, the balances and the language.' },
        {
          title: 'Click Create, then Download.',
          content: [p('Statements come as PDF and as CSV.')],
        },
      ],
    }),
    p(
      'A receipt is not made there: open the movement under ',
      strong('Transactions'),
      ' and choose ',
      strong('Receipt'),
      '.',
    ),
    h2('What each one contains'),
    ul([
      [
        strong('Your name and address. '),
        'As verified. If they are out of date, change them first; older papers are not rewritten.',
      ],
      [strong('The time. '), 'Days begin and end at 00:00 UTC, and times are in UTC.'],
      [
        strong('Values. '),
        'In the currency you choose, at the last price of the day on our markets.',
      ],
      [strong('Staked coins and Earn. '), 'Counted as yours, in lines of their own.'],
      [
        strong('Reserved amounts. '),
        'Counted in the balance. They still belong to you while an order is open.',
      ],
    ]),
    h2('How a reader can check it'),
    p(
      'Switch on Signed before you create a PDF. It then carries a code in its corner. Anybody who has the paper can scan the code or type it at app.meridian.example/check and sees whether we issued the paper and whether the sum is the same, and nothing else about you.',
    ),
    callout('info', 'If an office wants a stamp', [
      p(
        'We do not stamp papers. Point the office to the code in the corner. If the law of your country asks for a letter from a person, support sends one within five business days.',
      ),
    ]),
    h2('How far back'),
    p(
      `As far as your account goes, and for ${account.recordYears} years after it is closed. With an open account you make papers yourself; afterwards, ask support from the email address that belonged to the account.`,
    ),
    p(
      'For a program or a spreadsheet, the CSV of the ',
      article('doc-tax-export-format', 'tax export'),
      ' is better than a statement, because its columns never change within a version.',
    ),
  ],
});

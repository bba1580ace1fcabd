import {
  article,
  attachment,
  callout,
  code,
  codeBlock,
  h2,
  h3,
  p,
  strong,
  table,
  ul,
} from '../../blocks.ts';
import { productDocument } from '../../documents.ts';
import { account, authors, tax } from '../../facts.ts';
import { TAX_EXAMPLE } from '../../spreadsheets.ts';

export const taxExportFormat = productDocument({
  slug: 'tax-export-format',
  title: 'Tax export: file format reference',
  summary:
    'Every column of the CSV and JSON tax exports, the event types with an example of each, how prices and times are written, and how to import the file elsewhere.',
  topic: 'tax-and-records',
  productArea: 'tax',
  publishedAt: '2025-11-18',
  updatedAt: '2026-02-10',
  reviewAt: '2026-12-28',
  author: authors.tax,
  helpful: 45,
  related: [
    'crypto-tax-reporting',
    'tax-on-staking-rewards',
    'announcement-tax-reports-2025',
    'doc-statements-and-receipts',
  ],
  body: [
    p(
      `The tax report comes as ${tax.formats.join(', ')}. The PDF is for reading and for an office that wants paper. This page is about the part called All movements, which comes as CSV and JSON for a tax program or a spreadsheet, one event to a line. It describes version 3 of the format, in use since the reports for 2024.`,
    ),
    p(
      'To get the file, open ',
      strong('Profile > Reports > Tax'),
      ` and choose year and country, press Create and download All movements. A year is complete on ${tax.reportReady} of the next one. You can go back to ${tax.oldestYear}; records are kept for ${account.recordYears} years.`,
    ),
    h2('Rules for the whole file'),
    ul([
      'UTF-8 without byte order mark, lines end with CR LF, separated by commas.',
      'A field that holds a comma or a quotation mark stands in quotation marks, which are doubled inside.',
      'Numbers use a full stop and no separator for thousands. An amount is never rounded.',
      'Times are UTC, as in 2025-08-13T12:04:31Z. Which year an event belongs to goes by the time zone of the country you chose.',
      'Events are in order of time. Two events of the same second are in order of their id.',
    ]),
    h2('Columns'),
    table({
      caption: 'Columns of the CSV; JSON uses the same names as keys',
      header: true,
      rows: [
        ['Column', 'Holds', 'Empty when'],
        ['id', 'An id that never changes, for example txe_81f2', 'Never'],
        ['time', 'The moment of the event', 'Never'],
        ['type', 'One of the types below', 'Never'],
        ['received_asset', 'Coin or currency that came in', 'Nothing came in'],
        ['received_amount', 'How much', 'Nothing came in'],
        ['sent_asset', 'Coin or currency that went out', 'Nothing went out'],
        ['sent_amount', 'How much, as a positive number', 'Nothing went out'],
        ['fee_asset', 'What the fee was taken in', 'There was no fee'],
        ['fee_amount', 'How much the fee was', 'There was no fee'],
        ['value', 'Value of the event in the report currency', 'Transfers of your own'],
        ['value_currency', 'The report currency', 'value is empty'],
        ['cost', 'What you once paid for the part that was sold', 'Nothing was sold'],
        ['gain', 'value minus fee minus cost', 'Nothing was sold'],
        ['reference', 'Order, deposit or withdrawal it belongs to', 'Never'],
        ['transaction', 'Hash on the network', 'Nothing moved on a network'],
      ],
    }),
    h2('Types of events'),
    table({
      header: true,
      rows: [
        ['Type', 'Means', 'Usually taxed as'],
        ['buy', 'Cash exchanged for crypto', 'Nothing yet'],
        ['sell', 'Crypto exchanged for cash', 'Sale'],
        ['swap', 'One coin exchanged for another', 'Sale of the first in most countries'],
        ['card', 'Crypto sold to pay with the card', 'Sale'],
        ['deposit', 'Crypto from your own wallet', 'Nothing'],
        ['withdrawal', 'Crypto to your own wallet', 'Nothing; the fee may count'],
        ['staking', 'Reward of staking', 'Income on the day'],
        ['earn', 'Interest of Flexible Earn', 'Income on the day'],
        ['reward', 'Referral or campaign', 'Income on the day in many countries'],
        ['conversion', 'A coin replaced by its successor', 'Nothing in most countries'],
      ],
    }),
    callout('info', 'The column is a hint, not advice', [
      p(
        'We know what happened, not what your tax office makes of it. Rules differ by country and by year; ask somebody who knows yours.',
      ),
    ]),
    h3('Example'),
    codeBlock('csv', TAX_EXAMPLE, 'meridian-tax-2025.csv'),
    attachment('tax-export-example.csv', 'The example as a file, to try an import with'),
    p(
      'The gain in the last line: the half of the first purchase that was sold cost 600.00 plus half its fee, 1.80. The sale brought 650.00 less 1.95. So 650.00 − 1.95 − 601.80 = 46.25.',
    ),
    h2('How cost is worked out'),
    p(
      'By the method you choose on the report page: first in, first out (the default in most countries), average cost, or specific lots. The choice applies to all coins and to the whole year. If coins came from outside, their cost is unknown to us: enter it under ',
      strong('Fill in missing prices'),
      ', or the report uses zero and marks the line with ',
      code('cost_unknown'),
      ' in JSON.',
    ),
    h2('Prices'),
    p(
      'The value of an event without cash, such as a staking reward, is the average of the best bid and ask on our market in the minute of the event. For coins without a market in your report currency, the way goes through EUR.',
    ),
    h2('Import elsewhere'),
    ul([
      'In a spreadsheet, import as text and set the columns of amounts to text first. Otherwise long amounts lose digits.',
      'Tax programs that know Meridian take the CSV as it is. Choose version 3.',
      'Map buy, sell, swap and card to trade; staking, earn and reward to income; deposit and withdrawal to transfer.',
      'Import a year once. If you must import it again, the ids let a program recognise what it has.',
    ]),
    p(
      'Which report belongs to which country, and when to file, is in ',
      article('crypto-tax-reporting', 'crypto tax reporting'),
      '.',
    ),
  ],
});

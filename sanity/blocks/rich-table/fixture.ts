import { block, linked } from '#tests/fixtures/portable-text/build.ts';

const row = (_key: string, ...texts: (string | Record<string, unknown>)[]) => ({
  _type: 'richTableRow',
  _key,
  cells: texts.map((text, at) => ({
    _type: 'richTableCell',
    _key: `${_key}-${at}`,
    content: [typeof text === 'string' ? block(`${_key}-${at}-text`, text) : text],
  })),
});

/** A table with a header row and a header column, and a link in a cell. */
export const richTableFixture = [
  {
    _type: 'richTable',
    _key: 'limits-table',
    caption: 'Limits by level',
    headerRows: 1,
    headerColumns: 1,
    rows: [
      row('r1', 'Level', 'Deposit a day', 'Withdraw a day', 'Trading'),
      row('r2', 'Starter', '€ 150', '€ 0', 'Cash pairs'),
      row('r3', 'Verified', '€ 25,000', '€ 10,000', 'All pairs'),
      row(
        'r4',
        linked('r4-0-text', 'Business', { _type: 'link', href: '/articles/verify-business' }),
        '€ 2,000,000',
        '€ 1,000,000',
        'All pairs',
      ),
    ],
  },
];

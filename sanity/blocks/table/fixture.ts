/** A table with a header row. */
export const tableFixture = [
  {
    _type: 'table',
    _key: 'limits-table',
    caption: 'Limits by level',
    hasHeaderRow: true,
    rows: [
      { _type: 'row', _key: 'r1', cells: ['Level', 'Deposit a day', 'Withdraw a day', 'Trading'] },
      { _type: 'row', _key: 'r2', cells: ['Starter', '€ 150', '€ 0', 'Cash pairs'] },
      { _type: 'row', _key: 'r3', cells: ['Verified', '€ 25,000', '€ 10,000', 'All pairs'] },
      { _type: 'row', _key: 'r4', cells: ['Business', '€ 2,000,000', '€ 1,000,000', 'All pairs'] },
    ],
  },
];

import { article, callout, code, codeBlock, h2, h3, p, strong, table, ul } from '../../blocks.ts';
import { productDocument } from '../../documents.ts';
import { authors, cryptoWithdrawals } from '../../facts.ts';

export const addressBookReference = productDocument({
  slug: 'address-book-reference',
  title: 'Address book reference: states, holding times and CSV import',
  summary:
    'How a saved withdrawal address moves from new to usable, what resets its waiting time, how to import many at once, and how teams approve one another’s entries.',
  topic: 'withdrawals',
  productArea: 'crypto',
  publishedAt: '2025-01-14',
  updatedAt: '2026-02-24',
  reviewAt: '2026-12-20',
  author: authors.crypto,
  helpful: 52,
  related: ['withdrawal-address-book', 'withdrawals-paused-after-change', 'doc-supported-networks'],
  body: [
    p(
      'The address book keeps the addresses you withdraw to. This page is the reference for people who look after more than a handful. If you only want to switch it on, read ',
      article('withdrawal-address-book', 'how to allow withdrawals only to addresses you trust'),
      '.',
    ),
    h2('What an entry holds'),
    table({
      header: true,
      rows: [
        ['Field', 'Required', 'Rule'],
        ['Name', 'Yes', 'Up to 40 characters, no two alike'],
        ['Coin', 'Yes', 'As in the table of supported coins, for example USDC'],
        ['Network', 'Yes', 'One entry for each network, even if the address is the same'],
        ['Address', 'Yes', 'Checked for the form and checksum of its network'],
        ['Memo or tag', 'For XRP', 'Up to 10 digits; leave empty if the receiver has none'],
        ['Owner', 'Yes', 'Your own wallet, another person, or another company'],
      ],
    }),
    h2('The states of an entry'),
    table({
      header: true,
      rows: [
        ['State', 'Meaning', 'Can you withdraw to it?'],
        [
          'Waiting',
          `Saved less than ${cryptoWithdrawals.newAddressHours} hours ago`,
          'Not while Saved addresses only is on',
        ],
        ['Proof missing', 'You have not yet shown that the wallet is yours', 'No'],
        ['To be approved', 'A second person of your business has to agree', 'No'],
        ['Usable', 'Everything is in order', 'Yes'],
        [
          'Blocked',
          'The address is on a sanctions list or a list of thefts',
          'No, and it stays so',
        ],
      ],
    }),
    h3('What starts the waiting time again'),
    ul([
      'A change of address, network, memo or tag. The entry counts as new.',
      'A change of name or owner does not.',
      'Turning Saved addresses only off and on again does not, for entries that were usable.',
    ]),
    callout('info', 'Two waiting times can overlap', [
      p(
        `After a change of password, passkey or email, all crypto withdrawals pause for ${cryptoWithdrawals.securityHoldHours} hours. That pause and the waiting time of an entry run side by side. The later end counts.`,
      ),
    ]),
    h2('Import from a file'),
    p(
      'On the web, open ',
      strong('Wallet > Withdraw > Address book > Import'),
      '. The file is CSV in UTF-8, with a header line, at most 500 lines.',
    ),
    codeBlock(
      'csv',
      `name,coin,network,address,memo
Cold wallet,BTC,bitcoin,bc1qexampleexampleexampleexampleexample0,
Accountant,USDC,solana,ExampleExampleExampleExampleExampleExample11,
Partner exchange,XRP,xrp-ledger,rExampleExampleExampleExampleExam,104482917`,
      'addresses.csv',
    ),
    p(
      'Nothing is saved until every line is right. The page lists each line that is not, with the reason:',
    ),
    table({
      header: true,
      rows: [
        ['Message', 'What to do'],
        ['Checksum does not fit', 'Copy the address again; a character is wrong or missing'],
        ['Network not offered for this coin', 'Compare with the table of supported networks'],
        ['Memo missing', 'Add the tag, or write none if the receiver has confirmed that'],
        ['Name already used', 'Choose another name'],
        ['Address already saved', 'Remove the line'],
      ],
    }),
    h2('Business accounts: two pairs of eyes'),
    p(
      'An owner of a business account can ask for approval under ',
      strong('Settings > Team > Address book'),
      '. Then the person who adds an entry cannot be the one who approves it. The waiting time begins with the approval, not with the entry.',
    ),
    h2('For programs'),
    p(
      'An API key with the right ',
      code('withdraw'),
      ' can use entries but never add, change or delete them. Read them with ',
      code('GET /v2/addresses'),
      ' and name the entry by its id when you withdraw:',
    ),
    codeBlock(
      'json',
      `{
  "address_id": "adr_3c91",
  "asset": "USDC",
  "amount": "250.00",
  "client_withdrawal_id": "payroll-2026-02-24-07"
}`,
      'POST /v2/withdrawals',
    ),
    p(
      'Which network an address belongs to, and what each withdrawal costs, is in ',
      article('doc-supported-networks', 'supported coins and networks'),
      '.',
    ),
  ],
});

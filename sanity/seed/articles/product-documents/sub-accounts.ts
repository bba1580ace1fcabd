import {
  article,
  callout,
  code,
  codeBlock,
  h2,
  ol,
  p,
  steps,
  strong,
  table,
  ul,
} from '../../blocks.ts';
import { productDocument } from '../../documents.ts';
import { api, authors, trading } from '../../facts.ts';

export const subAccounts = productDocument({
  slug: 'sub-accounts',
  title: 'Sub-accounts: keep strategies, teams and savings apart',
  summary:
    'A sub-account has balances, orders and API keys of its own under one identity. What is shared, what is separate, how to move funds, and how to give a colleague access.',
  topic: 'api-and-developers',
  productArea: 'account',
  publishedAt: '2025-05-20',
  updatedAt: '2026-03-05',
  reviewAt: '2027-03-01',
  author: authors.api,
  helpful: 24,
  related: ['doc-api-keys-and-signing', 'doc-fee-schedule', 'verify-business-account'],
  body: [
    p(
      'Use a sub-account when money with different purposes should not mix: a trading program and long-term savings, or two desks of one company. An order in one can never touch the balance of another.',
    ),
    h2('Shared and separate'),
    table({
      header: true,
      rows: [
        ['', 'Shared by all', 'Own to each'],
        ['Identity and verification', 'Yes', ''],
        ['Fee tier', 'Yes, volumes are added up', ''],
        ['Balances and orders', '', 'Yes'],
        ['Deposit addresses', '', 'Yes'],
        ['API keys', `${api.keysPerAccount} together`, 'Each key belongs to one'],
        ['Order rate', '', `${api.ordersPerSecond} a second each`],
        ['Open orders', '', `${trading.openOrdersPerMarket} in a market each`],
        ['Withdrawal limits', 'Yes, one daily limit', ''],
        ['Address book', 'Yes', ''],
        ['Tax report', 'One report, with a column for the sub-account', ''],
      ],
    }),
    p(
      'Personal accounts may have 5 sub-accounts, business accounts 50. They need Full verification.',
    ),
    h2('Create one'),
    steps([
      {
        title: 'On the web, click your profile picture, then Settings, then Sub-accounts.',
        content: [p('In the app you can see and use sub-accounts but not create them.')],
      },
      {
        title: 'Give it a name.',
        content: [p('Up to 24 characters. You can change it later; the id stays.')],
      },
      {
        title: 'Choose what it may do.',
        content: [p('Trading, cash, crypto withdrawals, Earn. Everything is off to begin with.')],
      },
      { title: 'Confirm with your passkey or code.' },
    ]),
    p(
      'Switch between them with the name at the top left. The colour of the bar tells you which one is open.',
    ),
    h2('Move funds'),
    ol([
      ['Open ', strong('Wallet > Move'), '.'],
      'Choose from, to, asset and amount.',
      'Confirm. The move is made at once and costs nothing.',
    ]),
    p('By program, with a key of the main account that has the right ', code('transfer'), ':'),
    codeBlock(
      'json',
      `{
  "from": "main",
  "to": "sub_grid01",
  "asset": "USDC",
  "amount": "2500.00",
  "client_transfer_id": "2026-03-05-topup"
}`,
      'POST /v2/transfers',
    ),
    callout('warning', 'A holding time moves along', [
      p(
        'Cash paid in by card or ACH keeps its holding time in whichever sub-account it lies. Moving it does not make it available sooner.',
      ),
    ]),
    h2('Give a colleague access (business accounts)'),
    p('Under Settings > Team, invite a person by email and choose a role for each sub-account:'),
    table({
      header: true,
      rows: [
        ['Role', 'Sees', 'Trades', 'Moves funds', 'Withdraws', 'Manages people'],
        ['Viewer', 'Yes', 'No', 'No', 'No', 'No'],
        ['Trader', 'Yes', 'Yes', 'No', 'No', 'No'],
        ['Treasurer', 'Yes', 'No', 'Yes', 'Yes, with approval', 'No'],
        ['Owner', 'Yes', 'Yes', 'Yes', 'Yes, with approval', 'Yes'],
      ],
    }),
    p(
      'Each person signs in with an account of their own and proves their own identity. Never share a password. A withdrawal “with approval” needs a second person with the role Treasurer or Owner.',
    ),
    h2('Close one'),
    ul([
      'Cancel its open orders and move its balances out.',
      'Delete its API keys.',
      'Choose Close beside its name. Its history stays in reports and statements.',
      'Crypto that reaches one of its old addresses later is credited to the main account.',
    ]),
    p(
      'How keys are limited to one sub-account is in ',
      article('doc-api-keys-and-signing', 'API keys and request signing'),
      '.',
    ),
  ],
});

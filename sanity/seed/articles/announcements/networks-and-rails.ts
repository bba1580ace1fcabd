import { article, callout, h2, p, strong, table, ul } from '../../blocks.ts';
import { announcement } from '../../documents.ts';
import { authors } from '../../facts.ts';

export const usdcAvalancheEnded = announcement({
  slug: 'usdc-avalanche-ended',
  title: 'USDC on Avalanche: deposits and withdrawals ended on 28 February 2026',
  summary:
    'Meridian no longer supports USDC on Avalanche. USDC on Ethereum and Solana is not affected. What happens to deposits that were sent afterwards.',
  topic: 'deposits',
  productArea: 'crypto',
  severity: 'change',
  publishedAt: '2026-01-15',
  updatedAt: '2026-03-02',
  reviewAt: '2027-01-15',
  author: authors.crypto,
  helpful: 26,
  related: ['doc-supported-networks', 'deposit-wrong-network', 'minimum-deposit-other-coins'],
  body: [
    p(
      'Since ',
      strong('28 February 2026, 12:00 UTC'),
      ' USDC cannot be deposited or withdrawn on Avalanche. Fewer than one transfer in two hundred used that network, and running it safely cost more than all of their fees.',
    ),
    table({
      header: true,
      rows: [
        ['Your USDC', 'What it means'],
        ['In your Meridian balance', 'Nothing changes. A balance belongs to no network'],
        ['In your own wallet on Avalanche', 'Move it to Ethereum or Solana before you deposit'],
        ['Sent before 28 February, 12:00 UTC', 'Credited'],
        ['Sent afterwards', 'Not credited; ask for a recovery'],
      ],
    }),
    h2('What to do'),
    ul([
      'Delete the Avalanche address from wallets, payment pages and services that pay you.',
      'Ask people who pay you regularly to use Solana. It is the cheapest network that we support for USDC.',
      'Entries for Avalanche in your address book are marked and can no longer be used.',
    ]),
    callout('warning', 'The address looks like your Ethereum address', [
      p(
        'Both begin with 0x. Choose the network in the sending wallet with care; the form of the address does not protect you.',
      ),
    ]),
    p(
      'A deposit that was sent after the end can mostly be recovered by the form, for EUR 40: see ',
      article('deposit-wrong-network', 'I sent crypto on the wrong network'),
      '. Until 31 May 2026 the recovery is free of charge. All networks are listed in ',
      article('doc-supported-networks', 'supported coins and networks'),
      '.',
    ),
  ],
});

export const usdWireDetails = announcement({
  slug: 'usd-wire-details',
  title: 'New bank details for deposits in US dollars since 2 June 2025',
  summary:
    'ACH and wire deposits in US dollars go to a new partner bank. Replace the details saved at your bank; transfers to the old account have been sent back since 1 September 2025.',
  topic: 'deposits',
  productArea: 'cash',
  severity: 'change',
  publishedAt: '2025-05-12',
  updatedAt: '2025-09-01',
  reviewAt: '2026-12-01',
  author: authors.cash,
  helpful: 11,
  related: ['cash-deposit-limits-fees-time', 'cash-deposit-returned', 'doc-cash-account-handbook'],
  body: [
    p(
      'Deposits in US dollars go to another partner bank since ',
      strong('2 June 2025'),
      '. The account number, the routing number and the form of the reference are new.',
    ),
    h2('What to do'),
    ul([
      'Open Home > Deposit > USD in the app, or Wallet > Deposit > USD on the web, and copy the new details.',
      'Replace the template at your bank. A new reference begins with MD; old ones consist of digits only.',
      'Tell anybody who pays your own dollars in for you, such as a broker in your name.',
    ]),
    table({
      caption: 'Transfers to the old account',
      header: true,
      rows: [
        ['Arrived', 'What happened'],
        ['Until 1 June 2025', 'Credited as usual'],
        ['2 June to 31 August 2025', 'Passed on to the new bank, one business day later'],
        ['Since 1 September 2025', 'Sent back to your bank within three business days'],
      ],
    }),
    callout('danger', 'Take bank details from your account only', [
      p(
        'Fraudsters wait for a change like this one. We never send bank details by email. If a message shows you some, compare them with the deposit page, or delete it.',
      ),
    ]),
    p(
      'Limits, fees and times have stayed the same: ',
      article('cash-deposit-limits-fees-time', 'cash deposits'),
      '. Deposits in euro and pounds are not affected.',
    ),
  ],
});

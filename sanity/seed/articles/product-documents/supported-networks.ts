import { article, callout, code, figure, h2, p, steps, strong, table, ul } from '../../blocks.ts';
import { productDocument } from '../../documents.ts';
import { authors, cryptoWithdrawals } from '../../facts.ts';
import { networks } from '../../networks.ts';

export const supportedNetworks = productDocument({
  slug: 'supported-networks',
  title: 'Supported coins and networks: minimums, confirmations and times',
  summary:
    'One table with every coin and network you can deposit and withdraw, the smallest amounts, the confirmations we wait for and how long that usually takes.',
  topic: 'deposits',
  productArea: 'crypto',
  publishedAt: '2024-07-02',
  updatedAt: '2026-05-21',
  reviewAt: '2026-12-15',
  author: authors.crypto,
  helpful: 187,
  related: [
    'minimum-btc-deposit',
    'minimum-deposit-other-coins',
    'doc-address-book-reference',
    'announcement-usdc-avalanche-ended',
  ],
  body: [
    p(
      'A coin can live on more than one network, and each network has addresses of its own. Before you send anything, check that the network you send on is in this table for that coin.',
    ),
    callout('danger', 'The network must match on both sides', [
      p(
        'Coins sent on a network that Meridian does not support for that coin are not credited. Getting them back takes days and a fee where it is possible at all: see ',
        article('deposit-wrong-network', 'sent on the wrong network'),
        '. If the sending wallet offers a network you cannot find here, choose another one.',
      ),
    ]),
    h2('Deposits'),
    table({
      caption: 'Smallest deposit, confirmations and usual time',
      header: true,
      rows: [
        ['Coin', 'Network', 'Smallest deposit', 'Confirmations', 'Usual time'],
        ...networks.map((row) => [
          row.coin,
          row.network,
          row.minimumDeposit,
          row.confirmations,
          row.usualTime,
        ]),
      ],
    }),
    ul([
      [
        strong('Smallest deposit. '),
        'A smaller amount stays uncredited until further deposits of the same coin on the same network bring the sum to the minimum.',
      ],
      [
        strong('Confirmations. '),
        'The number of blocks we wait for before the amount is yours to use. You can see the count in the deposit itself.',
      ],
      [
        strong('Usual time. '),
        'From the first confirmation in an ordinary hour. A busy network, or a low fee chosen by the sender, takes longer.',
      ],
    ]),
    h2('Withdrawals'),
    table({
      caption: 'Smallest withdrawal and fixed fee',
      header: true,
      rows: [
        ['Coin', 'Network', 'Smallest withdrawal', 'Fee'],
        ...networks.map((row) => [row.coin, row.network, row.minimumWithdrawal, row.withdrawalFee]),
      ],
    }),
    p(
      `Most withdrawals leave within 10 minutes. Some are looked at by a person first, which takes up to ${cryptoWithdrawals.reviewHours} hours. The fee is fixed and does not depend on the amount.`,
    ),
    h2('Memos and tags'),
    p(
      'XRP needs a destination tag as well as the address. The tag tells us whose deposit it is. If you left it out, the coins have reached us but not your account: ',
      article('deposit-missing-memo', 'claim the deposit'),
      '. When you withdraw XRP, ask the receiving side whether it needs a tag.',
    ),
    h2('How to tell which network an address belongs to'),
    table({
      header: true,
      rows: [
        ['Network', 'Address looks like', 'Note'],
        ['Bitcoin', 'bc1q… or bc1p…, older ones 1… or 3…', 'We accept and send to all of them'],
        ['Ethereum, Arbitrum One', '0x and 40 characters', 'Same form on both: check the network'],
        ['Solana', '32 to 44 letters and digits', 'Capital and small letters matter'],
        ['Tron', 'T and 33 characters', 'USDT only'],
        ['XRP Ledger', 'r and up to 34 characters', 'With destination tag'],
        ['Litecoin', 'ltc1…, L… or M…', 'MWEB addresses (ltcmweb1…) are not supported'],
        ['Cardano', 'addr1…', 'Older Byron addresses are not supported'],
        ['Polkadot', '1 and about 46 characters', 'Smallest account balance applies there'],
      ],
    }),
    h2('Before the first deposit of a coin'),
    steps([
      {
        title: 'Open the deposit page of that coin and network.',
        content: [
          p('An address is made the first time you open it and stays yours.'),
          figure(
            'deposit-address.png',
            'A phone screen titled Deposit USDC. A choice of two networks, Ethereum and Solana, stands above a square code and an address. A line below names the minimum of 1 USDC.',
          ),
        ],
      },
      {
        title: 'Copy the address, never type it.',
        content: [p('Compare the first six and the last six characters after pasting.')],
      },
      {
        title: 'Send a small amount first.',
        content: [p('A little more than the smallest deposit is enough to see it arrive.')],
      },
      { title: 'Send the rest once the first amount is credited.' },
    ]),
    h2('What is not supported'),
    ul([
      'NFTs, and tokens that are not in the table, even if they use a network that is.',
      'Rewards that a miner or validator pays directly to a Meridian address on Litecoin or Ethereum.',
      [
        'The old Meridian Token contract (MRDX) for trading. It can still be deposited for conversion: see ',
        article('announcement-mrdx-conversion', 'the conversion announcement'),
        '.',
      ],
    ]),
    p(
      'Programs can read the table from ',
      code('GET /v2/networks'),
      '. It changes there first, together with the deposit and withdrawal pages.',
    ),
  ],
});

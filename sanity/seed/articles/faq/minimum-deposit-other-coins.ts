import { article, callout, figure, h2, p, strong, table, ul } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { authors } from '../../facts.ts';
import { networkTable } from '../../network-facts.ts';

export const minimumDepositOtherCoins = faq({
  slug: 'minimum-deposit-other-coins',
  title: 'What is the smallest deposit for coins other than Bitcoin?',
  summary:
    'Each coin has its own minimum, and it may differ from one network to the next. Find your coin and network in the table; smaller amounts are credited once they add up.',
  topic: 'deposits',
  productArea: 'crypto',
  publishedAt: '2024-10-16',
  updatedAt: '2026-05-29',
  reviewAt: '2026-11-25',
  author: authors.crypto,
  helpful: 59,
  related: ['minimum-btc-deposit', 'deposit-wrong-network', 'deposit-missing-memo'],
  body: [
    p(
      'Look for the coin and for the ',
      strong('network'),
      ' you send it on: the same coin can have two minimums. The deposit page always shows the current figure before it shows the address.',
    ),
    table({
      caption: 'Minimum deposits, May 2026',
      header: true,
      rows: networkTable(
        ['Coin', 'Network', 'Minimum deposit', 'Confirmations', 'Usual time'],
        ['coin', 'network', 'minimumDeposit', 'confirmations', 'usualTime'],
        (entry) => entry.coin !== 'Bitcoin (BTC)',
      ),
    }),
    p(
      'For Bitcoin, see ',
      article('minimum-btc-deposit', 'the smallest Bitcoin deposit'),
      '. Coins that are not listed here cannot be deposited.',
    ),
    h2('Where you see it'),
    figure(
      'deposit-address.png',
      'A phone screen titled Deposit USDC. A choice of two networks, Ethereum and Solana, stands above a square code and an address. A line below names the minimum of 1 USDC.',
      'The network comes first, because the address and the minimum follow from it.',
    ),
    h2('If you sent less'),
    p(
      'It waits under ',
      strong('Deposit > History'),
      ' with the words ',
      strong('Below minimum'),
      ' and is credited together with later deposits of the same coin on the same network, once they reach the minimum. Amounts on two networks do not add up to each other.',
    ),
    h2('What often goes wrong'),
    ul([
      [
        strong('XRP needs a tag. '),
        'Without it, even a large deposit does not find you. See ',
        article('deposit-missing-memo', 'I forgot the memo or tag'),
        '.',
      ],
      [
        strong('The network must be the same on both sides. '),
        'If it was not, see ',
        article('deposit-wrong-network', 'sent on the wrong network'),
        '.',
      ],
      [
        strong('Polkadot and XRP accounts keep a reserve. '),
        'That is a rule of those networks about your own wallet, not a fee of ours. Leave it there when you send.',
      ],
    ]),
    callout('info', 'Why minimums change', [
      p(
        'We set each one to about ten times what it costs us to move the coin. When network fees change for good, we change the minimum, upwards with two weeks’ notice.',
      ),
    ]),
  ],
});

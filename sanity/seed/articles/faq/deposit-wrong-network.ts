import { article, callout, h2, p, strong, table } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { authors } from '../../facts.ts';

export const depositWrongNetwork = faq({
  slug: 'deposit-wrong-network',
  title: 'I sent crypto on the wrong network. Is it lost?',
  summary:
    'Often not. If the coin went to your own address on another network that uses the same kind of address, we can usually recover it for EUR 40 within 10 business days. Tokens sent to other kinds of networks may be out of reach.',
  topic: 'deposits',
  productArea: 'crypto',
  publishedAt: '2023-05-30',
  updatedAt: '2026-04-28',
  reviewAt: '2026-10-28',
  author: authors.crypto,
  helpful: 934,
  related: ['crypto-deposit-not-arrived', 'deposit-missing-memo', 'doc-supported-networks'],
  body: [
    p(
      'Find the row that fits. “Same kind of address” means that the address you see looks the same on both networks, as on Ethereum and Arbitrum One.',
    ),
    table({
      caption: 'Can it be recovered?',
      header: true,
      rows: [
        ['You sent', 'To', 'Recovery'],
        [
          'A coin we list, on a network we support for another coin',
          'Your Meridian address',
          'Yes, by the form, EUR 40',
        ],
        [
          'A coin we list, on a network with the same kind of address that we do not support',
          'Your Meridian address',
          'Mostly, by the form, EUR 40',
        ],
        ['A token we do not list', 'Your Meridian address', 'If it is worth more than EUR 200'],
        [
          'Anything',
          'An address on a different kind of network',
          'Ask the sender first; often refused by the network itself',
        ],
        ['Anything', 'An address that is not yours', 'No'],
      ],
    }),
    h2('Ask for a recovery'),
    p(
      'Open ',
      strong('Deposit > Where is my deposit?'),
      ', paste the transaction hash and follow the question about the network. The form tells you at once whether we can try. If we fail, the fee is given back.',
    ),
    p(
      'It takes up to 10 business days, because people take keys out of storage for it, by the rule that no one person can do so alone.',
    ),
    callout('danger', 'Nobody else can recover it', [
      p(
        'Offers in comments and chats to bring back lost crypto are always scams. They want a fee in advance, or the words of your wallet.',
      ),
    ]),
    h2('Next time'),
    p(
      'Choose the network on our deposit page first, then the same one at the sender, and send a small amount before a large one. Which networks we support for which coin is listed in ',
      article('doc-supported-networks', 'supported networks'),
      '.',
    ),
  ],
});

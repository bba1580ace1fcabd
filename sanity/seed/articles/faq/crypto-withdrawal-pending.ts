import { article, callout, figure, h2, link, ol, p, strong, table } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { addresses, authors, cryptoWithdrawals } from '../../facts.ts';

export const cryptoWithdrawalPending = faq({
  slug: 'crypto-withdrawal-pending',
  title: 'My crypto withdrawal is pending: where is it?',
  summary: `A withdrawal passes four stations: checks, signing, network, receiver. The word beside it says where it is. Most leave within 10 minutes; one that a person looks at leaves within ${cryptoWithdrawals.reviewHours} hours.`,
  topic: 'withdrawals',
  productArea: 'crypto',
  publishedAt: '2023-03-21',
  updatedAt: '2026-05-26',
  reviewAt: '2026-11-26',
  author: authors.crypto,
  helpful: 1342,
  related: [
    'cancel-withdrawal',
    'crypto-withdrawal-fees-and-limits',
    'withdrawals-paused-after-change',
  ],
  body: [
    figure(
      'withdrawal-journey.png',
      'A line with four stations, from left to right: checks at Meridian, signing at Meridian, confirmations on the network, credit at the receiver. A bracket says that you can cancel during the checks and that nobody can call it back later.',
      'The way of a withdrawal. It can be cancelled only at the first station.',
    ),
    table({
      caption: 'What the word means',
      header: true,
      rows: [
        ['Status', 'Where it is', 'Usual time', 'Can be cancelled'],
        ['Checking', 'Our software looks for signs of theft', 'Seconds', 'Yes'],
        [
          'In review',
          'A person looks at it',
          `Up to ${cryptoWithdrawals.reviewHours} hours`,
          'Yes',
        ],
        ['Waiting for you', 'We sent you a question', 'Until you answer', 'Yes'],
        ['Signing', 'It is being put together with others and signed', 'Up to 10 minutes', 'No'],
        ['Sent', 'It is on the network, with a transaction hash', 'See the network', 'No'],
        ['Completed', 'The network has confirmed it', '', 'No'],
      ],
    }),
    h2('Checking or In review'),
    p(
      'We hold a withdrawal for a closer look when something is new: a first withdrawal, an unusual amount, a new device, an address known from frauds. Nothing is wrong with you, and you can do nothing to speed it up. If we have a question, it comes as a notification and waits in the app; it never comes by phone.',
    ),
    h2('Signing for more than 30 minutes'),
    p(
      'Look at ',
      link(addresses.status, 'the status page'),
      '. We may be refilling the wallet that pays out, or the network may be having trouble. Your withdrawal keeps its place in the queue and leaves by itself.',
    ),
    h2('Sent or Completed, and not there'),
    ol([
      'Copy the transaction hash from the withdrawal.',
      'Look it up in an explorer of that network. If it has confirmations, the coins are at the address.',
      'Ask the receiver. Exchanges wait for a number of confirmations of their own, and for a memo or tag if they gave you one.',
    ]),
    p(
      'We cannot see into the receiver’s books, and we cannot take back what the network has confirmed.',
    ),
    callout('warning', 'Sent to the wrong place', [
      p(
        'If the receiver is a company, write to it at once with the hash; some can help, as we do with ',
        article('deposit-wrong-network', 'deposits on the wrong network'),
        '. If it is a stranger’s wallet, nobody can.',
      ),
    ]),
    h2('Failed'),
    p(
      'The network refused it, or you or we stopped it. Amount and fee are back in your balance, and ',
      strong('Details'),
      ' names the reason.',
    ),
  ],
});

import { article, code, figure, h2, link, p, steps, strong, table, ul } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { addresses, authors } from '../../facts.ts';
import { networkTable } from '../../network-facts.ts';

export const cryptoDepositNotArrived = faq({
  slug: 'crypto-deposit-not-arrived',
  title: 'My crypto deposit has not arrived',
  summary:
    'Look the transaction up on its network first. It is either not sent yet, still being confirmed, below the minimum, or sent to another address or network. Each case has one next step.',
  topic: 'deposits',
  promoted: true,
  labels: ['missing deposit'],
  productArea: 'crypto',
  publishedAt: '2023-02-14',
  updatedAt: '2026-05-21',
  reviewAt: '2026-11-20',
  author: authors.crypto,
  helpful: 1876,
  related: ['deposit-wrong-network', 'deposit-missing-memo', 'minimum-deposit-other-coins'],
  body: [
    p(
      'We see your deposit when the network sees it, and credit it when the network has confirmed it often enough. So the network can tell you more than we can.',
    ),
    steps([
      {
        title: 'Get the transaction hash from where you sent it.',
        content: [
          p(
            'It is a long line of letters and digits, also called transaction ID or TxID. No hash means that the transfer has not been sent: ask the sender.',
          ),
        ],
      },
      {
        title: 'Look it up.',
        content: [
          p(
            'Paste it under ',
            strong('Deposit > Where is my deposit?'),
            ' in the app or on the web. We ask the network and tell you what it says. Any public explorer of that network does the same.',
          ),
        ],
      },
      { title: 'Compare with the list below.' },
    ]),
    figure(
      'deposit-decision.png',
      'A ladder of four questions. Does the network know the transaction? Has it been confirmed often enough? Are address, network and memo right? Does it reach the minimum? Four times yes leads to Credited.',
      'Four questions, in the order in which they should be asked.',
    ),
    h2('Not found'),
    p(
      'The sender has not passed it on, or it went out on another network than you think. Exchanges often collect withdrawals for an hour. Wait that long, then ask them.',
    ),
    h2('Found, with too few confirmations'),
    table({
      caption: 'Confirmations we wait for',
      header: true,
      rows: networkTable(
        ['Coin', 'Network', 'Confirmations', 'Usual time'],
        ['coin', 'network', 'confirmations', 'usualTime'],
      ),
    }),
    p(
      'Nothing can make it quicker from our side. On Bitcoin, a transaction sent with a low fee can take a day; many wallets let the sender raise the fee afterwards.',
    ),
    h2('Confirmed, and not in your balance'),
    ul([
      [
        strong('The address is not yours. '),
        'Compare all of it with the deposit page, not only the ends. A transfer to a stranger’s address cannot be taken back.',
      ],
      [
        strong('It was sent on another network. '),
        'See ',
        article('deposit-wrong-network', 'sent on the wrong network'),
        '.',
      ],
      [
        strong('The memo or tag is missing. '),
        'See ',
        article('deposit-missing-memo', 'I forgot the memo or tag'),
        '.',
      ],
      [
        strong('It is below the minimum. '),
        'See the ',
        article('minimum-deposit-other-coins', 'table of minimum deposits'),
        '.',
      ],
      [
        strong('It came from a contract. '),
        'Deposits of ETH from some contracts are found by a nightly run and credited the next morning.',
      ],
      [
        strong('Deposits of the coin are paused. '),
        'Look at ',
        link(addresses.status, 'the status page'),
        '. What you sent is credited when they open again.',
      ],
    ]),
    h2('Confirmed for over two hours, and none of these'),
    p(
      'Write to us with the hash, the coin, the network and the amount. Copy the hash as text: a shortened one such as ',
      code('0x4f…c21b'),
      ', or a screenshot of it, is not enough to find your deposit.',
    ),
  ],
});

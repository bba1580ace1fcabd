import { article, callout, h2, p, strong, ul } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { authors } from '../../facts.ts';
import { minimumDeposit } from '../../network-facts.ts';

const minimum = minimumDeposit('Bitcoin (BTC)', 'Bitcoin');

export const minimumBtcDeposit = faq({
  slug: 'minimum-btc-deposit',
  title: 'What is the smallest Bitcoin deposit?',
  summary: `The smallest deposit is ${minimum} per transaction. Less than that arrives at your address but is credited only when your small deposits add up to the minimum.`,
  topic: 'deposits',
  productArea: 'crypto',
  publishedAt: '2024-10-15',
  updatedAt: '2026-05-29',
  reviewAt: '2026-11-25',
  author: authors.crypto,
  helpful: 34,
  related: [
    'minimum-deposit-other-coins',
    'crypto-deposit-not-arrived',
    'crypto-withdrawal-fees-and-limits',
  ],
  body: [
    p(
      'The smallest Bitcoin deposit is ',
      strong(minimum),
      ' in one transaction, on the Bitcoin network. There is no maximum, and we take no fee.',
    ),
    h2('Why there is a minimum'),
    p(
      'Every deposit has to be moved into cold storage one day, and that transfer costs a network fee. For very small amounts the fee would be more than the deposit.',
    ),
    h2('If you sent less'),
    p(
      'Nothing is lost. The transaction shows as ',
      strong('Below minimum'),
      ' under ',
      strong('Home > Deposit > History'),
      ' in the app and ',
      strong('Wallet > Deposit > History'),
      ' on the web. As soon as the small deposits to your address add up to the minimum, they are credited together, without your doing anything.',
    ),
    ul([
      `Two deposits of 0.00006 BTC: credited after the second, because together they reach ${minimum}.`,
      'One deposit of 0.00004 BTC and nothing more: it waits for as long as your account exists.',
      'If you close your account before that, it cannot be sent back, because sending would cost more than it is worth.',
    ]),
    callout('info', 'The sender may deduct a fee', [
      p(
        'Some wallets and exchanges subtract their fee from the amount you type. What counts here is what arrives. If you want to deposit exactly the minimum, send a little more.',
      ),
    ]),
    p(
      'A deposit above the minimum is credited after two confirmations, as a rule within 20 minutes. If yours takes longer, see ',
      article('crypto-deposit-not-arrived', 'why a deposit has not arrived'),
      '. For every other coin, see the ',
      article('minimum-deposit-other-coins', 'table of minimum deposits'),
      '.',
    ),
  ],
});

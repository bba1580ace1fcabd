import { article, callout, code, figure, h2, p, steps, strong, table, ul } from '../../blocks.ts';
import { announcement } from '../../documents.ts';
import { authors } from '../../facts.ts';

export const mrdxConversion = announcement({
  slug: 'mrdx-conversion',
  title: 'Meridian Token network upgrade: old MRDX tokens become MRD at 1 to 100',
  summary:
    'The Meridian Token has moved to a new contract. Balances on Meridian were converted by us; tokens in your own wallet can be deposited for conversion until 31 December 2026.',
  topic: 'deposits',
  productArea: 'crypto',
  severity: 'change',
  publishedAt: '2025-08-13',
  updatedAt: '2026-05-29',
  reviewAt: '2026-12-15',
  author: authors.crypto,
  helpful: 30,
  related: ['doc-supported-networks', 'minimum-deposit-other-coins', 'deposit-wrong-network'],
  body: [
    p(
      'The Meridian Token has been upgraded. The old token, now called ',
      strong('MRDX'),
      ', is replaced by a new one, ',
      strong('MRD'),
      '. For each MRDX you get 100 MRD. The value of what you hold does not change: there are a hundred times as many tokens, each worth a hundredth.',
    ),
    h2('In short'),
    table({
      header: true,
      rows: [
        ['Where your MRDX are', 'What to do'],
        ['In your Meridian balance', 'Nothing. They were converted on 16 September 2025'],
        ['In your own wallet', 'Deposit them by 31 December 2026; see the steps below'],
        ['On another exchange', 'Ask that exchange; withdraw to Meridian if it does not convert'],
        ['In an open order of 2025', 'The order was cancelled and the balance converted'],
      ],
    }),
    h2('Why there was an upgrade'),
    p(
      'The old contract of 2019 could not be improved any more. The new one uses about a third of the network fee for a transfer, lets a wallet approve and send in one step, and has a fixed supply that nobody can raise. Two outside firms have examined it.',
    ),
    h2('What happened when'),
    table({
      caption: 'All times in UTC',
      header: true,
      rows: [
        ['Date', 'Event'],
        ['13 August 2025', 'This announcement'],
        ['9 September 2025, 08:00', 'MRDX markets closed, deposits and withdrawals paused'],
        ['16 September 2025, 08:00', 'Balances converted at 1 to 100'],
        ['23 September 2025, 08:00', 'MRD markets, deposits and withdrawals opened'],
        ['30 September 2025', 'MRDX deposits opened again, for conversion only'],
        ['31 December 2026, 23:59', 'Last moment for an MRDX deposit to be confirmed'],
      ],
    }),
    h2('Convert tokens from your own wallet'),
    steps([
      {
        title: 'Choose Deposit, then MRDX (conversion only).',
        content: [
          p(
            'In the app under Home, on the web under Wallet. The address differs from that for MRD.',
          ),
        ],
      },
      {
        title: 'Send the tokens on Ethereum.',
        content: [
          p(
            'The smallest deposit is 0.2 MRDX, which becomes 20 MRD. You need a little ETH for the network fee.',
          ),
        ],
      },
      {
        title: 'Wait for 32 confirmations.',
        content: [p('Usually 7 minutes. The deposit then shows Waiting for conversion.')],
      },
      {
        title: 'Find MRD in your balance.',
        content: [p('Conversions run every Tuesday at 08:00 UTC. We charge no fee.')],
      },
    ]),
    figure(
      'withdrawal-journey.png',
      'A line with four stations, from left to right: checks, signing, confirmations on the network, credit at the receiver.',
      'Any transfer passes these stations. Conversion follows the last one.',
    ),
    callout('danger', 'Do not send MRDX to an MRD address', [
      p(
        'Choose MRDX on the deposit page first. Tokens of the old contract sent to an address for MRD have to be recovered by hand, for a fee and within 10 business days: see ',
        article('deposit-wrong-network', 'what can be recovered'),
        '.',
      ),
    ]),
    h2('Know the right contract'),
    p(
      'Wallets show tokens by contract, and false “MRD” tokens exist. Take the contract address from the deposit page in your account, from nowhere else. A swap page that somebody sends you is a fraud: we convert only by deposit, and we never ask you to connect a wallet.',
    ),
    h2('Questions'),
    ul([
      [
        strong('Are prices and charts converted? '),
        'Yes. History before 23 September 2025 is divided by 100.',
      ],
      [
        strong('What about API programs? '),
        'The markets are called ',
        code('MRD-EUR'),
        ' and ',
        code('MRD-USDC'),
        '. Orders for MRDX markets are refused.',
      ],
      [
        strong('Is it a taxable event? '),
        'In most countries a conversion by the issuer is not. It appears in your tax report with the type conversion.',
      ],
      [
        strong('What after 31 December 2026? '),
        'MRDX will not be worth anything on Meridian. The old contract remains on the network, but we no longer convert it.',
      ],
    ]),
    h2('What changed on 29 May 2026'),
    p(
      'The last day for conversions was moved from 30 June to 31 December 2026, because about one token in fifty had not been converted yet.',
    ),
  ],
});

import { appAndWeb, article, callout, h2, p, strong, table } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { authors, earn } from '../../facts.ts';

export const stopStaking = faq({
  slug: 'stop-staking',
  title: 'How do I stop staking, and when are my coins free?',
  summary:
    'You can stop at any time. The network decides how long coins stay bonded after that: none for ADA, days for ETH and SOL, 28 days for DOT.',
  topic: 'earn-and-staking',
  productArea: 'earn',
  publishedAt: '2023-11-07',
  updatedAt: '2026-05-05',
  reviewAt: '2026-11-05',
  author: authors.crypto,
  helpful: 467,
  related: ['how-staking-works', 'staking-rewards-changed', 'tax-on-staking-rewards'],
  body: [
    appAndWeb({
      app: [
        { title: 'Tap Earn, then the coin.' },
        { title: 'Tap Unstake and type how much.', content: [p('You can unstake a part.')] },
        { title: 'Read the day on which the coins are free, and confirm.' },
      ],
      web: [
        { title: 'Click Earn, then Manage beside the coin.' },
        { title: 'Click Unstake and type how much.' },
        { title: 'Read the day on which the coins are free, and confirm.' },
      ],
    }),
    table({
      caption: 'How long coins stay bonded',
      header: true,
      rows: [
        ['Coin', 'Until they earn', 'Until they are free'],
        ...earn.staking.map(({ coin, activation, unbonding }) => [coin, activation, unbonding]),
      ],
    }),
    p(
      'The ranges for ETH and SOL depend on how many others are leaving. The day in the app is updated every hour.',
    ),
    h2('While they are being freed'),
    p(
      'The coins earn nothing and can be neither sold nor withdrawn. You can change your mind: ',
      strong('Cancel unstaking'),
      ' puts back what the network has not yet begun to free. When the day has come, the coins are in your balance by themselves.',
    ),
    callout('warning', 'The price can move in the meantime', [
      p('With DOT you wait four weeks. Do not stake what you may need sooner.'),
    ]),
    p(
      'Rewards that you were paid before stay yours. How they are earned is explained in ',
      article('how-staking-works', 'how staking works'),
      '.',
    ),
  ],
});

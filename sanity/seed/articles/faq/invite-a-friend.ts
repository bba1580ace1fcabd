import { p, strong, ul } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { account, authors } from '../../facts.ts';

export const inviteAFriend = faq({
  slug: 'invite-a-friend',
  title: 'Why have I not received the reward for inviting a friend?',
  summary: `You both get ${account.referralReward} in MRD ten days after your friend, who came by your link, has verified and bought crypto for EUR 100. One of these is usually still missing.`,
  topic: 'getting-started',
  productArea: 'account',
  publishedAt: '2024-06-11',
  updatedAt: '2025-07-22',
  reviewAt: '2026-07-22',
  author: authors.trading,
  helpful: 17,
  related: ['open-account', 'verify-individual-account'],
  body: [
    p(
      'Open ',
      strong('Profile > Invite'),
      '. Each friend is listed with the step that is missing:',
    ),
    ul([
      [
        strong('Not registered: '),
        'your friend opened the link but no account, or opened it without the link. The link cannot be added later.',
      ],
      [strong('Not verified: '), 'Full verification is missing.'],
      [
        strong('Purchase too small: '),
        'purchases have to reach EUR 100 within 60 days of registering. Recurring buys count.',
      ],
      [strong('Waiting: '), 'the ten days are not over yet.'],
    ]),
    p(
      `The reward is ${account.referralReward} in MRD at the current price, for at most 20 friends a year. It is income in many countries and is listed in your tax report.`,
    ),
  ],
});

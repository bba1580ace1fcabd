import { article, callout, code, h2, link, p, steps, strong, table, ul } from '../../blocks.ts';
import { announcement } from '../../documents.ts';
import { account, addresses, authors } from '../../facts.ts';

export const accountClosureNoticeByEmail = announcement({
  slug: 'account-closure-notice-by-email',
  title: 'Account closure notices by email: what they mean and what to do',
  summary: `Since 30 April 2026 we tell customers by email when we intend to close their account, ${account.closingNoticeDays} days ahead and with the reason. How to check that a notice is real, how to keep the account, and how to take your balances out.`,
  topic: 'account-and-identity',
  productArea: 'account',
  severity: 'notice',
  publishedAt: '2026-04-30',
  updatedAt: '2026-05-29',
  reviewAt: '2026-11-30',
  author: authors.identity,
  helpful: 1,
  related: ['close-account', 'phishing-emails', 'accepted-documents', 'crypto-tax-reporting'],
  body: [
    p(
      'We close few accounts, and never without a word. If we intend to close yours, you get an email with the subject ',
      strong('Notice that your account will be closed'),
      `. It names the reason and the day, at least ${account.closingNoticeDays} days away. Most people who get one can keep their account by answering.`,
    ),
    h2('Who gets a notice'),
    table({
      caption: 'Reasons named in a notice, and what keeps the account open',
      header: true,
      rows: [
        ['Reason in the email', 'What it means', 'What keeps the account open'],
        [
          'Document expired',
          'We asked three times for a new identity document',
          'Verify again with a valid one',
        ],
        [
          'Tax details missing',
          'Tax residence or tax number was not given after two reminders',
          'Enter them under Profile > Personal details',
        ],
        [
          'Questions not answered',
          'We asked where money came from and heard nothing',
          'Answer the questions in the app',
        ],
        ['Never verified', 'No verification and no movement for 24 months', 'Sign in and verify'],
        [
          'Country not served',
          'You moved to a country we do not serve',
          'Nothing; take balances out',
        ],
        ['Terms broken', 'For example an account used by somebody else', 'Object, see below'],
      ],
    }),
    h2('Check that the notice is real'),
    p(
      'Thieves copy emails like this one because they frighten people. Do not press anything in it. A real notice has all of these marks:',
    ),
    ul([
      [
        'It comes from an address that ends in ',
        code(addresses.mail),
        ' and carries your anti-phishing word.',
      ],
      'It holds no button to sign in, no attachment, and no address to send coins to.',
      [
        'The same notice stands in your account under ',
        strong('Profile > Messages'),
        '. Open the app or type the address yourself.',
      ],
    ]),
    callout('danger', 'Not there? Then it is false', [
      p(
        'If Messages does not show the notice, forward the email to ',
        link(`mailto:${addresses.phishing}`, addresses.phishing),
        ' and delete it. How to tell false emails from real ones is in ',
        article('phishing-emails', 'how to recognise a false email'),
        '.',
      ),
    ]),
    h2('Keep your account'),
    steps([
      { title: 'Open Profile, then Messages, then the notice.' },
      {
        title: 'Press Resolve.',
        content: [p('It leads to what is missing: a document, a tax number or a few questions.')],
      },
      {
        title: 'Wait for our answer.',
        content: [p('It takes up to 48 hours. The closing day is suspended while we read.')],
      },
    ]),
    h2('Or take your balances out'),
    p(
      'Until the closing day you can sell, unstake and withdraw as usual. Deposits and purchases stop when the notice is sent. Remember that unstaking takes time, for DOT 28 days, so begin early.',
    ),
    p(
      'Download your statements and tax reports as well. We keep records for ',
      `${account.recordYears} years, but after the closing day you have to ask us for them.`,
    ),
    h2('What happens on the closing day'),
    ul([
      'Open orders, recurring buys, API keys and cards end.',
      'Cash goes to the bank account you last withdrew to. If there is none, we write to you.',
      'Crypto is not sold. It stays in your name, and support pays it out to an address of yours after checking who you are.',
      'Your deposit addresses must not be used any more.',
    ]),
    h2('Object'),
    p(
      'If you think the notice is wrong, choose ',
      strong('I do not agree'),
      ' below it and say why. Somebody who had no part in the decision reads it and answers within 15 business days. The account stays open until then, except where a law forbids it.',
    ),
    p(
      'You would rather leave by yourself? See ',
      article('close-account', 'how to close your account'),
      '.',
    ),
    h2('What changed on 29 May 2026'),
    p('We added the reason “Tax details missing” and the way to object.'),
  ],
});

import { article, callout, h2, link, p, strong, table, ul } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { addresses, authors } from '../../facts.ts';

export const contactSupport = faq({
  slug: 'contact-support',
  title: 'How to reach a person at Meridian',
  summary:
    'Write to us from the app under Profile > Help > Contact support, day and night. Chat is answered within 5 minutes as a rule, messages within 8 hours. We have no phone line, and nobody from Meridian will call you.',
  topic: 'getting-started',
  productArea: 'account',
  publishedAt: '2023-01-10',
  updatedAt: '2026-05-20',
  reviewAt: '2026-11-20',
  author: authors.identity,
  helpful: 867,
  related: ['phishing-emails', 'account-locked'],
  body: [
    table({
      caption: 'Ways to reach us',
      header: true,
      rows: [
        ['Way', 'When', 'Usual answer', 'Languages'],
        ['Chat', 'Day and night', '5 minutes', 'English, German, French, Spanish'],
        ['Message', 'Day and night', '8 hours', 'English, German, French, Spanish'],
        ['Message, subject “Money is missing”', 'Day and night', '15 minutes', 'English'],
        ['Letter', 'Business days', '10 business days', 'Any official language of the EU'],
      ],
    }),
    p(
      'Both chat and messages are under ',
      strong('Profile > Help > Contact support'),
      '. If you cannot sign in, use ',
      link(addresses.support, 'the support page'),
      ' with the email address of your account.',
    ),
    h2('What helps us to help you'),
    ul([
      'one subject per message',
      'the reference of the payment, order or transaction, copied as text',
      'the exact words of the error, and when you saw it',
      'the app version, from Profile > Help > About',
    ]),
    callout('danger', 'What we never ask for', [
      p(
        'Passwords, codes, passkeys, recovery words, remote control of your device, or a transfer “for safety”. Whoever asks for one of them is not from Meridian.',
      ),
    ]),
    p(
      'Had a call or a strange message? See ',
      article('phishing-emails', 'how to recognise a false email'),
      '.',
    ),
    h2('If you are not content with the answer'),
    p(
      'Reply with the word ',
      strong('complaint'),
      '. Somebody who was not involved looks at it afresh and answers within 15 business days. That answer names the ombudsman of your country, whose service is free.',
    ),
  ],
});

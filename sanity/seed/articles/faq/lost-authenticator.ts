import { article, callout, figure, h2, p, steps, strong, ul } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { authors } from '../../facts.ts';

export const lostAuthenticator = faq({
  slug: 'lost-authenticator',
  title: 'I lost my phone or authenticator: how do I sign in?',
  summary:
    'Use a recovery code or another passkey if you have one. If not, prove who you are with a selfie; access comes back after 72 hours.',
  topic: 'security',
  otherTopics: ['account-and-identity'],
  labels: ['two-factor', 'sign-in', 'locked out'],
  productArea: 'security',
  publishedAt: '2023-02-07',
  updatedAt: '2026-03-24',
  reviewAt: '2026-10-15',
  changes: [
    { at: '2026-03-24', note: 'Access comes back after 72 hours; it was five days before.' },
  ],
  author: authors.security,
  helpful: 2431,
  related: ['passkeys', 'account-locked', 'change-email-or-phone'],
  body: [
    p('Take the first way that is open to you. They are ordered from the quickest to the slowest.'),
    h2('You have another device that is signed in'),
    p(
      'Open ',
      strong('Profile > Security > Two-step verification'),
      ' on it and choose ',
      strong('Move to a new device'),
      '. Then remove the lost phone under ',
      strong('Devices'),
      '.',
    ),
    h2('You have recovery codes or a second passkey'),
    p(
      'On the sign-in page choose ',
      strong('Try another way'),
      '. Each of the ten recovery codes works once. You were shown them when you turned on two-step verification; many people keep them in a password manager or on paper with their passport.',
    ),
    h2('You have neither'),
    steps([
      {
        title: 'Sign in with your email address and password.',
        content: [p('Stop at the page that asks for the code.')],
      },
      { title: 'Choose Try another way, then I have lost everything.' },
      {
        title: 'Take the selfie and photograph your document.',
        content: [p('It must be the person who verified the account. A new document is fine.')],
      },
      {
        title: 'Wait 72 hours.',
        content: [
          p(
            'We write to every address and number of yours on the first, second and third day. Whoever reads one of these messages can stop the recovery.',
          ),
        ],
      },
      {
        title: 'Type the code from the last message and set up a passkey.',
        content: [p('Old codes, passkeys and devices end at that moment.')],
      },
    ]),
    figure(
      'recovery-timeline.svg',
      'A line with five marks: now, selfie and document; 24 hours, first message; 48 hours, second message; 72 hours, last message with a code; then a new passkey and access.',
      'Three days, three messages.',
    ),
    callout('info', 'Why 72 hours?', [
      p(
        'A thief who holds your phone and a copy of your document could do the same as you. Three days give you the time to notice. Support cannot shorten them, and nobody can pay to shorten them.',
      ),
    ]),
    h2('So that it does not happen again'),
    ul([
      [article('passkeys', 'Set up two passkeys'), ' on different devices.'],
      'Print the recovery codes, or keep them in a password manager that is not on the same phone.',
      'Keep an email address on your account that you can reach without that phone.',
    ]),
  ],
});

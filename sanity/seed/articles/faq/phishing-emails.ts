import {
  appAndWeb,
  article,
  callout,
  code,
  figure,
  h2,
  link,
  p,
  strong,
  ul,
} from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { addresses, authors } from '../../facts.ts';

export const phishingEmails = faq({
  slug: 'phishing-emails',
  title: 'How to recognise a false email, and keep it from working',
  summary:
    'Real emails from Meridian carry a word that only you and we know. Set that word, never follow a link to sign in, and use a passkey: then a false email can do you no harm.',
  topic: 'security',
  labels: ['scam', 'fraud'],
  productArea: 'security',
  publishedAt: '2025-06-24',
  updatedAt: '2026-05-29',
  reviewAt: '2026-12-05',
  author: authors.security,
  helpful: 3,
  related: ['passkeys', 'sign-in-i-do-not-recognise', 'unsafe-device-warning'],
  body: [
    p(
      'Phishing is an email, message or call that pretends to come from us and wants you to sign in on a false page, read out a code, or send crypto to a “safe” address. The pretence is often perfect. These three measures work even when you are tired and the email is good.',
    ),
    h2('1. Set your anti-phishing word'),
    p(
      'Choose a word. From then on it appears at the top of every email that we send you. An email without it is not from us, whatever else it says.',
    ),
    appAndWeb({
      app: [
        { title: 'Open Profile, then Security, then Anti-phishing word.' },
        {
          title: 'Type 4 to 20 letters or digits.',
          content: [p('Do not take a password, a name or anything that is known about you.')],
        },
        {
          title: 'Confirm with your passkey or code.',
          content: [p('The next email already carries it.')],
        },
      ],
      web: [
        { title: 'Click your profile picture, then Security, then Anti-phishing word.' },
        {
          title: 'Type 4 to 20 letters or digits.',
          content: [p('Do not take a password, a name or anything that is known about you.')],
        },
        { title: 'Click Save and confirm with your passkey or code.' },
      ],
    }),
    figure(
      'email-anatomy.png',
      'An email with four marked places: the sender at meridian.example, the anti-phishing word at the top, a greeting with the customer’s name, and no link to sign in.',
      'Four marks of a real email. The word at the top is yours alone.',
    ),
    h2('2. Sign in by the address bar, never by a link'),
    p(
      'Our emails say what has happened and where in the app you find it. They never link to a page for signing in. Type the address yourself, use a bookmark, or open the app.',
    ),
    h2('3. Use a passkey'),
    p(
      'A ',
      article('passkeys', 'passkey'),
      ' answers only to our real address. Even if you believe a false page, your device does not.',
    ),
    h2('Marks of a false email'),
    ul([
      [
        'The sender does not end in ',
        code(addresses.mail),
        '. Look at the address, not at the name; watch for swapped letters and for our name in front of another one, as in ',
        code('meridian.example.help-desk.test'),
        '.',
      ],
      'It is in a hurry: your account closes today, your balance is at risk, a fee falls due within the hour.',
      'It asks for a password, a code, the words of a wallet, or a picture of your document.',
      'It wants you to move crypto to an address “for safety”. We never ask for that.',
      'It attaches a file, or a code to be scanned with the phone.',
    ]),
    callout('danger', 'You clicked, typed or sent something?', [
      p(
        'Lock the account first: ',
        strong('Profile > Security > Lock my account'),
        '. It stops withdrawals at once. Then change the password of your email as well, and follow ',
        article('sign-in-i-do-not-recognise', 'these steps'),
        '. Minutes count.',
      ),
    ]),
    h2('Tell us'),
    p(
      'Forward the email to ',
      link(`mailto:${addresses.phishing}`, addresses.phishing),
      ' as an attachment, so that its technical lines stay whole, and delete it. We have false pages taken down, usually within a few hours. You get one short answer that says whether the email was ours.',
    ),
  ],
});

import {
  appAndWeb,
  article,
  callout,
  figure,
  h2,
  h3,
  p,
  quote,
  strong,
  table,
  ul,
} from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { account, authors, cryptoWithdrawals } from '../../facts.ts';

export const passkeys = faq({
  slug: 'passkeys',
  title: 'Passkeys: what they are and how to set one up',
  summary:
    'A passkey replaces your password with the lock of your own phone or computer. It cannot be guessed, reused or typed into a false page. Set up two, so that losing one device does not lock you out.',
  topic: 'security',
  promoted: true,
  labels: ['two-factor', 'sign-in', 'password'],
  productArea: 'security',
  publishedAt: '2025-03-19',
  updatedAt: '2026-06-04',
  reviewAt: '2026-12-10',
  changes: [{ at: '2026-06-04', note: 'How to set up a passkey on Windows was added.' }],
  author: authors.security,
  helpful: 138,
  related: [
    'lost-authenticator',
    'phishing-emails',
    'account-locked',
    'withdrawals-paused-after-change',
  ],
  body: [
    p(
      'A passkey lets you sign in the way you unlock your device: with a fingerprint, your face or a PIN. It is the safest way into your account, and it takes one minute to set up.',
    ),
    figure(
      'passkey-prompt.png',
      'A phone shows a sheet that reads: Sign in to Meridian with your passkey. Below it are a fingerprint mark, the name of the account and a button that says Continue.',
      'With a passkey, this is all you see when you sign in.',
    ),
    h2('Why it is safer than a password'),
    p(
      'Your device makes a pair of keys. One stays inside the device; we keep the other. To sign in, your device answers a question that only its own key can answer. Three things follow:',
    ),
    ul([
      [strong('There is nothing to steal from us. '), 'The key that we hold opens nothing.'],
      [
        strong('There is nothing to give away. '),
        'A passkey works only on the real address of Meridian. A false page that looks like ours gets no answer.',
      ],
      [strong('There is nothing to remember. '), 'You need no password and no code from an app.'],
    ]),
    p('Your fingerprint and your face never leave the device. We do not receive them.'),
    h2('What you need'),
    table({
      caption: 'Oldest versions that work',
      header: true,
      rows: [
        ['Device', 'System', 'Browser'],
        ['iPhone, iPad', 'iOS 16', 'Safari 16, or any browser on iOS 17'],
        ['Android', 'Android 9', 'Chrome 109'],
        ['Mac', 'macOS 13', 'Safari 16, Chrome 109, Firefox 122'],
        ['Windows', 'Windows 10 with Windows Hello', 'Chrome 109, Edge 109, Firefox 122'],
        ['Security key', 'Any with FIDO2', 'Any of the above'],
      ],
    }),
    h2('Set up a passkey'),
    appAndWeb({
      app: [
        { title: 'Open Profile, then Security, then Passkeys.' },
        {
          title: 'Tap Add passkey.',
          content: [p('Confirm with the method you use now, such as your password and a code.')],
        },
        {
          title: 'Choose where to keep it.',
          content: [
            p(
              'Your phone offers its own password manager. If you use another one, choose it here. To use a security key, tap ',
              strong('Other options'),
              '.',
            ),
          ],
        },
        {
          title: 'Unlock your phone as usual.',
          content: [
            p('The passkey appears in the list, with the name of the device and today’s date.'),
          ],
        },
      ],
      web: [
        { title: 'Click your profile picture, then Security, then Passkeys.' },
        {
          title: 'Click Add passkey.',
          content: [p('Confirm with the method you use now, such as your password and a code.')],
        },
        {
          title: 'Choose this computer, a phone or a security key.',
          content: [
            p(
              'To keep the passkey on a phone, choose ',
              strong('Use a phone or tablet'),
              ' and scan the code with its camera. Bluetooth must be on for both; nothing is sent over it but the proof that they are near each other.',
            ),
          ],
        },
        {
          title: 'Unlock the device when it asks.',
          content: [p('Give the passkey a name that you will recognise in a year.')],
        },
      ],
    }),
    callout('warning', 'Set up a second one now', [
      p(
        `You may keep up to ${account.passkeysPerAccount}. Two on different devices, or one device and one security key, mean that a lost phone is a nuisance and not an emergency.`,
      ),
    ]),
    h2('Sign in with a passkey'),
    h3('On a device that holds it'),
    p(
      'Type your email address, or click into the field and choose the passkey that is offered. Unlock the device. You are in.',
    ),
    h3('On a device that does not'),
    p(
      'Choose ',
      strong('Use another device'),
      ', scan the code with the phone that holds the passkey, and unlock the phone. Nothing is stored on the other device, so this is also right for a computer that you share.',
    ),
    h2('What changes in your account'),
    ul([
      'With two passkeys or more you may turn your password off under Security > Password. We recommend it.',
      'A passkey counts as both steps. You are not asked for a code when you sign in, withdraw or make an API key.',
      [
        `Adding or removing a passkey pauses crypto withdrawals for ${cryptoWithdrawals.securityHoldHours} hours. See `,
        article('withdrawals-paused-after-change', 'why withdrawals are paused'),
        '.',
      ],
    ]),
    h2('Remove a passkey'),
    p(
      'Open ',
      strong('Security > Passkeys'),
      ', choose it and press ',
      strong('Remove'),
      '. Then delete it on the device as well, in the settings for passwords. The last passkey can be removed only when a password and a second step are in place.',
    ),
    h2('If it does not work'),
    table({
      caption: 'What you see and what helps',
      header: true,
      rows: [
        ['What you see', 'Why', 'What to do'],
        [
          'No passkey is offered',
          'It is kept in another password manager',
          'Choose Use another device, or turn that manager on in the settings',
        ],
        [
          'The code cannot be scanned',
          'Bluetooth is off on one side',
          'Turn it on for both; keep them within a few metres',
        ],
        [
          'Something went wrong, twice',
          'A content blocker or an old browser',
          'Try a private window, then another browser',
        ],
        [
          'This passkey is unknown',
          'It was removed from your account',
          'Delete it on the device and add a new one',
        ],
      ],
    }),
    h3('You lost the only device'),
    p(
      'If your passkeys are kept in the account of your phone’s maker, they come back when you set up the new phone. If not, choose ',
      strong('I cannot use my passkey'),
      ' on the sign-in page. You prove who you are with a selfie, and access is restored after 72 hours. The steps are those for a ',
      article('lost-authenticator', 'lost authenticator'),
      '.',
    ),
    quote(
      'Nobody at Meridian can use your passkey, and nobody will ask you to add one for them. If a caller wants you to scan a code, hang up.',
    ),
  ],
});

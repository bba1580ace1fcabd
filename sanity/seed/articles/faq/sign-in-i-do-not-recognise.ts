import { appAndWeb, article, callout, h2, ol, p, strong, ul } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { authors } from '../../facts.ts';

export const signInIDoNotRecognise = faq({
  slug: 'sign-in-i-do-not-recognise',
  title: 'I got a notice of a sign-in that I do not recognise',
  summary:
    'If it was not you, lock the account first and ask questions later. Locking takes ten seconds, stops every withdrawal, and can be undone by you alone.',
  topic: 'security',
  productArea: 'security',
  publishedAt: '2023-03-02',
  updatedAt: '2026-05-12',
  reviewAt: '2026-11-12',
  author: authors.security,
  helpful: 652,
  related: ['phishing-emails', 'account-locked', 'passkeys'],
  body: [
    callout('danger', 'Not you? Lock the account now', [
      p(
        'Open the app or type our address yourself, then go to ',
        strong('Profile > Security > Lock my account'),
        '. If you cannot sign in, choose ',
        strong('Lock an account'),
        ' on the sign-in page; it needs only your email address and the code we send to it.',
      ),
    ]),
    h2('First make sure that it was not you'),
    p(
      'Half of these notices turn out to be harmless. Look again at the place, the time and the device.',
    ),
    ul([
      'Mobile networks and VPNs often show the place of their own exit, which may be another city or country.',
      'A new browser, a private window or cleared cookies make your own computer look new.',
      'An app that you connected for taxes or a portfolio signs in with its API key. The notice then names the key.',
    ]),
    h2('See who is signed in'),
    appAndWeb({
      app: [
        { title: 'Open Profile, then Security, then Devices.' },
        { title: 'Tap a device to see its place and its last activity.' },
        {
          title: 'Tap Sign out on each one that you do not know.',
          content: [p('It takes effect at once.')],
        },
      ],
      web: [
        { title: 'Click your profile picture, then Security, then Devices.' },
        { title: 'Compare the list with the devices you own.' },
        {
          title: 'Click Sign out all others.',
          content: [p('Only the browser in front of you stays signed in.')],
        },
      ],
    }),
    h2('Then close the way in'),
    ol([
      [
        'Change the password of your ',
        strong('email'),
        ' account. Whoever reads your mail can try again.',
      ],
      [
        'Change your Meridian password, or better, switch to a ',
        article('passkeys', 'passkey'),
        '.',
      ],
      'Delete API keys that you do not use.',
      'Check saved withdrawal addresses and bank accounts for ones that are not yours.',
      ['Have the phone or computer checked if you installed anything on someone’s request.'],
    ]),
    h2('If something is gone'),
    p(
      'Write to us at once with ',
      strong('Money is missing'),
      ' as the subject; these messages are read day and night before all others. Report the theft to the police, and send us the reference. Crypto that has been confirmed on its network cannot be called back by anyone, but other exchanges do freeze it when they hear of it early.',
    ),
  ],
});

import { article, callout, code, h2, h3, p, strong, table, ul } from '../../blocks.ts';
import { productDocument } from '../../documents.ts';
import { account, authors } from '../../facts.ts';

export const appDevicesAndPermissions = productDocument({
  slug: 'app-devices-and-permissions',
  title: 'The Meridian app: supported devices and what each permission is for',
  summary:
    'Which phones and browsers work, why the app asks for camera, notifications and Bluetooth, what happens if you refuse, and how to move to a new phone.',
  topic: 'getting-started',
  productArea: 'account',
  publishedAt: '2025-01-28',
  updatedAt: '2026-03-11',
  reviewAt: '2026-11-28',
  author: authors.security,
  helpful: 58,
  related: ['unsafe-device-warning', 'passkeys', 'lost-authenticator'],
  body: [
    h2('Devices'),
    table({
      header: true,
      rows: [
        ['', 'Works', 'Not supported'],
        ['iPhone, iPad', 'iOS 16 and later', 'Jailbroken devices'],
        [
          'Android',
          'Android 9 and later, with a security update of the last two years',
          'Rooted devices, emulators',
        ],
        [
          'Web',
          'The current and the previous version of Chrome, Edge, Firefox and Safari',
          'Browsers inside other apps',
        ],
      ],
    }),
    p(
      'The app comes from the App Store and Google Play and from nowhere else. If it reports an unsafe device, look up the code in ',
      article('unsafe-device-warning', 'the app says that my device is not safe'),
      '.',
    ),
    h2('Permissions'),
    table({
      header: true,
      rows: [
        ['Permission', 'Used for', 'If you refuse'],
        [
          'Camera',
          'Your document, the selfie, QR codes',
          'Verify on the web with another phone; paste addresses',
        ],
        ['Notifications', 'Deposits, fills, sign-ins, security notices', 'You get emails only'],
        [
          'Face or fingerprint',
          'Opening the app, confirming payments',
          'You use the PIN of the phone',
        ],
        [
          'Bluetooth',
          'Using the phone’s passkey on a computer nearby',
          'Add a passkey on the computer itself',
        ],
        ['NFC', 'Activating the card, reading the chip of a passport', 'Type the numbers instead'],
        ['Photos', 'Only when you attach a picture to a message', 'Attach nothing, or use the web'],
      ],
    }),
    p(
      'The app never asks for contacts, the microphone, your location in the background or other apps’ data. If an app with our name does, it is not ours.',
    ),
    h2('On the web'),
    ul([
      [
        'Allow cookies for ',
        code('app.meridian.example'),
        '. Without them you cannot stay signed in.',
      ],
      'Content blockers may keep charts from loading. Signing in and withdrawing work with them.',
      'The page works from 320 pixels of width, with a keyboard alone, and with screen readers.',
    ]),
    h2('Staying signed in'),
    p(
      `A device stays signed in for ${account.sessionDays} days after you last used it. The app still asks for your face, fingerprint or PIN each time it is opened. Change how soon it asks under Profile > Security > App lock: at once, after 1 minute or after 5.`,
    ),
    h2('Move to a new phone'),
    callout('warning', 'Keep the old phone until the new one works', [
      p(
        'If the authenticator is on the old phone only, you need it once more. Without it, getting back in takes 72 hours.',
      ),
    ]),
    h3('With a passkey that is synchronised'),
    p(
      'Install the app, enter your email address, confirm with face, fingerprint or PIN. You are done.',
    ),
    h3('With a password and an authenticator app'),
    p(
      'On the old phone, open ',
      strong('Profile > Security > Two-step verification > Move to a new device'),
      ' and scan the code shown there with the new one. Then sign the old phone out under Devices. This counts as a change of your authenticator, so crypto withdrawals pause for 24 hours.',
    ),
    h3('The old phone is gone'),
    p('Follow ', article('lost-authenticator', 'I lost my phone or authenticator'), '.'),
  ],
});

import { appAndWeb, article, callout, h2, h3, p, strong, table, ul } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { authors } from '../../facts.ts';

export const unsafeDeviceWarning = faq({
  slug: 'unsafe-device-warning',
  title: 'The app says that my device is not safe: what now?',
  summary:
    'The app checks that the phone’s own protections are whole. The warning names what it found: an opened system, a debugging connection, an app that reads the screen, or a changed copy of our app. Each has its own remedy.',
  topic: 'security',
  productArea: 'security',
  publishedAt: '2023-01-19',
  updatedAt: '2026-05-29',
  reviewAt: '2026-11-20',
  author: authors.security,
  helpful: 301,
  related: ['sign-in-i-do-not-recognise', 'phishing-emails', 'passkeys'],
  body: [
    p(
      'When the app starts, it asks the phone a few questions about itself. If an answer means that another program could read your screen, press buttons for you or see your keys, the app shows ',
      strong('Unsafe device environment'),
      ' and will not open your account. Your money is not affected, and you can go on using Meridian on the web.',
    ),
    callout('danger', 'Someone told you to install something?', [
      p(
        'If a caller or a chat asked you to install an app for remote support, end the conversation, switch the phone off, and lock your account from another device. Then read ',
        article('sign-in-i-do-not-recognise', 'what to do about a sign-in you do not recognise'),
        '.',
      ),
    ]),
    h2('Find the code below the warning'),
    table({
      caption: 'Codes of the warning',
      header: true,
      rows: [
        ['Code', 'What was found', 'Phone'],
        ['E1', 'The system has been opened (root or jailbreak)', 'Android, iPhone'],
        ['E2', 'Developer options with debugging turned on', 'Android'],
        ['E3', 'An app that reads the screen or presses buttons', 'Android'],
        ['E4', 'The screen is being shared or recorded', 'Android, iPhone'],
        ['E5', 'Our app was changed or did not come from a store', 'Android, iPhone'],
        ['E6', 'An emulator or a cloned work space', 'Android'],
        ['E7', 'The system has had no security update for two years', 'Android, iPhone'],
      ],
    }),
    h2('What to do'),
    h3('E1: the system has been opened'),
    p(
      'On an opened system any app can read what any other app keeps. The protections cannot be put back by hiding the change. Restore the original system, or use a different phone. If you never opened the system yourself and bought the phone second-hand, do not use it for money at all.',
    ),
    h3('E2, E3 and E4: something is switched on'),
    appAndWeb({
      app: [
        {
          title: 'E2: turn off debugging.',
          content: [
            p(
              'On Android: ',
              strong('Settings > System > Developer options > USB debugging'),
              '. Wireless debugging, too.',
            ),
          ],
        },
        {
          title: 'E3: find the app that may read the screen.',
          content: [
            p(
              'On Android: ',
              strong('Settings > Accessibility > Downloaded apps'),
              '. Turn off every service you do not use. If you rely on a screen reader or a switch, see below.',
            ),
          ],
        },
        {
          title: 'E4: stop sharing the screen.',
          content: [
            p('End calls with a shared screen, stop recordings, and disconnect from a television.'),
          ],
        },
        {
          title: 'Close Meridian completely and open it again.',
          content: [p('The check runs at every start. You need not reinstall the app.')],
        },
      ],
      web: [
        {
          title: 'Sign in on a computer.',
          content: [
            p(
              'The warning concerns the phone alone. Everything but card settings can be done on the web.',
            ),
          ],
        },
        {
          title: 'Open Security, then Devices.',
          content: [
            p('The phone is listed with the code of the warning and the moment of the last check.'),
          ],
        },
        {
          title: 'Remove the phone if it is not yours.',
          content: [p('It is signed out at once.')],
        },
      ],
    }),
    h3('E5 and E6: the app itself'),
    p(
      'Delete the app and install it from the App Store or Google Play. We publish it nowhere else; a download from a web page or a chat is not ours, however real it looks. Cloned work spaces and emulators are not supported.',
    ),
    h3('E7: an old system'),
    p(
      'Install the updates that your phone offers. If there are none, the maker has stopped looking after it. Use the web, in a browser that is up to date.',
    ),
    h2('If you use assistive technology'),
    p(
      'Screen readers and switch controls that come with the system, and the well-known ones from the stores, are on our list and do not cause a warning. If yours does, write to us with its name and the version of the app. Until we have added it, use the web, which has no such check.',
    ),
    h2('What we see'),
    ul([
      'The code of the warning, the model of the phone and the version of its system',
      'Never: your other apps by name, your files, your contacts or your screen',
    ]),
    p(
      'The warning goes on although you have done all of this? Write to us from the web and tell us the code.',
    ),
  ],
});

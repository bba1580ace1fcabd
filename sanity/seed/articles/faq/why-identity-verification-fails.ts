import { article, callout, figure, h2, h3, p, steps, strong, table, ul } from '../../blocks.ts';
import { faq } from '../../documents.ts';
import { authors, identity } from '../../facts.ts';

export const whyIdentityVerificationFails = faq({
  slug: 'why-identity-verification-fails',
  title: 'Why an identity check can fail, and what to try next',
  summary:
    'Most failed checks come down to the picture: glare, a cut-off corner, a document that has run out, or a selfie taken against the light. Find the reason you were given, put it right, and try again in daylight.',
  topic: 'account-and-identity',
  productArea: 'account',
  publishedAt: '2024-08-08',
  updatedAt: '2026-05-29',
  reviewAt: '2026-11-30',
  author: authors.identity,
  helpful: 59,
  related: ['verify-individual-account', 'accepted-documents', 'proof-of-address'],
  body: [
    p(
      'A failed check rarely means that something is wrong with you. It nearly always means that the software could not read a document or could not match it to a face. The message in the app names one reason. Find it below, put it right, and start again.',
    ),
    callout('info', `You have ${identity.attemptsPerDay} attempts in 24 hours`, [
      p(
        'After the third failed attempt the form closes for 24 hours. That protects people whose documents were stolen. It does not count against you later.',
      ),
    ]),
    h2('What the message means'),
    table({
      caption: 'Messages you may see under Profile > Verification',
      header: true,
      rows: [
        ['Message', 'What happened', 'What to do'],
        [
          'Image not readable',
          'Glare, blur, or not enough light',
          'Take the pictures again in daylight, without flash',
        ],
        [
          'Document cut off',
          'A corner or the bottom lines are missing',
          'Keep all four corners inside the frame',
        ],
        [
          'Document not accepted',
          'The type or the country is not on our list',
          'Use a passport, or see the list of documents',
        ],
        [
          'Document expired',
          `It runs out in less than ${identity.documentMonthsLeft} month`,
          'Use another document',
        ],
        [
          'Face not matched',
          'The selfie and the photo differ too much',
          'Face a window; take off glasses and hats',
        ],
        [
          'Details do not match',
          'Name or date of birth differs from the document',
          'Correct your profile first',
        ],
        [
          'Already registered',
          'Another account holds the same identity',
          'Sign in to the older account',
        ],
      ],
    }),
    h2('Take the pictures again'),
    p('Nine out of ten second attempts pass when the pictures are taken like this.'),
    figure(
      'identity-check.png',
      'Three phone screens side by side. The first shows a passport with all four corners inside a frame, the second a face inside an oval, the third the words In review.',
      'The three screens of the check: the document, your face, and the wait.',
    ),
    steps([
      {
        title: 'Lay the document on something dark.',
        content: [
          p(
            'A table is better than your hand. Stand so that no lamp is reflected in the plastic. Turn the flash off.',
          ),
        ],
      },
      {
        title: 'Fill the frame, and keep the corners in it.',
        content: [
          p(
            'For a passport, the two lines of letters and arrows at the bottom must be in the picture: they are read by machine.',
          ),
        ],
      },
      {
        title: 'Wait until the picture is sharp, then press the button.',
        content: [p('If you cannot read every line yourself, neither can we.')],
      },
      {
        title: 'Take the selfie facing a window.',
        content: [
          p(
            'Nobody else in the picture, no hat, no dark glasses. Head coverings worn for religious or medical reasons are fine as long as the whole face is visible.',
          ),
        ],
      },
    ]),
    h2('When the document is the problem'),
    ul([
      [
        strong('Copies and screenshots are refused. '),
        'The check looks for the edges and the print of a real document. A photo of a screen or a scan fails every time.',
      ],
      [
        strong('Damaged documents are refused. '),
        'That includes a cracked data page, a cut corner and writing across the photo.',
      ],
      [
        strong('Temporary papers are refused. '),
        'Wait for the real document, or use another one from the list of ',
        article('accepted-documents', 'documents we accept'),
        '.',
      ],
      [
        strong('Your name has changed. '),
        'Your profile must show the name on the document. See ',
        article('change-legal-name', 'how to change your name'),
        '.',
      ],
    ]),
    h2('When it is not the pictures'),
    h3('The same person, two accounts'),
    p(
      'Each person may have one account. If an older account holds your identity, we cannot verify a second one. Sign in to the older account; if you no longer know the email address, contact support and we will find it together with you.',
    ),
    h3('Details typed differently'),
    p(
      'The check compares letter by letter. Type your names as the document shows them, including middle names, and put the family name where the document puts it. Accents do not matter: ',
      strong('José'),
      ' and ',
      strong('Jose'),
      ' are the same to us.',
    ),
    h3('The camera is blocked'),
    p(
      'If the screen stays black, the app may not use the camera. Allow it in the settings of your phone under ',
      strong('Meridian > Camera'),
      ', or start the check on the web and scan the code with a phone that has a camera.',
    ),
    h3('A person is looking at it'),
    p(
      `Some checks are passed on to a member of staff, for example when the document is rare or the photo in it is old. That is what `,
      strong('In review'),
      ` means. It takes up to ${identity.manualHours} hours and there is nothing for you to do. Starting again would put you at the end of the queue.`,
    ),
    h2('Still not through?'),
    p(
      'After two attempts with good pictures, write to us from ',
      strong('Profile > Help > Contact support'),
      ' and name the message you saw. Do not attach pictures of your documents: the support form is not the place for them, and nobody at Meridian will ask for them there.',
    ),
  ],
});

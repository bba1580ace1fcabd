import { block, step } from '#tests/fixtures/portable-text/build.ts';

/** Steps that differ between the app and the web. */
export const platformStepsFixture = [
  {
    _type: 'platformSteps',
    _key: 'how',
    app: [
      step(
        'app1',
        'Open Profile, then Verification.',
        block('s1', 'If you see “In review”, there is nothing to do yet.'),
      ),
      step(
        'app2',
        'Lay the document flat on something dark.',
        block('s2', 'All four corners inside the frame, no glare on the photo.'),
      ),
      step(
        'app3',
        'Take the selfie facing a window.',
        block('s3', 'No hat, no glasses, nobody else in the picture.'),
      ),
    ],
    web: [
      step('web1', 'Sign in and open Settings, then Identity.'),
      step(
        'web2',
        'Scan the code with your phone.',
        block('s4', 'The camera of a computer is rarely sharp enough.'),
      ),
    ],
  },
];

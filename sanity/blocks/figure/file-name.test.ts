import { looksLikeFileName } from './file-name.ts';

it.each([
  'IMG_2031.png',
  'step 2 final.jpg',
  'Screenshot 2024-03-01 at 10.11.12',
  'Screen Shot 2019-11-05 at 3.21.44 PM',
  'Bildschirmfoto 2024-03-01 um 10.11.12',
  'mceclip0',
  'image',
  'image (3)',
  'DSC0042',
  'Capture',
  'fc3e5a0b1c2d4e5f6a7b8c9d',
  '0b1c2d4e-1234-4abc-9def-0123456789ab',
  'wallet-withdraw-2x',
  'step_2_final_v3',
])('takes %s for the name of a file', (alt) => expect(looksLikeFileName(alt)).toBe(true));

it.each([
  'The Withdraw button is at the bottom right of the wallet.',
  'Open settings.json. It has three fields',
  'Image of the profile page',
  'Level 3',
  'A two-step check',
  '',
  '   ',
  null,
])('takes %j for a description', (alt) => expect(looksLikeFileName(alt)).toBe(false));

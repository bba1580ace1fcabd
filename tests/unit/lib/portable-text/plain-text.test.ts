import { plainText } from '#lib/portable-text/plain-text.ts';
import { readBody } from '#lib/portable-text/read-body.ts';
import { readingMinutes } from '#lib/portable-text/reading-time.ts';
import { block, figure, heading, item, span, step } from '#tests/fixtures/portable-text/build.ts';

describe('plainText', () => {
  it('keeps blocks apart and spans together', () => {
    const body = [
      heading('h', 'Deposits'),
      block('a', [span('Bit', ['strong']), span('coin')]),
      item('b', 'App: open it.', 'bullet'),
      item('c', 'Web: sign in.', 'bullet'),
    ];
    expect(plainText(body)).toBe('Deposits Bitcoin App: open it. Web: sign in.');
  });

  it('reads every kind of block', () => {
    const body = [
      { _type: 'callout', title: 'Wait.', content: [block('a', 'Five minutes.')] },
      { _type: 'steps', items: [step('1', 'Open.', block('b', 'Profile.'), figure('f'))] },
      { _type: 'platformSteps', app: [step('2', 'Tap.')], web: [step('3', 'Click.')] },
      {
        _type: 'table',
        caption: 'Fees',
        hasHeaderRow: true,
        rows: [{ cells: ['Way'] }, { cells: ['Card'] }],
      },
      { _type: 'codeBlock', filename: 'a.ts', code: 'let a = 1;' },
      { _type: 'videoLink', url: 'https://example.com/v', title: 'Watch.' },
      { _type: 'poll', question: 'No?' },
    ];
    expect(plainText(body)).toBe(
      'Wait. Five minutes. Open. Profile. Profile, then Verification Tap. Click. Fees Way Card a.ts let a = 1; Watch.',
    );
  });

  it('never glues a word to the next block', () => {
    const body = Array.from({ length: 50 }, (_, at) => block(`k${at}`, `Sentence ${at}.`));
    expect(plainText(body)).not.toMatch(/[a-z.?!][A-Z0-9]/);
  });

  it.each([[null], [undefined], ['x'], [[]], [[{ _type: 'block', children: null }]]])(
    'reads %j as no text',
    (body) => {
      expect(plainText(body)).toBe('');
    },
  );
});

describe('readingMinutes', () => {
  it.each([
    ['nothing', '', 1],
    ['a line', 'One line of text.', 1],
    ['238 words', 'word '.repeat(238), 1],
    ['3,000 words', 'word '.repeat(3000), 13],
    ['1,000 Chinese characters', '字'.repeat(1000), 2],
    ['marks only', '— … — '.repeat(500), 1],
  ])('reads %s', (_name, text, minutes) => {
    expect(readingMinutes(readBody([block('a', text)]).blocks)).toBe(minutes);
  });
});

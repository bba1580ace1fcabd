import type { ValidationMarker } from 'sanity';
import { reasonsAgainst } from '#sanity/studio/publish/reasons.ts';

const fields = [
  { name: 'summary', type: { title: 'Summary' } },
  { name: 'body', type: { title: 'Text' } },
  { name: 'expireAt', type: { title: 'Comes down at' } },
];

const text = (style: string, words: string) => ({
  _type: 'block',
  _key: words,
  style,
  children: [{ _type: 'span', text: words }],
});

const sentences = (draft: Record<string, unknown>, markers: ValidationMarker[] = []) =>
  reasonsAgainst(draft, markers, fields).map(({ field, message }) => `${field}: ${message}`);

describe('reasonsAgainst', () => {
  it('finds none in a sound article', () => {
    const body = [
      text('h2', 'What'),
      text('normal', 'This'),
      text('h3', 'How'),
      { _type: 'steps' },
    ];
    expect(sentences({ body, expireAt: '2026-11-22T10:00:00Z' })).toEqual([]);
  });

  it('tells errors under the name of their field, and warnings not at all', () => {
    const markers: ValidationMarker[] = [
      { level: 'error', message: 'Write a summary.', path: ['summary'] },
      { level: 'warning', message: 'Rather long.', path: ['summary'] },
      { level: 'error', message: 'Say what it shows.', path: ['body', { _key: 'f' }, 'alt'] },
      { level: 'error', message: 'Say what it shows.', path: ['body', { _key: 'g' }, 'alt'] },
      { level: 'error', message: 'All wrong.', path: [] },
    ];
    expect(sentences({}, markers)).toEqual([
      'Summary: Write a summary.',
      'Text: Say what it shows.',
      'Document: All wrong.',
    ]);
  });

  it('says of a broken reference what readers would meet', () => {
    const marker: ValidationMarker = {
      level: 'error',
      code: 'reference.not-published',
      message: 'Must be published',
      path: ['body', { _key: 'b' }, 'markDefs', { _key: 'l' }, 'reference'],
    };
    expect(sentences({}, [marker])).toEqual([
      'Text: A link leads to an article that readers cannot open: it is not published, or it was deleted.',
    ]);
  });

  it('refuses a window that nobody can read', () => {
    expect(sentences({ expireAt: '2026-W10' })).toEqual([
      'Comes down at: This moment cannot be understood. Choose it in the calendar, with its time.',
    ]);
  });

  it('names headings with nothing below them', () => {
    const body = [
      text('h2', 'One'),
      text('normal', '  '),
      text('h2', 'Two'),
      text('h3', 'Two and a half'),
      text('normal', 'Words'),
      text('h4', 'Last'),
    ];
    expect(sentences({ body })).toEqual([
      'Text: Nothing stands below the heading “One”.',
      'Text: Nothing stands below the heading “Last”.',
    ]);
  });
});

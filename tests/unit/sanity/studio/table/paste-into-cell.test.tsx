import { readForCell } from '#sanity/studio/table/paste-into-cell.ts';

type Clip = { html?: string; text?: string };

async function read({ html = '', text = '' }: Clip) {
  const found = await readForCell({ html, text });
  if (found === undefined) return undefined;
  const texts = found.cells.map((row) =>
    row.map(({ children }) =>
      (Array.isArray(children) ? children : []).map((child) => child.text).join(''),
    ),
  );
  return { texts, isInline: found.isInline };
}

it.each<[string, Clip, string[][], boolean]>([
  [
    'cells of a page',
    { html: '<table><tr><td>a<td>b<tr><td>c<td>d</table>' },
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
    false,
  ],
  [
    'cells as text',
    { text: 'a\tb\nc\td' },
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
    false,
  ],
  [
    'cells in Markdown',
    { text: '| a | b |\n| - | - |\n| c | d |' },
    [
      ['a', 'b'],
      ['c', 'd'],
    ],
    false,
  ],
  ['a column', { html: '<table><tr><td>a<tr><td>b</table>' }, [['a'], ['b']], false],
  ['one cell', { html: '<table><tr><td>a</table>' }, [['a']], true],
  ['words', { text: 'Only words' }, [['Only words']], true],
  ['paragraphs', { html: '<p>a</p><p>b</p>' }, [['a\nb']], true],
  ['lines', { text: 'a\nb' }, [['a\nb']], true],
  ['lists', { html: '<ul><li>a<li>b</ul><ol><li>c<li>d</ol>' }, [['• a\n• b\n1. c\n2. d']], true],
  [
    'a heading above cells',
    { html: '<h2>a</h2><table><tr><td>b<td>c</table>' },
    [['a\nb\nc']],
    true,
  ],
])('reads %s for a table', async (_, clip, texts, isInline) => {
  expect(await read(clip)).toEqual({ texts, isInline });
});

it('reads nothing out of nothing', async () => {
  expect(await read({ text: ' \n' })).toBeUndefined();
});

it('names the images that a cell cannot hold', async () => {
  const html = '<p>See</p><p><img src="https://x.example/fees.png" width="30"></p>';
  expect((await readForCell({ html, text: '' }))?.leftOut).toEqual([
    { name: 'fees.png', after: 'See' },
  ]);
});

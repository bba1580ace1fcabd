import { block, figure, heading, item, span } from '#tests/fixtures/portable-text/build.ts';
import { showBody } from '#tests/support/show-body.tsx';

const n = (key: string, level = 1) => item(key, `Text of ${key}`, 'number', level);
const on = (key: string, level = 1) => item(key, `Text of ${key}`, 'continue', level);
const rule = (key: string, listLevel?: number) => ({
  _type: 'horizontalRule',
  _key: key,
  listLevel,
});

/** The ids of a body as they stand in one another: `a(b c)`. */
function nesting(body: unknown): string {
  const { container, unmount } = showBody(body);
  const written = (element: Element): string =>
    [...element.children]
      .map((child) => {
        const inner = written(child);
        if (child.id === '' || !/^[a-z]$/.test(child.id)) return inner;
        return inner === '' ? child.id : `${child.id}(${inner})`;
      })
      .filter((one) => one !== '')
      .join(' ');
  const text = written(container);
  unmount();
  return text;
}

it.each<[string, unknown[], string]>([
  ['a further paragraph', [n('a'), on('b'), n('c')], 'a(b) c'],
  ['two of them, at the end', [n('a'), on('b'), on('c')], 'a(b c)'],
  ['a paragraph of a deeper item', [n('a'), n('b', 2), on('c', 2), n('d')], 'a(b(c)) d'],
  [
    'a paragraph after a deeper list',
    [n('a'), n('b', 2), on('c'), n('d', 2), n('e')],
    'a(b c d) e',
  ],
  ['one that is deeper than any item', [n('a'), on('b', 4), n('c')], 'a(b) c'],
  ['one above the outermost item', [n('a', 3), on('b', 1), n('c', 3)], 'a(b) c'],
  ['one without a list', [on('a'), n('b')], 'a b'],
  ['a block at the end that says its level', [n('a'), n('b', 2), rule('c', 2)], 'a(b(c))'],
  ['a block of the outer item', [n('a'), n('b', 2), rule('c', 1), n('d')], 'a(b c) d'],
  ['a block before a further paragraph', [n('a'), rule('b'), on('c')], 'a(b c)'],
  ['a block that ends the list', [n('a'), rule('b', 0), n('c')], 'a b c'],
  ['a block at the end that says nothing', [n('a'), rule('b')], 'a b'],
])('puts %s where it belongs', (_, body, expected) => expect(nesting(body)).toBe(expected));

it('begins a new list after a block that ends one', () => {
  const { container } = showBody([n('a'), rule('b', 0), n('c')]);
  expect(container.querySelectorAll('ol')).toHaveLength(2);
});

it('goes on with the numbers after a paragraph and a picture', () => {
  const { container } = showBody([n('a'), on('b'), figure('f'), n('c')]);
  expect(container.querySelectorAll('ol')).toHaveLength(1);
  expect(container.querySelector('ol')?.children).toHaveLength(2);
});

describe('former anchors', () => {
  const anchor = (...formerAnchors: string[]) => ({ _type: 'anchor', _key: 'x', formerAnchors });
  const withAnchor = (key: string, text: string, ...ids: string[]) =>
    block(key, [anchor(...ids), span(text)]);

  it('are ids of headings, texts and blocks', () => {
    const { container } = showBody([
      { ...heading('k', ''), children: [anchor('h_01'), span('Fees')] },
      withAnchor('p', 'Text', '#caf%C3%A9', 'a.b:c'),
      { ...figure('f'), formerAnchors: ['pic'] },
    ]);
    expect(container.querySelector('[id="h_01"]')?.closest('h2')?.id).toBe('k');
    expect(container.querySelector('[id="café"]')?.closest('p')?.id).toBe('p');
    expect(container.querySelector('[id="a.b:c"]')?.closest('p')?.id).toBe('p');
    expect(container.querySelector('[id="pic"]')?.nextElementSibling?.tagName).toBe('FIGURE');
  });

  it('of a text without words belong to what comes next', () => {
    const { container } = showBody([block('e', [anchor('gone')]), block('p', 'Next')]);
    expect(container.querySelector('[id="gone"]')?.parentElement?.id).toBe('p');
    expect(container.children).toHaveLength(1);
  });

  it('never repeat an id of the page, and are no second slug of their heading', () => {
    const { container } = showBody([
      { ...heading('k', ''), children: [anchor('fees', 'k', 'content'), span('Fees')] },
      heading('l', 'Fees'),
    ]);
    const ids = [...container.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids.toSorted()).toEqual(['fees', 'fees-2', 'k', 'l']);
  });
});

describe('footnotes', () => {
  const note = (text: string) => ({ _type: 'footnote', _key: text, content: [block('n', text)] });

  it('stand at the end, each with a way there and back', () => {
    const cells = [{ content: [block('c', [span('Cell'), note('Of the cell')])] }];
    const { container, getByRole } = showBody([
      block('p', [span('Free'), note('Until July')]),
      { _type: 'richTable', _key: 't', rows: [{ cells }] },
    ]);
    const sign = getByRole('link', { name: 'Footnote 2' });
    const target = container.querySelector(`[id="${sign.getAttribute('href')?.slice(1)}"]`);
    expect(target?.textContent).toBe('Of the cell↩');
    const back = getByRole('link', { name: 'Back to the text of footnote 2' });
    const place = container.querySelector(`[id="${back.getAttribute('href')?.slice(1)}"]`);
    expect(place?.contains(sign)).toBe(true);
    expect(container.lastElementChild?.getAttribute('aria-label')).toBe('Footnotes');
  });
});

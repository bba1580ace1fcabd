import '@testing-library/jest-dom';
import { screen } from '@testing-library/react';
import { block, span } from '#tests/fixtures/portable-text/build.ts';
import { everyBlock } from '#tests/fixtures/portable-text/every-block.ts';
import { showBody } from '#tests/support/show-body.tsx';

describe('content that cannot be shown', () => {
  it('shows readers nothing of an unknown block', () => {
    const { container } = showBody([{ _type: 'poll', _key: 'p', question: 'Which?' }]);
    expect(container).toBeEmptyDOMElement();
  });

  it.each<[string, unknown]>([
    ['a block called constructor', [{ _type: 'constructor', _key: 'a' }]],
    ['a style called __proto__', [block('a', 'Text', { style: '__proto__' })]],
    ['a mark called toString', [block('a', [span('Text', ['toString'])])]],
    ['no keys at all', [{ _type: 'block', children: [{ _type: 'span', text: 'Text' }] }]],
    ['blocks with one key', [block('a', 'One'), block('a', 'Two')]],
    ['children that are no list', [{ _type: 'block', children: { length: 3 } }]],
    ['markup in a key', [block('"><img src=x onerror=alert(1)>', 'Text')]],
  ])('draws %s without complaint', (_name, body) => {
    const { container } = showBody(body);
    expect(container.querySelector('img, script')).toBeNull();
  });

  it('draws every block at once, with no id twice', () => {
    const { container } = showBody(everyBlock);
    const ids = [...container.querySelectorAll('[id]')].map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(screen.getAllByRole('heading').length).toBeGreaterThan(4);
  });
});

import '@testing-library/jest-dom';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { PortableText } from '#components/portable-text/portable-text.tsx';
import { assetHost } from '#lib/assets/host.ts';
import { listHeadings } from '#lib/portable-text/headings.ts';
import { readBody } from '#lib/portable-text/read-body.ts';
import {
  block,
  figure,
  heading,
  item,
  linked,
  span,
  step,
} from '#tests/fixtures/portable-text/build.ts';
import { everyBlock } from '#tests/fixtures/portable-text/every-block.ts';

const assets = assetHost({ kind: 'lake', projectId: 'signpost', dataset: 'production' });

function show(body: unknown) {
  const { blocks } = readBody(body);
  return render(
    <PortableText locale="en" assets={assets} blocks={blocks} headings={listHeadings(blocks)} />,
  );
}

describe('text', () => {
  it('gives each block its key for an anchor', () => {
    const { container } = show([
      block('p1', 'A paragraph'),
      heading('h1', 'A heading'),
      item('i1', 'An item', 'bullet'),
      block('q1', 'A quote', { style: 'blockquote' }),
    ]);
    const tags = ['p1', 'h1', 'i1', 'q1'].map((id) => container.querySelector(`#${id}`)?.tagName);
    expect(tags).toEqual(['P', 'H2', 'LI', 'BLOCKQUOTE']);
  });

  it('marks words as strong, stressed and code, and breaks lines', () => {
    const { container } = show([
      block('p', [span('a', ['strong']), span('b', ['em']), span('c', ['code']), span('d\ne')]),
    ]);
    expect(container.innerHTML).toBe(
      '<p id="p"><strong>a</strong><em>b</em><code>c</code>d<br>e</p>',
    );
  });

  it('nests lists and keeps their kinds', () => {
    show([item('a', 'One', 'number'), item('b', 'Inner', 'bullet', 2), item('c', 'Two', 'number')]);
    const [outer, inner] = screen.getAllByRole('list');
    expect(outer?.tagName).toBe('OL');
    expect(inner?.tagName).toBe('UL');
    expect(screen.getAllByRole('listitem').map((one) => one.id)).toEqual(['a', 'b', 'c']);
  });

  it('draws no id twice when a list changes its kind in the depth', () => {
    const { container } = show([
      item('a', 'One', 'bullet'),
      item('b', 'Two', 'number', 2),
      item('c', 'Three', 'bullet', 2),
    ]);
    const ids = [...container.querySelectorAll('[id]')].map((element) => element.id);
    expect(ids.toSorted()).toEqual(['a', 'b', 'c']);
  });

  it('offers a link to each heading beside it, not in its name', () => {
    show([heading('k1', 'Fees')]);
    expect(screen.getByRole('heading', { level: 2, name: 'Fees' }).id).toBe('k1');
    const link = screen.getByRole('link', { name: 'Link to the section “Fees”' });
    expect(link.getAttribute('href')).toBe('#k1');
    expect(document.getElementById('fees')?.textContent).toBe('Fees');
  });
});

describe('links', () => {
  it('leads to another article by its slug', () => {
    show([linked('p', 'Passkeys', { _type: 'internalLink', reference: { slug: 'passkeys' } })]);
    expect(screen.getByRole('link', { name: 'Passkeys' }).getAttribute('href')).toBe(
      '/articles/passkeys',
    );
  });

  it('says that a link leaves the site and gives it no power over the page', () => {
    show([linked('p', 'The bank', { _type: 'link', href: 'https://example.com/' })]);
    const link = screen.getByRole('link', { name: 'The bank (another site)' });
    expect(link.getAttribute('rel')).toBe('noopener noreferrer nofollow');
  });

  it.each([
    ['/faq', '/faq'],
    ['mailto:help@example.com', 'mailto:help@example.com'],
    ['#fees', '#fees'],
  ])('leaves %s as it is', (href, expected) => {
    show([linked('p', 'Words', { _type: 'link', href })]);
    const link = screen.getByRole('link', { name: 'Words' });
    expect(link.getAttribute('href')).toBe(expected);
    expect(link.getAttribute('rel')).toBeNull();
  });

  it.each([
    ['a script', { _type: 'link', href: 'javascript:alert(1)' }],
    ['data', { _type: 'link', href: 'data:text/html,<script>alert(1)</script>' }],
    ['another host in disguise', { _type: 'link', href: '/\\evil.example' }],
    ['nothing', { _type: 'link' }],
    ['a deleted article', { _type: 'internalLink', reference: null }],
    ['an unresolved reference', { _type: 'internalLink', reference: { _ref: 'x' } }],
  ])('keeps the words of a link to %s', (_name, mark) => {
    show([linked('p', 'Words', mark)]);
    expect(screen.queryByRole('link')).toBeNull();
    expect(screen.getByText('Words').tagName).toBe('P');
  });
});

describe('figure', () => {
  it('has its words, its room and its sizes', () => {
    show([figure('f')]);
    const image = screen.getByRole('img', {
      name: 'The profile page with the Verification row marked',
    });
    expect(image).toHaveAttribute('width', '1600');
    expect(image).toHaveAttribute('height', '900');
    expect(image).toHaveAttribute('loading', 'lazy');
    expect(image.getAttribute('srcset')).toContain('?w=360&fit=max&auto=format 360w');
    expect(screen.getByRole('figure')).toHaveTextContent('Profile, then Verification');
  });

  it('never grows a tall screenshot past the window', () => {
    show([figure('f', { asset: { _id: 'image-abc-1170x2532-png' } })]);
    expect(screen.getByRole('img').style.maxInlineSize).toBe('277px');
  });

  it('shows a placeholder behind photographs only', () => {
    const lqip = 'data:image/jpeg;base64,AAAA';
    show([
      figure('a', { alt: 'Photo', asset: { _id: 'image-abc-10x10-jpg', metadata: { lqip } } }),
      figure('b', { alt: 'Drawing', asset: { _id: 'image-abc-10x10-png', metadata: { lqip } } }),
    ]);
    expect(screen.getByRole('img', { name: 'Photo' }).style.backgroundImage).toContain(lqip);
    expect(screen.getByRole('img', { name: 'Drawing' }).style.backgroundImage).toBe('');
  });

  it('links to its full size where the column shows it smaller', () => {
    show([figure('f'), figure('g', { alt: 'Small', asset: { _id: 'image-abc-100x80-png' } })]);
    const [link, ...others] = screen.getAllByRole('link');
    expect(others).toEqual([]);
    expect(link).toHaveAccessibleName(/^The profile page .* \(larger picture\)$/);
    expect(link?.getAttribute('href')).toContain('?w=1600&');
  });

  it('is silent without words, and absent without a picture', () => {
    show([figure('a', { alt: '', caption: '' }), figure('b', { asset: null })]);
    expect(screen.getAllByRole('figure')).toHaveLength(1);
    expect(screen.getByRole('presentation')).toHaveAttribute('alt', '');
  });
});

describe('callout', () => {
  it.each([
    ['info', 'Good to know'],
    ['warning', 'Take care'],
    ['danger', 'Danger'],
    ['constructor', 'Good to know'],
  ])('names the tone %s', (tone, word) => {
    show([{ _type: 'callout', _key: 'c', tone, content: [block('p', 'Text')] }]);
    expect(screen.getByRole('note')).toHaveTextContent(`${word} Text`);
  });

  it('has a title after its word', () => {
    show([{ _type: 'callout', _key: 'c', tone: 'danger', title: 'Stop.', content: null }]);
    expect(screen.getByRole('note')).toHaveTextContent('Danger: Stop.');
  });
});

describe('steps', () => {
  it('is a list whose steps can be linked', () => {
    show([
      {
        _type: 'steps',
        _key: 's',
        items: [step('one', 'Open.', block('x', 'Profile.')), step('two', 'Press.', figure('f'))],
      },
    ]);
    const items = within(screen.getByRole('list')).getAllByRole('listitem');
    expect(items.map((one) => one.id)).toEqual(['one', 'two']);
    expect(items[0]).toHaveTextContent('Open.Profile.');
    expect(within(screen.getByRole('list')).getByRole('img')).toBeVisible();
  });
});

describe('App and Web steps', () => {
  const both = {
    _type: 'platformSteps',
    _key: 'ps',
    app: [step('a1', 'Tap.')],
    web: [step('w1', 'Click.')],
  };

  it('offers the choice, the app first, and holds both', () => {
    show([both]);
    const group = screen.getByRole('group', { name: 'Show the steps for' });
    expect(within(group).getByRole('radio', { name: 'App' })).toBeChecked();
    expect(within(group).getByRole('radio', { name: 'Web' })).not.toBeChecked();
    expect(screen.getAllByRole('list')).toHaveLength(2);
  });

  it('changes by click and by arrow key', async () => {
    const user = userEvent.setup();
    show([both]);
    await user.click(screen.getByRole('radio', { name: 'Web' }));
    expect(screen.getByRole('radio', { name: 'App' })).not.toBeChecked();
    await user.keyboard('{ArrowLeft}');
    expect(screen.getByRole('radio', { name: 'App' })).toBeChecked();
  });

  it('keeps two pairs on a page apart', () => {
    show([both, { ...both, _key: 'other' }]);
    expect(screen.getAllByRole('radio', { checked: true })).toHaveLength(2);
  });

  it('offers no choice where there is one platform', () => {
    show([{ ...both, app: [] }]);
    expect(screen.queryByRole('radio')).toBeNull();
    expect(screen.getByText('Web')).toBeVisible();
    expect(screen.getByRole('list')).toHaveTextContent('Click.');
  });
});

describe('table', () => {
  const rows = [{ cells: ['Way', 'Fee'] }, { cells: ['Card', '1 %'] }];

  it('has a name, a header row and scrolls by keyboard', () => {
    show([{ _type: 'table', _key: 't', caption: 'Fees', hasHeaderRow: true, rows }]);
    expect(screen.getByRole('group', { name: 'Fees' })).toHaveAttribute('tabindex', '0');
    expect(screen.getByRole('table', { name: 'Fees' })).toBeVisible();
    const headers = screen.getAllByRole('columnheader');
    expect(headers.map((cell) => cell.getAttribute('scope'))).toEqual(['col', 'col']);
    expect(screen.getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['Card', '1 %']);
  });

  it('announces no empty heading', () => {
    const corner = [{ cells: ['', 'Fee'] }, { cells: ['Card', '1 %'] }];
    show([{ _type: 'table', _key: 't', hasHeaderRow: true, rows: corner }]);
    expect(screen.getAllByRole('columnheader').map((cell) => cell.textContent)).toEqual(['Fee']);
  });

  it('does without both', () => {
    show([{ _type: 'table', _key: 't', rows }]);
    expect(screen.getByRole('group', { name: 'Table' })).toBeVisible();
    expect(screen.queryByRole('columnheader')).toBeNull();
    expect(screen.getAllByRole('row')).toHaveLength(2);
  });
});

describe('code', () => {
  it('is shown as written and can be copied', () => {
    const code = 'if (a < b) {\n  "</script>";\n}';
    show([{ _type: 'codeBlock', _key: 'c', language: 'ts', filename: 'a.ts', code }]);
    expect(screen.getByRole('group', { name: 'a.ts' }).textContent).toBe(code);
    expect(screen.getByRole('button', { name: 'Copy' })).toHaveAttribute('data-needs-js');
  });
});

describe('video', () => {
  it('is a link that says where it leads', () => {
    const { container } = show([
      { _type: 'videoLink', _key: 'v', url: 'https://www.example.com/watch?v=1', title: 'A check' },
    ]);
    const link = screen.getByRole('link', { name: /^A check\s*Video on example\.com$/ });
    expect(link.getAttribute('href')).toBe('https://www.example.com/watch?v=1');
    expect(container.querySelector('iframe, video, img')).toBeNull();
  });
});

describe('attachment', () => {
  const asset = { _id: 'file-0a1b2c-pdf', size: 1_430_000, originalFilename: 'claim-2.pdf' };

  it('is a link that says what it is, of which kind and how large', () => {
    show([{ _type: 'attachment', _key: 'a', asset, title: 'Claim form' }]);
    const link = screen.getByRole('link', { name: /^Claim form\s*PDF, 1\.4 MB$/ });
    expect(link.getAttribute('href')).toBe('/lake/files/signpost/production/0a1b2c.pdf');
  });

  it.each([
    ['its own name when nobody gave it a title', asset, /^claim-2\.pdf/],
    ['its kind alone when its size is not known', { ...asset, size: null }, /PDF$/],
    ['a word when it has no name at all', { ...asset, originalFilename: '' }, /^File/],
  ])('shows %s', (_what, broken, name) => {
    show([{ _type: 'attachment', _key: 'a', asset: broken }]);
    expect(screen.getByRole('link', { name })).toBeVisible();
  });
});

describe('content that cannot be shown', () => {
  it('shows readers nothing of an unknown block', () => {
    const { container } = show([{ _type: 'poll', _key: 'p', question: 'Which?' }]);
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
    const { container } = show(body);
    expect(container.querySelector('img, script')).toBeNull();
  });

  it('draws every block at once, with no id twice', () => {
    const { container } = show(everyBlock);
    const ids = [...container.querySelectorAll('[id]')].map((element) => element.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(screen.getAllByRole('heading').length).toBeGreaterThan(4);
  });
});

import { jest } from '@jest/globals';
import { screen } from '@testing-library/react';
import { LeftOutList, leftOutTitle } from '#sanity/studio/paste/left-out.tsx';
import { readClipboard } from '#sanity/studio/paste/read-clipboard.ts';
import { uploadImages } from '#sanity/studio/paste/upload-images.ts';
import { renderInStudio } from '#tests/support/studio-ui.tsx';
import { shortened } from './shorten.ts';

const PNG = 'data:image/png;base64,iVBORw0KGgo=';

describe('images in a paste', () => {
  it.each<[string, string, string | null]>([
    [
      'a description',
      '<img src="https://x.example/a.png" alt="The Withdraw  button">',
      'The Withdraw button',
    ],
    ['the name of a file', '<img src="https://x.example/a/fee%20table.png?w=3">', 'fee table.png'],
    ['a file of Word', '<img src="file:///C:/me/clip_image002.png">', 'clip_image002.png'],
    ['a name that is no encoded text', '<img src="https://x.example/100%.png">', '100%.png'],
    ['a description too long for a name', `<img src="/a.png" alt="${'x'.repeat(81)}">`, 'a.png'],
    ['nothing', '<img src="https://x.example/image">', null],
  ])('are named by %s', (_, html, name) => {
    expect(readClipboard(`<p>Tap it.</p>${html}`).leftOut).toEqual([{ name, after: 'Tap it.' }]);
  });

  it('are each named, with the words before', () => {
    const html = `<img src="/a.png"><p>${'word '.repeat(20)}end</p><img src="/b.png"><img width="1" height="1" src="/dot.gif">`;
    expect(readClipboard(html).leftOut).toEqual([
      { name: 'a.png', after: '' },
      { name: 'b.png', after: 'word word word word word word word end' },
    ]);
  });

  it('come along where they are in the clipboard themselves', async () => {
    const read = readClipboard(
      `<p>Tap it.</p><p><img src="${PNG}" alt="The button"></p><p>Done.</p>`,
    );
    expect(read.leftOut).toEqual([]);
    expect(shortened(read)).toEqual(['normal: Tap it.', 'figure: The button', 'normal: Done.']);
    const sent: Blob[] = [];
    const { blocks, leftOut } = await uploadImages(read, async (image) => {
      sent.push(image);
      return { _id: 'image-1' };
    });
    expect(leftOut).toEqual([]);
    expect(sent.map(({ type, size }) => [type, size])).toEqual([['image/png', 8]]);
    expect(blocks[1]).toEqual({
      _type: 'figure',
      _key: expect.any(String),
      alt: 'The button',
      asset: { _type: 'reference', _ref: 'image-1' },
    });
  });

  it.each([
    ['drawings, which may hold scripts', 'data:image/svg+xml;base64,PHN2Zz4='],
    ['what is no image', 'data:text/html;base64,PHN2Zz4='],
  ])('leave out %s', (_, source) => {
    const { blocks, leftOut } = readClipboard(`<p>a</p><img src="${source}">`);
    expect(blocks.map(({ _type }) => _type)).toEqual(['block']);
    expect(leftOut).toEqual([{ name: null, after: 'a' }]);
  });

  it('are named where they are not taken, and the text comes along', async () => {
    const complaint = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const read = readClipboard(`<p>a</p><p><img src="${PNG}" alt="The button"></p>`);
    const { blocks, leftOut } = await uploadImages(read, () => Promise.reject(new Error('Full')));
    expect(blocks.map(({ _type }) => _type)).toEqual(['block']);
    expect(leftOut).toEqual([{ name: 'The button', after: '' }]);
    expect(complaint).toHaveBeenCalledTimes(1);
    complaint.mockRestore();
  });
});

describe('the list of what was left out', () => {
  const lines = (images: { name: string | null; after: string }[]) => {
    renderInStudio(<LeftOutList images={images} />);
    return screen.getAllByRole('listitem').map((item) => item.textContent);
  };

  it('says name and place of each', () => {
    expect(
      lines([
        { name: 'a.png', after: 'Tap it.' },
        { name: null, after: 'Then.' },
        { name: 'b.png', after: '' },
      ]),
    ).toEqual(['“a.png”, after “Tap it.”', 'An image without a name, after “Then.”', '“b.png”']);
    expect([leftOutTitle(1), leftOutTitle(3)]).toEqual([
      '1 image was left out',
      '3 images were left out',
    ]);
  });

  it('counts what it does not name', () => {
    const images = Array.from({ length: 12 }, () => ({ name: 'a.png', after: '' }));
    expect(lines(images).at(-1)).toBe('and 2 more');
  });
});

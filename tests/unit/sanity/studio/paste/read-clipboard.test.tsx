import { readClipboard } from '#sanity/studio/paste/read-clipboard.ts';
import { googleDocs, webPage, word } from './fixtures.ts';
import { shortened } from './shorten.ts';

describe('text from Google Docs', () => {
  it('keeps headings, bold, links, lists, tables and every letter', () => {
    expect(shortened(readClipboard(googleDocs))).toEqual([
      'h2: Så här tar du ut pengar',
      'normal: Öppna *Plånbok* och välj beloppet, till exempel 1\u00a0000 kr. Läs [om avgifter](https://example.com/avgifter?a=1).',
      'bullet 1: Första',
      'bullet 2: _Under första_',
      'number 1: Ett',
      'number 1: Två',
      'table with header: Metod | Avgift / Kort | 1,5 % minst 10 kr',
      'h5: Småtext',
    ]);
  });
});

describe('text from Word', () => {
  it('keeps headings, bold, links, lists, tables and every letter', () => {
    expect(shortened(readClipboard(word))).toEqual([
      'h2: Before you withdraw',
      'normal: Keep *two-factor sign-in* on. It costs nothing and _Ärger_ spares you.',
      'bullet 1: A bank account in your name',
      'bullet 2: not a friend’s',
      'number 1: Open [Wallet](https://example.com/wallet)',
      'table with header: Network | Fee / {2x1}Both: 0.5\u00a0USD | ',
      'normal: See below or the file.',
    ]);
  });

  it('names each image that it left out, and where it stood', () => {
    expect(readClipboard(word).leftOut).toEqual([
      { name: 'clip_image002.png', after: 'See below or the file.' },
    ]);
  });
});

describe('text from a web page', () => {
  it('takes what an article may hold and drops scripts', () => {
    expect(shortened(readClipboard(webPage))).toEqual([
      'h4: A heading',
      'normal: Decómposed é and zerowidth.',
      'normal: danger [here](/faq)',
      'table with header “Limits”: Level | Per day / {1x2}1 | 100 /  | 200',
      'normal: In a frame',
      'code: npm start',
      'blockquote: Quoted',
    ]);
  });

  it('gives every block and span a key of its own', () => {
    const keys = allKeys(readClipboard(webPage + googleDocs).blocks);
    expect(keys.length).toBeGreaterThan(20);
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('reads nothing out of nothing', () => {
    expect(readClipboard('<p>&nbsp;</p><br>')).toEqual({ blocks: [], leftOut: [] });
  });
});

function allKeys(value: unknown): string[] {
  if (Array.isArray(value)) return value.flatMap(allKeys);
  if (typeof value !== 'object' || value === null) return [];
  const own = '_key' in value && typeof value._key === 'string' ? [value._key] : [];
  return [...own, ...Object.values(value).flatMap(allKeys)];
}

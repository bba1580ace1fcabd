import { safeHref } from '#lib/safe-href.ts';

const refused: ReadonlyArray<readonly [why: string, value: unknown]> = [
  ['script', 'javascript:alert(1)'],
  ['script in mixed case', 'JaVaScRiPt:alert(1)'],
  ['script behind a space', ' javascript:alert(1)'],
  ['script with a line break', ' java\nscript:alert(1)'],
  ['script with a tab', 'java\tscript:alert(1)'],
  ['script behind a control', '\u0001javascript:alert(1)'],
  ['script with a NUL', 'java\u0000script:alert(1)'],
  ['page in data', 'data:text/html,<script>alert(1)</script>'],
  ['picture in data', 'data:image/svg+xml;base64,PHN2Zz4='],
  ['vbscript', 'vbscript:msgbox(1)'],
  ['file', 'file:///etc/passwd'],
  ['blob', 'blob:https://example.com/1'],
  ['view-source', 'view-source:https://example.com'],
  ['ftp', 'ftp://example.com'],
  ['other host by //', '//evil.example'],
  ['other host by ///', '///evil.example'],
  ['other host by /\\', '/\\evil.example'],
  ['other host by \\\\', '\\\\evil.example'],
  ['other host by https:\\\\', 'https:\\\\evil.example'],
  ['other host by a tab', '/\t/evil.example'],
  ['https without //', 'https:evil.example'],
  ['https with one /', 'https:/evil.example'],
  ['https with three /', 'https:///evil.example'],
  ['no host', 'https://'],
  ['user and password', 'http://user:pw@example.com'],
  ['user', 'https://example.com@evil.example/'],
  ['right-to-left override', 'https://example.com/\u202Egpj.exe'],
  ['bidi isolate', 'https://example.com/\u2066x'],
  ['zero-width space', 'https://exam\u200Bple.com'],
  ['zero-width joiner', '/arti\u200Dcles'],
  ['byte order mark', '\uFEFFhttps://example.com'],
  ['soft hyphen', 'java\u00ADscript:alert(1)'],
  ['no-break space', 'https://example.com/\u00A0'],
  ['line separator', '/a\u2028b'],
  ['space in the name of a site', 'https://exam ple.com'],
  ['script with a space', 'java script:alert(1)'],
  ['mail with a name', 'mailto:Ada <ada@example.com>'],
  ['mail to a list with a gap', 'mailto:a@example.com,'],
  ['two mails without a comma', 'mailto:a@example.com b@example.com'],
  ['broken host', 'https://[::1'],
  ['port out of range', 'https://example.com:99999'],
  ['colon in the first part', 'x%20y:alert(1)'],
  ['mail with a line break', 'mailto:a@example.com%0d%0aBcc:b@example.com'],
  ['mail to nobody', 'mailto:'],
  ['phone with words', 'tel:call-me'],
  ['too long', `https://example.com/${'a'.repeat(2048)}`],
  ['empty', ''],
  ['spaces', '   '],
  ['null', null],
  ['missing', undefined],
  ['number', 7],
  ['object', { toString: () => 'javascript:alert(1)' }],
  ['list', ['https://example.com']],
];

const accepted: ReadonlyArray<readonly [value: string, href: string, external: boolean]> = [
  ['https://example.com/a?b=c#d', 'https://example.com/a?b=c#d', true],
  ['http://example.com', 'http://example.com/', true],
  ['HTTPS://EXAMPLE.com/A', 'https://example.com/A', true],
  [' https://example.com/ ', 'https://example.com/', true],
  ['https://bücher.example/ä', 'https://xn--bcher-kva.example/%C3%A4', true],
  [
    'https://example.com/?next=javascript:alert(1)',
    'https://example.com/?next=javascript:alert(1)',
    true,
  ],
  ['mailto:help@example.com', 'mailto:help@example.com', false],
  ['mailto:help@example.com?subject=Hello', 'mailto:help@example.com?subject=Hello', false],
  ['mailto:a@b.c?subject=x', 'mailto:a@b.c?subject=x', false],
  ['mailto:a@b.c?subject=My card&body=Hi', 'mailto:a@b.c?subject=My%20card&body=Hi', false],
  ['mailto: a@b.c', 'mailto:a@b.c', false],
  ['mailto:a@b.c, d@e.f', 'mailto:a@b.c,d@e.f', false],
  ['tel:+49-30-1234567', 'tel:+49-30-1234567', false],
  ['tel:+49 30 123', 'tel:+4930123', false],
  ['tel: +49 30 123', 'tel:+4930123', false],
  ['tel:030 / 123 45', 'tel:03012345', false],
  ['tel:+33\u00a01\u202f23', 'tel:+33123', false],
  ['tel:(030) 123-45;ext=6', 'tel:(030)123-45;ext=6', false],
  ['https://x/a b', 'https://x/a%20b', true],
  ['https://x/a?q=b c#d e', 'https://x/a?q=b%20c#d%20e', true],
  ['/articles/a b', '/articles/a%20b', false],
  ['/articles/passkeys', '/articles/passkeys', false],
  ['/', '/', false],
  ['/faq?sort=helpful&page=2', '/faq?sort=helpful&page=2', false],
  ['#fees', '#fees', false],
  ['passkeys', 'passkeys', false],
  ['www.example.com/x', 'https://www.example.com/x', true],
  ['www.example.com', 'https://www.example.com/', true],
  ['WWW.Example.com:8080?a=b', 'https://www.example.com:8080/?a=b', true],
  ['www.bücher.example/ä', 'https://www.xn--bcher-kva.example/%C3%A4', true],
  ['example.com/x', 'https://example.com/x', true],
  ['sub.example.co.uk/x?y#z', 'https://sub.example.co.uk/x?y#z', true],
  ['help@example.com', 'mailto:help@example.com', false],
  ['first.last+x@mail.example.com', 'mailto:first.last+x@mail.example.com', false],
  ['passkeys.md', 'passkeys.md', false],
  ['2.5/x', '2.5/x', false],
  ['www.passkeys', 'www.passkeys', false],
  ['../topics/account', '../topics/account', false],
  ['?page=2', '?page=2', false],
  ['/a:b', '/a:b', false],
];

describe('safeHref', () => {
  it.each(refused)('refuses %s', (_why, value) => {
    expect(safeHref(value)).toBeNull();
  });

  it.each(accepted)('accepts %s', (value, href, external) => {
    expect(safeHref(value)).toEqual({ href, external });
  });

  it('leads no accepted relative address to another host', () => {
    const hosts = accepted
      .filter(([, href]) => !/^(mailto|tel|https?):/.test(href))
      .map(([, href]) => new URL(href, 'https://help.example.com/articles/x').host);
    expect(new Set(hosts)).toEqual(new Set(['help.example.com']));
  });
});

import { getContact, readContact } from '#lib/site/contact.ts';
import { readLogo } from '#lib/site/logo.ts';
import { getLook } from '#lib/site/look.ts';
import { startTestContent } from '#tests/support/content.ts';

const HOST = { images: '/i', files: '/f' };
const PNG = { _id: 'image-abc-800x200-png', size: 9_000 };
const SVG = { _id: 'image-def-120x60-svg', size: 2_000 };

describe('readLogo', () => {
  it('asks for a picture of the size that is shown', () => {
    const { logo, faults } = readLogo({ logoLight: PNG, logoDark: SVG, logoHoldsName: true }, HOST);
    expect(faults).toEqual([]);
    expect(logo).toEqual({
      light: { src: '/i/abc-800x200.png?h=80&fit=max&auto=format', width: 160, height: 40 },
      dark: { src: '/i/def-120x60.svg', width: 80, height: 40 },
      holdsName: true,
    });
  });

  it.each<[string, unknown, string]>([
    ['a vector image of a megabyte', { ...SVG, size: 1_000_000 }, 'size'],
    ['a line', { _id: 'image-a-4000x20-png' }, 'shape'],
    ['a tower', { _id: 'image-a-20x4000-png' }, 'shape'],
    ['a file', { _id: 'file-abc-pdf' }, 'image'],
    ['something without a size', { _id: 'image-a-0x0-png' }, 'image'],
    ['a number', 7, 'image'],
    ['an address', { _id: 'https://elsewhere.example/"onerror=' }, 'image'],
  ])('leaves out %s and says so', (_, logoLight, why) => {
    const { logo, faults } = readLogo({ logoLight, logoDark: PNG }, HOST);
    expect(logo).toMatchObject({ light: null, dark: { width: 160 } });
    expect(faults).toEqual([{ scheme: 'light', fault: why }]);
  });

  it.each([[null], [{}], [{ logoLight: null, logoDark: null }]])('is none for %j', (value) => {
    expect(readLogo(value, HOST)).toEqual({ logo: null, faults: [] });
  });
});

describe('readContact', () => {
  it.each([
    ['+49 (0)30 / 123-45 67', 'tel:+4930123'],
    ['(030) 1234567', 'tel:0301234567'],
    ['1 800 555 0100', 'tel:18005550100'],
  ])('dials %s', (phone, start) => {
    expect(readContact({ phone })?.phone?.href?.startsWith(start)).toBe(true);
  });

  it.each([
    [{ phone: 'ask for Bob' }, 'phone', 'ask for Bob'],
    [{ email: 'nobody' }, 'email', 'nobody'],
    [{ email: 'a@b.example?bcc=x\n' }, 'email', 'a@b.example?bcc=x'],
    [{ url: 'javascript:alert(1)' }, 'page', 'javascript:alert(1)'],
  ] as const)('shows as text what can be no link: %j', (value, name, text) => {
    const way = readContact(value)?.[name];
    expect(way?.text).toBe(text);
    expect(way?.href ?? 'mailto:').toMatch(/^mailto:/);
  });

  it.each([[{}], [{ name: 'Customer service' }], [{ email: ' ', phone: 7 }]])(
    'is none for %j',
    (value) => {
      expect(readContact(value)).toBeNull();
    },
  );
});

it('is read from the published settings', async () => {
  const content = await startTestContent([
    {
      _id: 'siteSettings',
      _type: 'siteSettings',
      name: 'Help',
      look: { brand: { light: '#0a3c8a', dark: '#9cc4ee' }, font: 'inter' },
      contact: { email: 'help@example.com', hours: 'Always' },
    },
  ]);
  try {
    expect(await getLook()).toEqual({
      theme: { brand: { light: '#0a3c8a', dark: '#9cc4ee' }, accent: null, font: 'inter' },
      logo: null,
    });
    expect(await getContact({ locale: 'en' })).toEqual({
      name: '',
      email: { text: 'help@example.com', href: 'mailto:help@example.com' },
      phone: null,
      page: null,
      hours: 'Always',
    });
  } finally {
    await content.close();
  }
});

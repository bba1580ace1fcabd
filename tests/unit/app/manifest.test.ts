import { GET as askFullTextIn } from '#app/(site)/[locale]/llms-full.txt/route.ts';
import { GET as askIn } from '#app/(site)/[locale]/manifest.webmanifest/route.ts';
import { GET as askFullText } from '#app/llms-full.txt/route.ts';
import { GET as ask } from '#app/manifest.webmanifest/route.ts';
import { articleFixture } from '#tests/fixtures/machines.ts';
import { startTestContent, type TestContent } from '#tests/support/content.ts';

const LOGO = 'image-abc123-400x400-png';
let content: TestContent;

beforeAll(async () => {
  content = await startTestContent([
    { _id: LOGO, _type: 'sanity.imageAsset', size: 1000 },
    {
      _id: 'siteSettings',
      _type: 'siteSettings',
      name: 'Meridian Help Center',
      translations: [{ _key: 'de', language: 'de', name: 'Meridian Hilfe' }],
      look: {
        brand: { light: '#0b6e4f' },
        logoLight: { asset: { _type: 'reference', _ref: LOGO } },
      },
    },
    articleFixture('english'),
    { ...articleFixture('deutsch'), language: 'de' },
  ]);
});
afterAll(() => content.close());

const request = () => new Request('http://site.test/');
const inLanguage = (locale: string) => ({ params: Promise.resolve({ locale }) });

it('is one app in every language, in the name, colour and logo of editors', async () => {
  const english = await (await ask(request())).json();
  const german = await (await askIn(request(), inLanguage('de'))).json();
  const arabic = await (await askIn(request(), inLanguage('ar'))).json();
  expect([english.name, english.short_name]).toEqual(['Meridian Help Center', 'Meridian Help']);
  expect([german.name, german.short_name]).toEqual(['Meridian Hilfe', 'Meridian Hilfe']);
  const facts = [english, german, arabic].map((one) => [one.id, one.lang, one.dir, one.start_url]);
  expect(facts).toEqual([
    ['/', 'en', 'ltr', '/'],
    ['/', 'de', 'ltr', '/de'],
    ['/', 'ar', 'rtl', '/ar'],
  ]);
  expect(english.theme_color).toBe('#0b6e4f');
  expect(english.icons.map(({ sizes }: { sizes: string }) => sizes)).toEqual([
    '200x200',
    '520x520',
  ]);
  expect(english.icons[0].src).toMatch(/\/abc123-400x400\.png\?w=200&h=200&/);
});

it('has the whole text of each language alone', async () => {
  const english = await (await askFullText(request())).text();
  const german = await (await askFullTextIn(request(), inLanguage('de'))).text();
  expect([english, german].map((text) => text.includes('/articles/english'))).toEqual([
    true,
    false,
  ]);
  expect([english, german].map((text) => text.includes('/de/articles/deutsch'))).toEqual([
    false,
    true,
  ]);
});

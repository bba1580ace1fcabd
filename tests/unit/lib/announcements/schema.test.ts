import { PRODUCT_AREAS, SEVERITIES } from '#lib/announcements/constants.ts';
import { messages } from '#lib/i18n/translate.ts';
import { PRODUCT_AREAS as OFFERED_AREAS } from '#sanity/schema/article-fields.ts';
import { announcement } from '#sanity/schema/documents/announcement.ts';

/** The words that the Studio offers and those that the site understands must be the same. */
describe('the words of an announcement', () => {
  it('are the severities that the Studio offers', () => {
    const field = announcement.fields.find(({ name }) => name === 'severity');
    const offered = JSON.parse(JSON.stringify(field)).options.list;
    expect(offered.map(({ value }: { value: string }) => value)).toEqual([...SEVERITIES]);
    expect(offered.map(({ title }: { title: string }) => title)).toEqual(
      SEVERITIES.map((severity) => messages('en')(`severity.${severity}`)),
    );
  });

  it('are the product areas that the Studio offers', () => {
    expect(OFFERED_AREAS).toEqual(
      PRODUCT_AREAS.map((value) => ({ value, title: messages('en')(`product.${value}`) })),
    );
  });
});

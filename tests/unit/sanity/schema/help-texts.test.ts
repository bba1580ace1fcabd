import { schemaTypes } from '#sanity/schema/index.ts';

type Text = { path: string; text: string };

/** Every title and description of a type and of all that is in it. */
function textsOf(type: object, path: string): Text[] {
  const own = ['title', 'description'].flatMap((name) => {
    const text: unknown = Reflect.get(type, name);
    return typeof text === 'string' ? [{ path: `${path} ${name}`, text }] : [];
  });
  const inner = ['fields', 'of'].flatMap((list) => {
    const members: unknown = Reflect.get(type, list);
    return Array.isArray(members) ? members.filter((one) => typeof one === 'object') : [];
  });
  return [...own, ...inner.flatMap((one) => textsOf(one, `${path}.${one.name ?? one.type}`))];
}

const texts = schemaTypes.flatMap((type) => textsOf(type, type.name));
const textAt = (path: string) => texts.find((one) => one.path === path)?.text;

describe('help texts', () => {
  it('are read from every type', () => {
    expect(texts.length).toBeGreaterThan(150);
  });

  it('say “address” and never “slug”', () => {
    expect(texts.filter(({ text }) => /slug/i.test(text))).toEqual([]);
    expect(textAt('faq.slug title')).toBe('Address');
    expect(textAt('topic.slug title')).toBe('Address');
  });

  it('are sentences', () => {
    const descriptions = texts.filter(({ path }) => path.endsWith(' description'));
    expect(descriptions.filter(({ text }) => !/[.”…]$/.test(text))).toEqual([]);
  });

  it.each([
    ['faq', /question or task/, /answer/],
    ['announcement', /What happens/, /news/],
    ['productDocument', /What the document covers/, /What readers find in it/],
  ])('tell how to write the title and the summary of a %s', (type, title, summary) => {
    expect(textAt(`${type}.title description`)).toMatch(title);
    expect(textAt(`${type}.summary description`)).toMatch(summary);
  });

  it.each(['announcement', 'productDocument'])('ask for no question in a %s', (type) => {
    expect(textAt(`${type}.title description`)).not.toMatch(/question/i);
  });
});

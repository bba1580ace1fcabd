import { parseImageParams } from '#sanity/lake/assets/params.ts';
import { visitorParams } from '#sanity/lake/assets/visitor-params.ts';

const ORIGINAL = { width: 1237, height: 801 };

function given(query: string, original = ORIGINAL) {
  const params = visitorParams(parseImageParams(new URLSearchParams(query)), original);
  return Object.fromEntries(
    Object.entries(params).filter(([, value]) => value !== undefined && value !== false),
  );
}

describe('what a visitor gets of an image', () => {
  it.each([
    // The widths that the site asks for stay as they are.
    ['w=360&fit=max&auto=format', { w: 360 }],
    ['w=1080', { w: 1080 }],
    ['w=1237', { w: 1237 }],
    ['w=1', { w: 20 }],
    ['w=361', { w: 380 }],
    ['w=379', { w: 380 }],
    ['w=4000', { w: 1237 }],
    ['h=4000', { h: 801 }],
    ['w=4000&h=4000&fit=crop', { w: 820, h: 801 }],
    ['w=200&h=100', { w: 200, h: 100 }],
    ['w=1000&dpr=3', { w: 420, dpr: 3 }],
    ['w=100&dpr=1.3', { w: 100, dpr: 1.5 }],
    ['w=100&dpr=0.1', { w: 100, dpr: 0.5 }],
    ['w=100&fp-x=0.123456&fp-y=0.99', { fpX: 0.1, fpY: 1 }],
    ['w=100&fp-x=0.151', { fpX: 0.15 }],
    ['w=100&q=77', { q: 80 }],
    ['w=100&blur=77', { blur: 100 }],
    ['w=100&pad=999', { pad: 200 }],
    ['w=100&rect=0,0,50,40', { w: 50 }],
    ['h=1200&or=90', { h: 1200 }],
  ])('%s', (query, expected) => {
    expect(given(query)).toMatchObject(expected);
  });

  it('is bounded where the original is large', () => {
    const large = { width: 10_000, height: 8_000 };
    expect(given('fm=webp', large)).toMatchObject({ w: 2160 });
    const { w, h } = given('w=4000&h=4000&fit=crop', large);
    expect([w, h]).toEqual([2880, 2880]);
    expect(given('fm=webp')).not.toHaveProperty('w');
  });

  it('has few variants, however the numbers are varied', () => {
    const variants = new Set<string>();
    for (let n = 0; n < 2000; n += 1) {
      variants.add(JSON.stringify(given(`w=100&h=100&fit=crop&fp-x=0.${n}&q=${n % 101}`)));
    }
    expect(variants.size).toBeLessThanOrEqual(21 * 11);
  });
});

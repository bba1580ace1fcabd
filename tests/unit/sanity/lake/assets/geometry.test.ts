import { planImage, type Size } from '#sanity/lake/assets/geometry.ts';
import { MAX_EDGE, parseImageParams } from '#sanity/lake/assets/params.ts';

function plan(size: Size, query: string) {
  return planImage(size, parseImageParams(new URLSearchParams(query)));
}

describe('planImage', () => {
  const sizes: Size[] = [
    { width: 1, height: 1 },
    { width: 1, height: 5000 },
    { width: 333, height: 777 },
    { width: 99_999, height: 7 },
    { width: 8000, height: 6000 },
  ];
  const fits = ['clip', 'crop', 'fill', 'fillmax', 'max', 'min', 'scale'];
  const boxes = ['w=1&h=1', 'w=4000&h=1', 'w=640&h=480&dpr=3', 'w=50', 'h=4000&dpr=2', ''];
  const extras = ['', 'or=90', 'rect=0,0,1,1', 'fp-x=1&fp-y=0', 'crop=bottom,right'];
  const cases = fits.flatMap((fit) =>
    boxes.flatMap((box) => extras.map((extra) => `fit=${fit}&${box}&${extra}`)),
  );

  it('always cuts inside the picture and gives whole sizes within the limit', () => {
    for (const size of sizes) {
      for (const query of cases) {
        const { region, scaled, border } = plan(size, query);
        const isTurned = query.includes('or=90');
        const image = isTurned ? { width: size.height, height: size.width } : size;
        expect(region.left).toBeGreaterThanOrEqual(0);
        expect(region.top).toBeGreaterThanOrEqual(0);
        expect(region.left + region.width).toBeLessThanOrEqual(image.width);
        expect(region.top + region.height).toBeLessThanOrEqual(image.height);
        const asked = new URLSearchParams(query);
        const limit = asked.has('w') && asked.has('h') ? MAX_EDGE : 8192;
        for (const edge of [
          scaled.width + border.left + border.right,
          scaled.height + border.top + border.bottom,
          region.width,
          region.height,
        ]) {
          expect(Number.isInteger(edge) && edge >= 1).toBe(true);
        }
        expect(Math.max(scaled.width, scaled.height)).toBeLessThanOrEqual(limit);
      }
    }
  });

  it('refuses a border that makes the picture too large', () => {
    expect(() => plan({ width: 8000, height: 10 }, 'pad=100')).toThrow(/would exceed 8192 px/);
  });

  it.each([
    ['fit=crop&w=10&h=10&fp-x=0.5', 45],
    ['fit=crop&w=10&h=10&fp-x=0.1', 5],
    ['fit=crop&w=10&h=10&fp-x=0', 0],
    ['fit=crop&w=10&h=10&fp-x=1', 90],
  ])('%s begins at %i', (query, left) => {
    expect(plan({ width: 100, height: 10 }, query).region).toEqual({
      left,
      top: 0,
      width: 10,
      height: 10,
    });
  });
});

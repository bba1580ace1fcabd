import { assetHost } from '#lib/assets/host.ts';
import { picture } from '#lib/assets/picture.ts';

const lake = assetHost({ kind: 'lake', projectId: 'signpost', dataset: 'production' });
const project = assetHost({ kind: 'project', projectId: 'abc123', dataset: 'staging' });

describe('picture', () => {
  it('offers widths up to the picture itself', () => {
    const found = picture(lake, 'image-abc-1600x900-png', null);
    expect(found).toMatchObject({ width: 1600, height: 900 });
    expect(found?.src).toBe(
      '/lake/images/signpost/production/abc-1600x900.png?w=720&fit=max&auto=format',
    );
    expect(found?.srcSet.match(/ \d+w/g)).toEqual([
      ' 360w',
      ' 540w',
      ' 720w',
      ' 1080w',
      ' 1440w',
      ' 1600w',
    ]);
  });

  it('never asks for more than there is', () => {
    expect(picture(project, 'image-abc-200x100-jpg', null)).toEqual({
      src: 'https://cdn.sanity.io/images/abc123/staging/abc-200x100.jpg?w=200&fit=max&auto=format',
      large:
        'https://cdn.sanity.io/images/abc123/staging/abc-200x100.jpg?w=200&fit=max&auto=format',
      srcSet:
        'https://cdn.sanity.io/images/abc123/staging/abc-200x100.jpg?w=200&fit=max&auto=format 200w',
      width: 200,
      height: 100,
    });
  });

  it('ends at the largest useful width', () => {
    const found = picture(lake, 'image-abc-8000x4000-jpg', null);
    expect(found?.srcSet).toMatch(/ 2160w$/);
    expect(found?.large).toContain('?w=2160&');
  });

  it('cuts what the editor cropped', () => {
    const crop = { top: 0.1, right: 0.25, bottom: 0.2, left: 0.25 };
    const found = picture(lake, 'image-abc-1000x500-png', crop);
    expect(found).toMatchObject({ width: 500, height: 350 });
    expect(found?.src).toContain('?rect=250,50,500,350&w=500&');
  });

  it('serves drawings as they are', () => {
    expect(picture(lake, 'image-abc-640x480-svg', null)).toEqual({
      src: '/lake/images/signpost/production/abc-640x480.svg',
      large: '/lake/images/signpost/production/abc-640x480.svg',
      srcSet: '',
      width: 640,
      height: 480,
    });
  });

  it.each([
    ['file-abc-pdf'],
    ['image-abc-0x10-png'],
    ['image-../../x-10x10-png'],
    ['image-abc-10x10-png?x=1'],
    [''],
  ])('knows no picture called %s', (id) => {
    expect(picture(lake, id, null)).toBeNull();
  });
});

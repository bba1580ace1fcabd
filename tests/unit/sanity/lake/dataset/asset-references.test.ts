import {
  isTooDeep,
  listAssetValues,
  parseAssetReference,
  withAssetFields,
  withReferences,
} from '#sanity/lake/dataset/asset-references.ts';

describe('asset references', () => {
  it.each([
    ['image@file://./images/a.png', 'image', 'file://./images/a.png'],
    ['file@https://example.com/a', 'file', 'https://example.com/a'],
    ['video@file://a', null, null],
    ['image@a.png', null, null],
    ['image@file://', null, null],
    [7, null, null],
  ])('parseAssetReference(%j)', (value, type, url) => {
    const expected = type === null ? null : { key: value, type, url };
    expect(parseAssetReference(value)).toEqual(expected);
  });

  it('replaces and restores references at any depth', () => {
    const address = 'image@file://./images/a.png';
    const exported = {
      _id: 'a',
      main: { _sanityAsset: address, alt: 'x', hotspot: { x: 0.5 } },
      body: [{ _key: 'k', inner: [{ _sanityAsset: address }] }, null, 1, 'text'],
    };
    expect(listAssetValues(exported)).toEqual([address, address]);
    const stored = withReferences(exported, ({ key }) => (key === address ? 'image-1' : undefined));
    const asset = { _type: 'reference', _ref: 'image-1' };
    expect(stored).toEqual({
      _id: 'a',
      main: { asset, alt: 'x', hotspot: { x: 0.5 } },
      body: [{ _key: 'k', inner: [{ asset }] }, null, 1, 'text'],
    });
    const restored = withAssetFields(stored, (id) => (id === 'image-1' ? address : undefined));
    expect(restored).toEqual(exported);
  });

  it('leaves references alone that say more, or that name no asset of the export', () => {
    const value = {
      weak: { asset: { _ref: 'image-1', _weak: true } },
      other: { asset: { _ref: 'faq-1' } },
      odd: { asset: 'image-1' },
    };
    const addressOf = (id: string) => (id === 'image-1' ? 'image@file://./x' : undefined);
    expect(withAssetFields(value, addressOf)).toEqual(value);
  });

  it('copies a field called __proto__ as a field', () => {
    const value = JSON.parse('{"__proto__":{"polluted":true}}');
    const copy = withReferences(value, () => undefined);
    expect(JSON.stringify(copy)).toBe('{"__proto__":{"polluted":true}}');
    expect(Object.getPrototypeOf(copy)).toBe(Object.prototype);
  });

  it('measures depth without recursion', () => {
    let deep: Record<string, unknown> = {};
    for (let level = 0; level < 100_000; level += 1) deep = { deep };
    expect(isTooDeep(deep)).toBe(true);
    expect(isTooDeep({ a: [[[{ b: 1 }]]] })).toBe(false);
  });
});

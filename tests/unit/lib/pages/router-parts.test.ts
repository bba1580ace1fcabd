import { packRouterParts, type RouterParts, unpackRouterParts } from '#lib/pages/router-parts.ts';

const some = Buffer.from([0, 1, 255, 254]);

it.each<[string, RouterParts]>([
  ['nothing', { rsc: null, segments: null }],
  ['a payload alone', { rsc: some, segments: null }],
  ['no segments', { rsc: some, segments: new Map() }],
  [
    'segments, one of them empty',
    {
      rsc: Buffer.alloc(0),
      segments: new Map([
        ['/_tree', some],
        ['', Buffer.alloc(0)],
        ['/ä/__PAGE__', Buffer.alloc(100_000, 'x')],
      ]),
    },
  ],
])('%s is what it was after packing', async (_, parts) => {
  expect(unpackRouterParts(await packRouterParts(parts))).toEqual(parts);
});

it('refuses what was not packed here', () => {
  expect(() => unpackRouterParts(Buffer.from('parts'))).toThrow();
});

import { callerAddress } from '#lib/http/caller-address.ts';
import { SearchLimit } from '#lib/search/search-limit.ts';

/** How many of `count` searches at one instant may go on. */
function allowed(
  limit: SearchLimit,
  address: (n: number) => string,
  count: number,
  at = 0,
): number {
  return Array.from({ length: count }, (_, n) => limit.take(address(n), at)).filter(
    (wait) => wait === 0,
  ).length;
}

describe('the limit of searches', () => {
  it('stops an address that asks too often, and lets it go on later', () => {
    const limit = new SearchLimit();
    expect(allowed(limit, () => '192.0.2.1', 100)).toBe(60);
    expect(limit.take('192.0.2.1', 0)).toBe(1);
    expect(limit.take('192.0.3.1', 0)).toBe(0);
    expect(allowed(limit, () => '192.0.2.1', 100, 1_000)).toBe(20);
  });

  it.each([
    ['a /64 of IPv6', (n: number) => `2001:db8:1:2::${n.toString(16)}`, 60],
    ['the same one written in full', (n: number) => `2001:0db8:1:2:0:0:0:${n}`, 60],
    ['different /64s', (n: number) => `2001:db8:1:${n.toString(16)}::1`, 100],
    ['IPv4 inside IPv6', () => '::ffff:192.0.2.7', 60],
  ])('counts %s', (_, address, expected) => {
    expect(allowed(new SearchLimit(), address, 100)).toBe(expected);
  });

  it('stops everybody together, so that invented addresses gain nothing', () => {
    expect(allowed(new SearchLimit(), (n) => `10.${n >> 8}.${n & 255}.1`, 5_000)).toBe(600);
  });

  it('believes the nearest proxy alone', () => {
    expect(callerAddress(new Headers({ 'x-forwarded-for': '1.1.1.1, 192.0.2.9' }))).toBe(
      '192.0.2.9',
    );
    expect(callerAddress(new Headers())).toBe('');
  });
});

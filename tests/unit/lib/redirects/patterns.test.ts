import fc from 'fast-check';
import { indexRedirects, resolveRedirect } from '#lib/redirects/resolve.ts';

const redirect = (match: string, from: string, to: string, permanent = true) => ({
  match,
  from,
  to,
  permanent,
});

describe('redirects of many addresses', () => {
  const index = indexRedirects([
    redirect('number', '/hc/*/articles/12', '/articles/fees'),
    redirect('number', '/hc/de/articles/12', '/de/articles/gebuehren'),
    redirect('number', '/hc/*/articles/120', '/articles/limits#cash'),
    redirect('number', '/hc/*/articles/007', '/articles/seven'),
    redirect('exact', '/hc/en-us/articles/12-Pinned', '/articles/pinned'),
    redirect('prefix', '/hc', '/'),
    redirect('prefix', '/hc/*/community', '/topics/community', false),
    redirect('prefix', '/docs/v1', '/articles/*'),
    redirect('prefix', '/out', 'https://example.com/base/*?from=help'),
    redirect('prefix', '/Straße', '/topics/road'),
    redirect('prefix', '/chain', '/docs/v1/*'),
    redirect('prefix', '/a', '/b/*'),
    redirect('prefix', '/b', '/a/*'),
    redirect('prefix', '/self', '/self/more'),
    redirect('number', '/no-number', '/x'),
    redirect('prefix', '/*', '/x'),
    redirect('number', '/*/9', '/x'),
    redirect('number', '/*/intercom/9', '/articles/nine'),
    redirect('prefix', '/two/*/*', '/x'),
    redirect('nonsense', '/only-this', '/here'),
    redirect('prefix', '/', '/x'),
  ]);

  it.each([
    ['/hc/en-us/articles/12', '/articles/fees'],
    ['/hc/en-us/articles/12-Old-title', '/articles/fees'],
    ['/HC/EN-US/Articles/12-old', '/articles/fees'],
    ['/hc/en-us/articles/12-Old-title/comments/34', '/articles/fees'],
    ['/hc/en-us/articles/12-%C3%9Cber-uns', '/articles/fees'],
    ['/hc/pt-br/articles/12', '/articles/fees'],
    ['/hc/de/articles/12-Geb', '/de/articles/gebuehren'],
    ['/hc/articles/12', '/articles/fees'],
    ['/hc/en-us/articles/120', '/articles/limits#cash'],
    ['/hc/en-us/articles/120-x', '/articles/limits#cash'],
    ['/hc/en-us/articles/12-Pinned', '/articles/pinned'],
    ['/hc/en-us/articles/007', '/articles/seven'],
    // Unknown numbers are caught by the prefix alone.
    ['/hc/en-us/articles/7', '/'],
    ['/hc/en-us/articles/x12', '/'],
    ['/hc/en-us', '/'],
    ['/hc/en-us/community/posts/1', '/topics/community'],
    ['/hcx', null],
    ['/docs/v1', '/articles'],
    ['/docs/v1/fees', '/articles/fees'],
    ['/docs/v1/Fees/More', '/articles/Fees/More'],
    ['/docs/v1/%C3%BC', '/articles/%C3%BC'],
    ['/docs', null],
    ['/out/a', 'https://example.com/base/a?from=help'],
    ['/stra%C3%9Fe/1', '/topics/road'],
    ['/chain/fees', '/articles/fees'],
    ['/a/1', null],
    ['/self', null],
    ['/self/more', null],
    ['/no-number', null],
    ['/x/any', null],
    ['/en/9', null],
    ['/en/intercom/9-nine', '/articles/nine'],
    ['/intercom/9-nine', '/articles/nine'],
    ['/two/1/2', null],
    ['/only-this', '/here'],
    ['/only-this/below', null],
    ['/', null],
  ])('%s leads to %j', (path, to) => {
    expect(resolveRedirect(index, path)?.to ?? null).toBe(to);
  });

  it('are permanent when all hops are', () => {
    expect(resolveRedirect(index, '/hc/en/community')?.permanent).toBe(false);
    expect(resolveRedirect(index, '/chain/fees')?.permanent).toBe(true);
  });

  it('the first of two equal ones counts', () => {
    const twice = indexRedirects([
      redirect('number', '/n/1', '/first'),
      redirect('number', '/N/1', '/second'),
      redirect('prefix', '/p', '/first'),
      redirect('prefix', '/p/', '/second'),
    ]);
    expect(resolveRedirect(twice, '/n/1')?.to).toBe('/first');
    expect(resolveRedirect(twice, '/p/x')?.to).toBe('/first');
    expect(twice.patterns.size).toBe(2);
  });

  it('end at an address that no redirect leads on from, whatever they are', () => {
    const part = fc.constantFrom('a', 'b', 'c', '1', '12', '1-x', '*');
    const path = fc
      .array(part, { minLength: 1, maxLength: 4 })
      .map((parts) => `/${parts.join('/')}`);
    const any = fc.record({
      match: fc.constantFrom('exact', 'number', 'prefix'),
      from: path,
      to: fc.tuple(path, fc.constantFrom('', '/*', '#part')).map((parts) => parts.join('')),
      permanent: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(any, { maxLength: 12 }), path, (redirects, from) => {
        const index = indexRedirects(redirects);
        const end = resolveRedirect(index, from);
        if (end !== null) expect(resolveRedirect(index, end.to)).toBeNull();
      }),
      { numRuns: 2_000 },
    );
  });
});

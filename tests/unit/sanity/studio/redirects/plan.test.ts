import { indexRedirects, resolveRedirect } from '#lib/redirects/resolve.ts';
import {
  addressesLeadingTo,
  planRedirects,
  type RedirectStep,
  type StoredRedirect,
} from '#sanity/studio/redirects/plan.ts';

const stored = (over: Partial<StoredRedirect>): StoredRedirect => ({
  id: `r-${over.from}`,
  from: '/articles/a',
  to: '/articles/b',
  permanent: true,
  isPublished: true,
  hasDraft: false,
  ...over,
});

describe('planRedirects', () => {
  it('does nothing when a page keeps its address', () => {
    expect(planRedirects({ from: '/articles/a', to: '/articles/a' }, [])).toEqual([]);
    expect(planRedirects({ from: null, to: '/articles/a' }, [])).toEqual([]);
  });

  it('sends readers of the old address to the new one', () => {
    expect(planRedirects({ from: '/articles/a', to: '/articles/b' }, [])).toEqual([
      { kind: 'create', id: 'redirect-articles-a', from: '/articles/a', to: '/articles/b' },
    ]);
  });

  it('repoints what led to the old address, with the place inside the page', () => {
    const steps = planRedirects({ from: '/articles/b', to: '/articles/c' }, [
      stored({ id: 'one', from: '/articles/a', to: '/articles/b#fees' }),
      stored({ id: 'other', from: '/articles/x', to: '/articles/y' }),
    ]);
    expect(steps).toEqual([
      { kind: 'repoint', id: 'one', to: '/articles/c#fees', permanent: true },
      { kind: 'create', id: 'redirect-articles-b', from: '/articles/b', to: '/articles/c' },
    ]);
  });

  it('flattens a chain made by hand and keeps it temporary when a hop was', () => {
    const steps = planRedirects({ from: '/articles/c', to: '/articles/d' }, [
      stored({ id: 'one', from: '/articles/a', to: '/articles/b' }),
      stored({ id: 'two', from: '/articles/b', to: '/articles/c', permanent: false }),
    ]);
    expect(steps).toContainEqual({
      kind: 'repoint',
      id: 'one',
      to: '/articles/d',
      permanent: false,
    });
  });

  it('removes the redirect that would hide the page, which makes a loop impossible', () => {
    const steps = planRedirects({ from: '/articles/b', to: '/articles/a' }, [
      stored({ id: 'back', from: '/articles/a', to: '/articles/b' }),
    ]);
    expect(steps).toEqual([
      { kind: 'remove', id: 'back', keepDraft: false },
      { kind: 'create', id: 'redirect-articles-b', from: '/articles/b', to: '/articles/a' },
    ]);
  });

  it('understands every spelling of an address', () => {
    const steps = planRedirects({ from: '/articles/b/', to: '/articles/c' }, [
      stored({ id: 'one', from: '/caf%C3%A9', to: '/articles/%62/' }),
    ]);
    expect(steps[0]).toEqual({ kind: 'repoint', id: 'one', to: '/articles/c', permanent: true });
  });

  it('leaves a redirect alone that somebody is changing', () => {
    const steps = planRedirects({ from: '/articles/b', to: '/articles/c' }, [
      stored({ id: 'one', hasDraft: true }),
      stored({ id: 'redirect-articles-b', isPublished: false, hasDraft: true, from: '/x' }),
    ]);
    expect(steps).toEqual([
      { kind: 'create', id: 'redirect-articles-b-2', from: '/articles/b', to: '/articles/c' },
    ]);
  });

  it('names the old addresses of a page', () => {
    const all = [stored({}), stored({ id: 'two', from: '/x', to: '/articles/a' })];
    expect(addressesLeadingTo('/articles/b', all)).toEqual(['/articles/a', '/x']);
  });
});

describe('patterns', () => {
  const number = { match: 'number', from: '/hc/*/articles/12' };

  it('follow the page that gets another address', () => {
    const steps = planRedirects({ from: '/articles/b', to: '/articles/c' }, [
      stored({ ...number, id: 'one', to: '/articles/b#fees' }),
      stored({ id: 'rest', match: 'prefix', from: '/old', to: '/articles/b/*' }),
    ]);
    expect(steps).toEqual([
      { kind: 'repoint', id: 'one', to: '/articles/c#fees', permanent: true },
      { kind: 'create', id: 'redirect-articles-b', from: '/articles/b', to: '/articles/c' },
    ]);
  });

  it('stay where a page is put under one of their addresses, since pages go first', () => {
    const prefix = stored({ id: 'all', match: 'prefix', from: '/articles/a', to: '/faq' });
    expect(planRedirects({ from: null, to: '/articles/a' }, [prefix])).toEqual([]);
  });
});

describe('random histories of renaming', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('seed %i: one hop, no loop, no page hidden', (seed) => {
    const random = randomFrom(seed);
    const names = Array.from({ length: 12 }, (_, index) => `/articles/n${index}`);
    const pages = new Map<string, string>();
    const lastOwner = new Map<string, string>();
    let redirects: StoredRedirect[] = [];

    for (let step = 0; step < 400; step += 1) {
      const page = `p${Math.floor(random() * 6)}`;
      const to = names[Math.floor(random() * names.length)] ?? '/articles/n0';
      const isTaken = [...pages].some(([other, path]) => path === to && other !== page);
      if (isTaken) continue;
      redirects = apply(redirects, planRedirects({ from: pages.get(page) ?? null, to }, redirects));
      pages.set(page, to);
      lastOwner.set(to, page);

      const all = indexRedirects(redirects);
      const index = all.exact;
      for (const path of pages.values()) expect(index.has(path)).toBe(false);
      for (const [from, { to: target }] of index) {
        expect(index.has(target)).toBe(false);
        expect(resolveRedirect(all, from)?.to).toBe(target);
      }
      for (const [path, owner] of lastOwner) {
        const current = pages.get(owner);
        if (current !== path) expect(index.get(path)?.to).toBe(current);
      }
    }
    expect(redirects.length).toBeGreaterThan(3);
    expect(new Set(redirects.map(({ id }) => id)).size).toBe(redirects.length);
  });
});

function apply(redirects: StoredRedirect[], steps: readonly RedirectStep[]): StoredRedirect[] {
  const byId = new Map(redirects.map((one) => [one.id, one]));
  for (const step of steps) {
    const current = byId.get(step.id);
    if (step.kind === 'remove') byId.delete(step.id);
    else if (step.kind === 'create') byId.set(step.id, stored(step));
    else if (current) byId.set(step.id, { ...current, to: step.to, permanent: step.permanent });
  }
  return [...byId.values()];
}

/** A small generator whose numbers are the same on every machine (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

import { jest } from '@jest/globals';
import { bannersHtml, bannersVersion } from '#components/announcement/banners-html.ts';
import { BANNERS_FIRST, BANNERS_SCRIPT } from '#components/announcement/banners-script.ts';
import type { Banner } from '#lib/announcements/types.ts';

const NOW = Date.UTC(2026, 2, 3, 9);

const banner = (slug: string, endsIn: number | null): Banner => ({
  slug,
  title: `Title of ${slug}`,
  severity: 'notice',
  expireAt: endsIn === null ? null : new Date(NOW + endsIn).toISOString(),
  key: `${slug}@1`,
});

/** What the server answers, and how far its clock is from the reader's. */
let served: { banners: Banner[]; ahead: number } | undefined;
let asked: string[];
const realFetch = globalThis.fetch;

/** Loads a page with these banners; the server then says what `served` holds. */
function open(banners: readonly Banner[]): void {
  document.body.innerHTML = `<div id="banners"></div><main tabindex="-1"></main>`;
  const place = document.getElementById('banners');
  if (place === null) throw new Error('There is no place.');
  place.innerHTML = bannersHtml('en', banners);
  place.dataset.version = bannersVersion(banners);
  new Function(BANNERS_FIRST)();
  const first = shown();
  new Function(BANNERS_SCRIPT)();
  // What runs before the first paint and what runs after it agree.
  expect(shown()).toEqual(first);
}

const shown = () =>
  [...document.querySelectorAll<HTMLElement>('[data-key]')]
    .filter((one) => !one.hidden)
    .map((one) => one.dataset.key);

beforeEach(() => {
  jest.useFakeTimers({ now: NOW });
  localStorage.clear();
  served = undefined;
  asked = [];
  Object.assign(globalThis, {
    async fetch(address: string) {
      asked.push(address);
      if (served === undefined) throw new TypeError('Failed to fetch');
      const { banners, ahead } = served;
      return {
        status: 200,
        headers: new Map([['date', new Date(Date.now() + ahead).toUTCString()]]),
        json: async () => ({ version: bannersVersion(banners), html: bannersHtml('en', banners) }),
      };
    },
  });
});
afterEach(() => {
  jest.clearAllTimers();
  jest.useRealTimers();
  Object.assign(globalThis, { fetch: realFetch });
});

const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);

describe('the banners of an open page', () => {
  it('go at their very end, each at its own, without a server', async () => {
    open([banner('a', 10_000), banner('b', 20_000), banner('c', null)]);
    await pass(9_999);
    expect(shown()).toEqual(['a@1', 'b@1', 'c@1']);
    await pass(1);
    expect(shown()).toEqual(['b@1', 'c@1']);
    await pass(10_000);
    expect(shown()).toEqual(['c@1']);
  });

  it('go within a minute after a computer slept beyond their end, also without a server', async () => {
    open([banner('a', 2 * 3_600_000), banner('b', null)]);
    // Timers of browsers do not count the sleep.
    jest.setSystemTime(NOW + 3 * 3_600_000);
    await pass(60_000);
    expect(shown()).toEqual(['b@1']);
  });

  it('were over before the page was opened', () => {
    open([banner('a', -1)]);
    expect(shown()).toEqual([]);
  });

  it('do not go at once when their end lies beyond the longest timer', async () => {
    open([banner('a', 3_000_000_000)]);
    await pass(10_000);
    expect(shown()).toEqual(['a@1']);
  });

  it('leave a reader’s focus on the page when they go', async () => {
    open([banner('a', 5_000)]);
    document.querySelector<HTMLElement>('[data-key] a')?.focus();
    await pass(5_000);
    expect(document.activeElement).toBe(document.querySelector('main'));
  });

  it('come and go as the server says, asked once a minute and no more', async () => {
    open([]);
    served = { banners: [banner('new', null)], ahead: 0 };
    await pass(1_500);
    expect(shown()).toEqual(['new@1']);
    served = { banners: [], ahead: 0 };
    await pass(60_000);
    expect(shown()).toEqual([]);
    await pass(10 * 60_000);
    expect(asked.length).toBeLessThanOrEqual(13);
    expect(new Set(asked)).toEqual(new Set(['/api/banners']));
  });

  it('stay as they are while the server does not answer', async () => {
    open([banner('a', null)]);
    await pass(5 * 60_000);
    expect(shown()).toEqual(['a@1']);
  });

  it('go by the server’s clock where the reader’s is wrong', async () => {
    // The reader's clock is an hour ahead.
    const hour = 3_600_000;
    open([banner('a', 10_000 - hour)]);
    expect(shown()).toEqual([]);
    served = { banners: [banner('a', 10_000 - hour)], ahead: -hour };
    await pass(1_500);
    expect(shown()).toEqual(['a@1']);
    await pass(11_000);
    expect(shown()).toEqual([]);
  });

  it('are dismissed one by one, until they are updated', async () => {
    open([banner('a', null), banner('b', null)]);
    document.querySelector<HTMLElement>('[data-dismiss]')?.click();
    expect(shown()).toEqual(['b@1']);
    open([banner('a', null), banner('b', null)]);
    expect(shown()).toEqual(['b@1']);
    open([{ ...banner('a', null), key: 'a@2' }]);
    expect(shown()).toEqual(['a@2']);
    expect(document.cookie).toBe('');
  });
});

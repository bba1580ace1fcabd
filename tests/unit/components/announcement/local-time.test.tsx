import { jest } from '@jest/globals';
import { render } from '@testing-library/react';
import { LocalTime } from '#components/announcement/local-time.tsx';
import { LOCAL_TIMES_SCRIPT } from '#components/announcement/local-times-script.ts';

const INSTANT = '2026-12-12T06:00:00.000Z';

/** What a reader in a zone sees below the time in UTC: nothing where their clocks show the same. */
const ZONES: readonly [string, string][] = [
  ['UTC', ''],
  ['Etc/UTC', ''],
  ['Europe/London', ''],
  ['Africa/Abidjan', ''],
  ['Europe/Berlin', 'Dec 12, 2026, 07:00 GMT+1 your time'],
  ['America/New_York', 'Dec 12, 2026, 01:00 EST your time'],
  ['Pacific/Kiritimati', 'Dec 12, 2026, 20:00 GMT+14 your time'],
  ['Asia/Kathmandu', 'Dec 12, 2026, 11:45 GMT+5:45 your time'],
];

const RealFormat = Intl.DateTimeFormat;

/** As `Intl` is in a browser whose clocks are in this zone. */
function intlIn(zone: string) {
  return {
    DateTimeFormat: new Proxy(RealFormat, {
      construct: (Format, [locale, options]) => new Format(locale, { timeZone: zone, ...options }),
    }),
  };
}

describe.each(ZONES)('a reader in %s', (zone, expected) => {
  it('sees the time once, drawn by the page’s script', () => {
    document.documentElement.lang = 'en';
    document.body.innerHTML = `<p><time dateTime="${INSTANT}"></time><span data-local="{date} your time"></span></p>`;
    new Function('Intl', LOCAL_TIMES_SCRIPT)(intlIn(zone));
    expect(document.querySelector('[data-local]')?.textContent).toBe(expected);
  });

  it('sees the time once, drawn in the browser', () => {
    jest
      .spyOn(RealFormat.prototype, 'resolvedOptions')
      .mockReturnValue({ ...new RealFormat('en').resolvedOptions(), timeZone: zone });
    const { container } = render(<LocalTime locale="en" instant={INSTANT} />);
    expect(container.querySelector('time')?.textContent).toBe('Dec 12, 2026, 06:00 UTC');
    expect(container.querySelector('[data-local]')?.textContent).toBe(expected);
  });
});

it('says nothing of what is no instant', () => {
  const { container } = render(<LocalTime locale="en" instant="soon" />);
  expect(container).toBeEmptyDOMElement();
});

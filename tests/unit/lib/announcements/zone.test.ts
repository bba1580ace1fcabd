import {
  dayAfter,
  daysBetween,
  isZone,
  type Resolution,
  resolveWall,
  ruleChange,
  shiftMoment,
  startOfDay,
  wallAt,
} from '#lib/announcements/zone.ts';

describe('resolveWall', () => {
  it.each<[wall: string, zone: string, expected: Resolution]>([
    ['2027-03-14T02:30', 'America/New_York', missing('2027-03-14T03:00', '2027-03-14T07:00Z')],
    ['2027-11-07T01:30', 'America/New_York', twice('2027-11-07T05:30Z', '2027-11-07T06:30Z')],
    ['2027-03-28T01:30', 'Europe/London', missing('2027-03-28T02:00', '2027-03-28T01:00Z')],
    ['2027-10-31T01:30', 'Europe/London', twice('2027-10-31T00:30Z', '2027-10-31T01:30Z')],
    ['2027-03-28T02:30', 'Europe/Berlin', missing('2027-03-28T03:00', '2027-03-28T01:00Z')],
    ['2027-10-31T02:30', 'Europe/Berlin', twice('2027-10-31T00:30Z', '2027-10-31T01:30Z')],
    ['2027-04-04T01:45', 'Australia/Lord_Howe', twice('2027-04-03T14:45Z', '2027-04-03T15:15Z')],
    ['2027-01-01T00:00', 'Pacific/Kiritimati', once('2026-12-31T10:00Z')],
    ['2027-06-01T09:00', 'Asia/Kolkata', once('2027-06-01T03:30Z')],
    // The edges of a gap and of an overlap, and the hours beside them.
    ['2027-03-28T01:59', 'Europe/Berlin', once('2027-03-28T00:59Z')],
    ['2027-03-28T02:00', 'Europe/Berlin', missing('2027-03-28T03:00', '2027-03-28T01:00Z')],
    ['2027-03-28T03:00', 'Europe/Berlin', once('2027-03-28T01:00Z')],
    ['2027-10-31T01:59', 'Europe/Berlin', once('2027-10-30T23:59Z')],
    ['2027-10-31T02:00', 'Europe/Berlin', twice('2027-10-31T00:00Z', '2027-10-31T01:00Z')],
    ['2027-10-31T03:00', 'Europe/Berlin', once('2027-10-31T02:00Z')],
    // A half hour, a day that a place left out, and midnight that does not come.
    ['2027-10-03T02:15', 'Australia/Lord_Howe', missing('2027-10-03T02:30', '2027-10-02T15:30Z')],
    ['2011-12-30T09:00', 'Pacific/Apia', missing('2011-12-31T00:00', '2011-12-30T10:00Z')],
    ['2027-04-30T00:00', 'Africa/Cairo', missing('2027-04-30T01:00', '2027-04-29T22:00Z')],
    ['2026-11-22T12:00', 'UTC', once('2026-11-22T12:00Z')],
    ['2100-02-28T23:59', 'Europe/Berlin', once('2100-02-28T22:59Z')],
  ])('%s in %s', (wall, zone, expected) => {
    expect(resolveWall(wall, zone)).toEqual(expected);
  });

  it.each([
    ['', 'UTC'],
    ['2027-02-30T09:00', 'UTC'],
    ['2027-02-03T24:00', 'UTC'],
    ['2027-2-3T09:00', 'UTC'],
    ['2027-02-03T09:00:00Z', 'UTC'],
    ['2027-02-03T09:00', 'Europe/Atlantis'],
    ['2027-02-03T09:00', ''],
    ['2027-02-03T09:00', '+02:00'],
  ])('reads nothing into %p in %p', (wall, zone) => {
    expect(resolveWall(wall, zone)).toEqual({ kind: 'unreadable' });
  });
});

describe('shiftMoment', () => {
  it.each([
    // A day across the change of the clocks is 23 or 25 hours; the wall time stays.
    ['2027-03-27T08:00Z', 'Europe/Berlin', [1, 0], '2027-03-28T09:00', '2027-03-28T07:00Z'],
    ['2027-10-30T07:00Z', 'Europe/Berlin', [1, 0], '2027-10-31T09:00', '2027-10-31T08:00Z'],
    ['2027-03-29T07:00Z', 'Europe/Berlin', [-2, 0], '2027-03-27T09:00', '2027-03-27T08:00Z'],
    ['2027-03-01T14:00Z', 'America/New_York', [31, 0], '2027-04-01T09:00', '2027-04-01T13:00Z'],
    // An hour is an hour that passes.
    ['2027-03-28T00:30Z', 'Europe/Berlin', [0, 1], '2027-03-28T03:30', '2027-03-28T01:30Z'],
    ['2027-10-31T00:30Z', 'Europe/Berlin', [0, 1], '2027-10-31T02:30', '2027-10-31T01:30Z'],
    // Into the gap: the first time that exists. Into the overlap: the earlier one.
    ['2027-03-27T01:30Z', 'Europe/Berlin', [1, 0], '2027-03-28T03:00', '2027-03-28T01:00Z'],
    ['2027-10-30T00:30Z', 'Europe/Berlin', [1, 0], '2027-10-31T02:30', '2027-10-31T00:30Z'],
    // Not moving keeps the later one of two, and coming from winter time means winter time.
    ['2027-10-31T01:30Z', 'Europe/Berlin', [0, 0], '2027-10-31T02:30', '2027-10-31T01:30Z'],
    ['2027-11-01T01:30Z', 'Europe/Berlin', [-1, 0], '2027-10-31T02:30', '2027-10-31T01:30Z'],
  ] as const)('%s in %s by %p', (instant, zone, [days, hours], wall, expected) => {
    expect(shiftMoment({ instant, zone }, { days, hours })).toEqual({
      zone,
      wall,
      instant: iso(expected),
    });
  });

  it('gives nothing for what it cannot read', () => {
    expect(shiftMoment({ instant: 'soon', zone: 'UTC' }, { days: 1, hours: 0 })).toBeNull();
    expect(
      shiftMoment({ instant: '2027-01-01T00:00Z', zone: 'x' }, { days: 1, hours: 0 }),
    ).toBeNull();
  });
});

describe('ruleChange', () => {
  const zone = 'Europe/Berlin';

  it.each([
    ['what still holds', '2027-06-01T07:00:00Z', '2027-06-01T09:00'],
    ['the later of two', '2027-10-31T01:30:00Z', '2027-10-31T02:30'],
    ['seconds that nobody typed', '2027-06-01T07:00:42Z', '2027-06-01T09:00'],
    ['a wall time that cannot be read', '2027-06-01T07:00:00Z', 'nine'],
  ])('leaves alone %s', (_, instant, wall) => {
    expect(ruleChange({ instant, zone, wall })).toBeNull();
  });

  it('lets the wall time win', () => {
    expect(ruleChange({ instant: '2027-06-01T08:00:00Z', zone, wall: '2027-06-01T09:00' })).toEqual(
      { zone, wall: '2027-06-01T09:00', instant: iso('2027-06-01T07:00Z') },
    );
  });

  it('goes on to the next time that exists when the wall time was abolished', () => {
    expect(ruleChange({ instant: '2027-03-28T01:30:00Z', zone, wall: '2027-03-28T02:30' })).toEqual(
      { zone, wall: '2027-03-28T03:00', instant: iso('2027-03-28T01:00Z') },
    );
  });
});

describe('days', () => {
  it('are counted on the calendar', () => {
    expect(daysBetween('2027-03-27T23:00', '2027-03-28T01:00')).toBe(1);
    expect(daysBetween('2027-03-01', '2027-02-01')).toBe(-28);
    expect(dayAfter('2028-02-28', 1)).toBe('2028-02-29');
    expect(dayAfter('2027-03-01', -1)).toBe('2027-02-28');
  });

  it('begin with their first instant', () => {
    expect(startOfDay('2027-03-28', 'Europe/Berlin')).toBe(iso('2027-03-27T23:00Z'));
    expect(startOfDay('2027-04-30', 'Africa/Cairo')).toBe(iso('2027-04-29T22:00Z'));
  });
});

it('knows the names of zones', () => {
  expect(['Europe/Berlin', 'UTC', 'America/Argentina/Ushuaia'].every(isZone)).toBe(true);
  expect(['Berlin', '', '+01:00', undefined, 3].some(isZone)).toBe(false);
});

/** The same questions answered by the platform's own formatter, which shares no code with the answers. */
describe('against Intl', () => {
  // A shift of two hours in Troll, of half an hour on Lord Howe, at midnight in Havana and Beirut.
  const zones = [
    'Africa/Cairo',
    'America/Chicago',
    'America/Havana',
    'America/Los_Angeles',
    'America/New_York',
    'America/Nuuk',
    'America/Santiago',
    'America/St_Johns',
    'Antarctica/Troll',
    'Asia/Beirut',
    'Asia/Jerusalem',
    'Atlantic/Azores',
    'Australia/Lord_Howe',
    'Australia/Sydney',
    'Europe/Berlin',
    'Europe/Chisinau',
    'Europe/Dublin',
    'Europe/London',
    'Pacific/Auckland',
    'Pacific/Chatham',
  ];
  const HOUR = 3_600_000;
  const MINUTE = 60_000;

  it.each(zones)('%s, around every change of the clocks for five years', (zone) => {
    const show = wallsOf(zone);
    const changes = transitions(show);
    expect(changes).toHaveLength(10);
    let compared = 0;
    for (const change of changes) {
      // Every instant near the change, under the wall time that the formatter gives it.
      const instants = new Map<string, number[]>();
      for (let time = change - 6 * HOUR; time <= change + 6 * HOUR; time += 5 * MINUTE) {
        const wall = show(time);
        instants.set(wall, [...(instants.get(wall) ?? []), time]);
      }
      for (let local = -150; local <= 150; local += 5) {
        const wall = plus(show(change), local);
        const found = instants.get(wall) ?? [];
        expect([zone, wall, resolveWall(wall, zone)]).toEqual([zone, wall, oracle(found, change)]);
        compared += 1;
      }
      for (const time of [change - 1, change, change + 1, change + HOUR]) {
        expect(wallAt(new Date(time).toISOString(), zone)).toBe(show(time));
      }
    }
    expect(compared).toBe(changes.length * 61);
  });

  function oracle(found: number[], change: number): unknown {
    const [first, second] = found.map((time) => new Date(time).toISOString());
    if (first === undefined) {
      return { kind: 'missing', next: expect.any(String), instant: new Date(change).toISOString() };
    }
    return second === undefined
      ? { kind: 'exact', instant: first }
      : { kind: 'ambiguous', earlier: first, later: second };
  }

  /** A function that says what the clocks of a zone show, by the formatter. */
  function wallsOf(zone: string): (time: number) => string {
    const format = new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      dateStyle: 'short',
      timeStyle: 'short',
    });
    return (time) => format.format(time).replace(' ', 'T');
  }

  /** Each instant from 2026 on, for five years, at which the clocks of a zone jump. */
  function transitions(show: (time: number) => string): number[] {
    const offset = (time: number) =>
      Date.parse(`${show(time)}Z`) - Math.floor(time / MINUTE) * MINUTE;
    const found: number[] = [];
    const end = Date.UTC(2031, 0, 1);
    for (let time = Date.UTC(2026, 0, 1); time < end; time += 24 * HOUR) {
      if (offset(time) === offset(time + 24 * HOUR)) continue;
      let [low, high] = [time, time + 24 * HOUR];
      while (high - low > MINUTE) {
        const middle = Math.floor((low + high) / 2 / MINUTE) * MINUTE;
        if (offset(middle) === offset(time)) low = middle;
        else high = middle;
      }
      found.push(high);
    }
    return found;
  }

  function plus(wall: string, minutes: number): string {
    return new Date(Date.parse(`${wall}Z`) + minutes * MINUTE).toISOString().slice(0, 16);
  }
});

function iso(instant: string): string {
  return new Date(instant).toISOString();
}

function once(instant: string): Resolution {
  return { kind: 'exact', instant: iso(instant) };
}

function twice(earlier: string, later: string): Resolution {
  return { kind: 'ambiguous', earlier: iso(earlier), later: iso(later) };
}

function missing(next: string, instant: string): Resolution {
  return { kind: 'missing', next, instant: iso(instant) };
}

import { editedFields, editedOtherFields } from '#sanity/studio/schedule/edits.ts';
import { scheduleOf } from '#sanity/studio/schedule/moments.ts';
import { bannersAmong } from '#sanity/studio/schedule/other-banners.ts';
import { warningsOf } from '#sanity/studio/schedule/warnings.ts';

const TIME = Date.parse('2027-02-27T08:00:00Z');
const [PAST, MONDAY, TUESDAY, FRIDAY] = [1, 1, 2, 5].map((day, index) =>
  new Date(Date.UTC(2027, index === 0 ? 0 : 2, day, 9)).toISOString(),
);

const warn = (
  version: Record<string, unknown>,
  {
    isPublished = false,
    banners = [] as { title: string; version: Record<string, unknown> }[],
  } = {},
) =>
  warningsOf(
    { schedule: scheduleOf(version), placement: version.placement, isPublished, time: TIME },
    banners.map(({ title, version }) => ({ title, schedule: scheduleOf(version) })),
  ).map(({ level, field, message }) => `${level} ${field}: ${message}`);

describe('warningsOf', () => {
  it.each([
    ['a sound window', { publishAt: MONDAY, expireAt: FRIDAY, pinUntil: TUESDAY }, []],
    ['a pin to the very end', { publishAt: MONDAY, expireAt: FRIDAY, pinUntil: FRIDAY }, []],
    ['no window', {}, []],
    ['an end before the start', { publishAt: FRIDAY, expireAt: MONDAY }, [/^error expireAt/]],
    ['an end at the start', { publishAt: FRIDAY, expireAt: FRIDAY }, [/^error expireAt/]],
    [
      'a window in the past',
      { publishAt: PAST, expireAt: PAST?.replace('T09', 'T10') },
      [/^warning expireAt: Its window lies in the past/],
    ],
    ['a start in the past', { publishAt: PAST }, [/^warning publishAt: Its start has passed/]],
    [
      'a pin before the start',
      { publishAt: FRIDAY, pinUntil: MONDAY },
      [/^warning pinUntil: The pin ends before/],
    ],
    [
      'a pin after the end',
      { expireAt: MONDAY, pinUntil: FRIDAY },
      [/^warning pinUntil: The pin outlasts/],
    ],
  ])('%s', (_, version, expected) => {
    expect(warn(version)).toEqual(expected.map((pattern) => expect.stringMatching(pattern)));
  });

  it('takes a start in the past as it should be once published', () => {
    expect(warn({ publishAt: PAST }, { isPublished: true })).toEqual([]);
  });

  describe('banners', () => {
    const banner = { placement: 'banner', publishAt: MONDAY, expireAt: TUESDAY };

    it.each([
      ['inside', { publishAt: MONDAY, expireAt: FRIDAY }, true],
      ['without an end', { publishAt: PAST }, true],
      ['right after', { publishAt: TUESDAY, expireAt: FRIDAY }, false],
      ['long over', { publishAt: PAST, expireAt: PAST?.replace('T09', 'T10') }, false],
    ])('another one %s', (_, version, isTold) => {
      expect(warn(banner, { banners: [{ title: 'Other', version }] })).toEqual(
        isTold ? ['warning publishAt: Another banner is up during this window: “Other”.'] : [],
      );
    });

    it.each([
      [2, false],
      [3, true],
    ])('beside %s others may find no room: %s', (count, isTold) => {
      const others = Array.from({ length: count }, () => ({ title: 'Other', version: {} }));
      const told = warn(banner, { banners: others }).slice(count);
      expect(told).toEqual(
        isTold ? [expect.stringContaining('A page shows 3 banners at once')] : [],
      );
    });

    it('do not bother what stands in the list alone', () => {
      const other = { title: 'Other', version: {} };
      expect(warn({ ...banner, placement: 'list' }, { banners: [other] })).toEqual([]);
    });

    it('are counted as they are meant, and never against themselves', () => {
      const row = (_id: string, placement: string) => ({ _id, _rev: 'r', title: _id, placement });
      const found = bannersAmong(
        [
          { id: 'self', draft: null, published: row('self', 'banner') },
          { id: 'a', draft: row('drafts.a', 'list'), published: row('a', 'banner') },
          { id: 'b', draft: row('drafts.b', 'banner'), published: row('b', 'list') },
          { id: 'c', draft: null, published: row('c', 'banner') },
        ],
        'self',
      );
      expect(found.map(({ title }) => title)).toEqual(['drafts.b', 'c']);
    });
  });
});

describe('editedFields', () => {
  const published = {
    _rev: 'a',
    title: 'One',
    body: [{ _key: 'k', style: 'normal', marks: [] }],
    publishAt: MONDAY,
    zones: {},
    updatedAt: MONDAY,
  };

  it.each([
    ['nothing', {}, []],
    ['what readers do not see', { _rev: 'b', zones: { a: 1 }, updatedAt: FRIDAY, update: {} }, []],
    ['the order of fields', { body: [{ style: 'normal', _key: 'k' }] }, []],
    ['an emptied summary', { summary: '' }, []],
    ['a word', { title: 'Two' }, ['title']],
    ['a word deep down', { body: [{ _key: 'k', style: 'h2' }] }, ['body']],
    ['a time', { publishAt: FRIDAY }, ['publishAt']],
    ['a removed field', { publishAt: undefined }, ['publishAt']],
  ])('%s', (_, change, expected) => {
    expect(editedFields({ ...published, ...change }, published)).toEqual(expected);
  });

  it('needs both versions, and can leave the times out', () => {
    expect(editedFields(null, published)).toEqual([]);
    expect(editedFields(published, null)).toEqual([]);
    expect(editedOtherFields({ ...published, title: 'Two', publishAt: FRIDAY }, published)).toEqual(
      ['title'],
    );
  });
});

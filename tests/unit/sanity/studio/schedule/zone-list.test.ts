import { findZones, formatOffset } from '#sanity/studio/schedule/zone-list.ts';

const WINTER = '2027-01-15T12:00:00Z';
const SUMMER = '2027-07-15T12:00:00Z';

const found = (query: string, instant = WINTER) =>
  findZones(query, instant).map(({ value }) => value);

it('offers the likely and the well-known zones before anything is typed', () => {
  expect(found('')).toEqual(expect.arrayContaining(['UTC', 'Europe/Berlin', 'America/New_York']));
  expect(found('').length).toBeLessThanOrEqual(30);
});

it.each([
  ['new yo', 'America/New_York'],
  ['lord howe', 'Australia/Lord_Howe'],
  ['Europe/Berlin', 'Europe/Berlin'],
  ['pacific time', 'America/Los_Angeles'],
  ['EST', 'America/New_York'],
  ['UTC+5:45', 'Asia/Katmandu'],
  ['gmt-3:30', 'America/St_Johns'],
])('finds by %p', (query, zone) => {
  expect(found(query).some((one) => one === zone || one.endsWith('Kathmandu'))).toBe(true);
});

it('knows the distance from UTC at the moment in question', () => {
  const berlin = (instant: string) => findZones('berlin', instant)[0]?.offset;
  expect([berlin(WINTER), berlin(SUMMER)]).toEqual(['UTC+1', 'UTC+2']);
});

it('finds nothing where nothing is', () => {
  expect(found('atlantis')).toEqual([]);
});

it.each([
  [0, 'UTC'],
  [60, 'UTC+1'],
  [-210, 'UTC-3:30'],
  [840, 'UTC+14'],
])('%p minutes are %p', (minutes, words) => {
  expect(formatOffset(minutes)).toBe(words);
});

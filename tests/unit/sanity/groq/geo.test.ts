import {
  DocumentView,
  evaluateOn,
  GroqError,
  loadFunctionsOf,
  prepare,
} from '#sanity/groq/index.ts';

const at = '2026-01-01T00:00:00Z';
const view = new DocumentView(
  [
    { _id: 'berlin', place: { _type: 'geopoint', lat: 52.517, lng: 13.3889 } },
    { _id: 'oslo', place: { _type: 'geopoint', lat: 59.9139, lng: 10.7522 } },
    { _id: 'unknown' },
  ].map((fields) => ({ _type: 'city', _rev: 'r', _createdAt: at, _updatedAt: at, ...fields })),
);
const context = { now: new Date(at), identity: 'me', projectId: 'p', dataset: 'd' };

beforeAll(() => loadFunctionsOf('geo'));

async function ask(query: string, params: Record<string, unknown> = {}): Promise<unknown> {
  return JSON.parse(await evaluateOn(view, prepare(query, params), { ...context, params }));
}

const square =
  '{"type": "Polygon", "coordinates": [[[10, 50], [15, 50], [15, 55], [10, 55], [10, 50]]]}';
const crossed = '{"type": "Polygon", "coordinates": [[[0, 0], [2, 2], [2, 0], [0, 2], [0, 0]]]}';
const open = '{"type": "Polygon", "coordinates": [[[0, 0], [2, 2], [2, 0]]]}';
const line = '{"type": "LineString", "coordinates": [[11, 51], [14, 54]]}';
const far = '{"type": "LineString", "coordinates": [[11, 51], [14, 60]]}';
const both = `{"type": "MultiPolygon", "coordinates": [${square}.coordinates]}`;

it.each<[query: string, expected: unknown]>([
  ['geo({"lat": 1, "lng": 2, "alt": 3})', { type: 'Point', coordinates: [2, 1] }],
  ['geo ({"lat": 1, "lon": 2})', { type: 'Point', coordinates: [2, 1] }],
  ['geo(geo({"lat": 1, "lng": 2}))', { type: 'Point', coordinates: [2, 1] }],
  ['geo::latLng(1, 2)', { type: 'Point', coordinates: [2, 1] }],
  ['geo::latLng(1, null)', null],
  ['geo({"lat": 1, "lng": 2, "lon": 2})', null],
  ['geo({"lat": "1", "lng": 2})', null],
  ['[geo(null), geo(1), geo("geo("), geo([]), geo({})]', [null, null, null, null, null]],
  ['geo({"type": "Feature", "geometry": {}})', null],
  ['{"geo": 1}.geo', 1],
  [`geo(${crossed})`, null],
  [`geo(${open})`, null],
  ['geo({"type": "Point", "coordinates": [1]})', null],
  [`geo::contains(${square}, ${line})`, true],
  [`geo::contains(${both}, ${line})`, true],
  [`geo::contains(${square}, ${far})`, false],
  [`geo::contains(${line}, ${square})`, null],
  [`geo::contains(${square}, 5)`, null],
  [`geo::intersects(${square}, ${far})`, true],
  [`geo::intersects(${square}, {"lat": 1, "lng": 1})`, false],
  [`geo::intersects(${square}, ${crossed})`, null],
  ['geo::distance({"lat": 1, "lng": 1}, {"lat": 1, "lng": 1})', 0],
  [`geo::distance({"lat": 1, "lng": 1}, ${line})`, null],
  ['round(geo::distance({"lat": 0, "lng": 0}, {"lat": 0, "lng": 180}))', 20037508],
  [`*[geo::contains($area, place)]._id`, ['berlin']],
  [
    '*[geo::distance(place, $oslo) < 1000000] | order(geo::distance(place, $oslo))._id',
    ['oslo', 'berlin'],
  ],
])('%s', async (query, expected) => {
  const params = { area: JSON.parse(square), oslo: { lat: 59.9139, lng: 10.7522 } };
  const asked = query.replaceAll(`${square}.coordinates`, JSON.stringify(params.area.coordinates));
  expect(await ask(asked, params)).toEqual(expected);
});

it.each([
  'geo()',
  'geo::contains({})',
  'geo::distance(1, 2, 3)',
  'geo::latLng(1, 2, 3)',
  'geo::no(1)',
])('refuses %s', (query) => {
  expect(() => prepare(query, {})).toThrow(GroqError);
});

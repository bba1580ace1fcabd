import { booleanContains } from '@turf/boolean-contains';
import { booleanIntersects } from '@turf/boolean-intersects';
import { kinks } from '@turf/kinks';
import { isJsonObject, type JsonObject } from './document.ts';

/** A place as longitude and latitude in degrees; more numbers may follow. */
type Position = number[];

/** GeoJSON without collections: what `geo()` makes. */
type Geometry =
  | { type: 'Point'; coordinates: Position }
  | { type: 'MultiPoint' | 'LineString'; coordinates: Position[] }
  | { type: 'MultiLineString' | 'Polygon'; coordinates: Position[][] }
  | { type: 'MultiPolygon'; coordinates: Position[][][] };

type Part =
  | { type: 'Point'; coordinates: Position }
  | { type: 'LineString'; coordinates: Position[] }
  | { type: 'Polygon'; coordinates: Position[][] };

/** The sphere on which Sanity measures distances, in metres. */
const EARTH_RADIUS = 6_378_137;

const known = new WeakMap<object, Geometry | null>();

/** `{lat, lng}` or GeoJSON as a geometry; null for anything else, such as a ring that crosses itself. */
export function toGeometry(value: unknown): Geometry | null {
  if (!isJsonObject(value)) return null;
  let geometry = known.get(value);
  if (geometry === undefined) {
    geometry = 'type' in value ? fromGeoJson(value) : fromLatLng(value);
    known.set(value, geometry);
  }
  return geometry;
}

/** @returns null unless both are numbers. */
export function toPoint(lat: unknown, lng: unknown): Geometry | null {
  const coordinates = [lng, lat];
  return isPosition(coordinates) ? { type: 'Point', coordinates } : null;
}

/** Metres between two points; null for other shapes. */
export function distance(one: unknown, other: unknown): number | null {
  const [a, b] = [toGeometry(one), toGeometry(other)];
  if (a?.type !== 'Point' || b?.type !== 'Point') return null;
  const [lngA = 0, latA = 0] = a.coordinates;
  const [lngB = 0, latB = 0] = b.coordinates;
  const north = Math.sin(toRadians(latA - latB) / 2);
  const east = Math.sin(toRadians(lngA - lngB) / 2);
  const chord = north ** 2 + Math.cos(toRadians(latB)) * Math.cos(toRadians(latA)) * east ** 2;
  return 2 * EARTH_RADIUS * Math.atan2(Math.sqrt(chord), Math.sqrt(1 - chord));
}

/** Whether each part of a shape lies within a polygon of another; null for other shapes. */
export function contains(outer: unknown, inner: unknown): boolean | null {
  const [target, shape] = [toGeometry(outer), toGeometry(inner)];
  if (target === null || shape === null) return null;
  const polygons = partsOf(target).filter(({ type }) => type === 'Polygon');
  if (polygons.length === 0) return null;
  return partsOf(shape).every((part) => polygons.some((polygon) => booleanContains(polygon, part)));
}

/** Whether two shapes have a place in common; null for what is no shape. */
export function intersects(one: unknown, other: unknown): boolean | null {
  const [a, b] = [toGeometry(one), toGeometry(other)];
  return a === null || b === null ? null : booleanIntersects(a, b);
}

function fromLatLng(value: JsonObject): Geometry | null {
  if (value.lng !== undefined && value.lon !== undefined) return null;
  return toPoint(value.lat, value.lng ?? value.lon);
}

function fromGeoJson({ type, coordinates }: JsonObject): Geometry | null {
  switch (type) {
    case 'Point':
      return isPosition(coordinates) ? { type, coordinates } : null;
    case 'MultiPoint':
      return isListOf(coordinates, isPosition) ? { type, coordinates } : null;
    case 'LineString':
      return isLine(coordinates) ? { type, coordinates } : null;
    case 'MultiLineString':
      return isListOf(coordinates, isLine) ? { type, coordinates } : null;
    case 'Polygon':
      return isPolygon(coordinates) ? { type, coordinates } : null;
    case 'MultiPolygon':
      return isListOf(coordinates, isPolygon) ? { type, coordinates } : null;
    default:
      return null;
  }
}

function isListOf<T>(value: unknown, isItem: (item: unknown) => item is T): value is T[] {
  return Array.isArray(value) && value.length > 0 && value.every(isItem);
}

function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && value.length >= 2 && value.every(Number.isFinite);
}

function isLine(value: unknown): value is Position[] {
  return isListOf(value, isPosition) && value.length >= 2;
}

/** Rings end where they begin, and neither repeat a place nor cross themselves. */
function isPolygon(value: unknown): value is Position[][] {
  if (!isListOf(value, isLine)) return false;
  const areRings = value.every((ring) => {
    const places = ring.map(([lng, lat]) => `${lng} ${lat}`);
    return (
      ring.length >= 4 && places[0] === places.at(-1) && new Set(places).size === ring.length - 1
    );
  });
  return areRings && kinks({ type: 'Polygon', coordinates: value }).features.length === 0;
}

function partsOf(geometry: Geometry): Part[] {
  switch (geometry.type) {
    case 'MultiPoint':
      return geometry.coordinates.map((coordinates) => ({ type: 'Point', coordinates }));
    case 'MultiLineString':
      return geometry.coordinates.map((coordinates) => ({ type: 'LineString', coordinates }));
    case 'MultiPolygon':
      return geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }));
    case 'LineString':
      return [{ type: 'LineString', coordinates: geometry.coordinates }];
    case 'Polygon':
      return [{ type: 'Polygon', coordinates: geometry.coordinates }];
    case 'Point':
      return [{ type: 'Point', coordinates: geometry.coordinates }];
  }
}

function toRadians(degrees: number): number {
  return (degrees * Math.PI) / 180;
}

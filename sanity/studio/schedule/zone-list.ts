import { isZone, offsetAt } from '#lib/announcements/zone.ts';
import { formatZone } from './messages.ts';

/** A zone as it is offered, with every word it is found by. */
export type ZoneOption = {
  value: string;
  place: string;
  /** Its distance from UTC at the moment of asking: "UTC+1", "UTC−3:30". */
  offset: string;
  words: string;
};

const LAST_ZONES = 'signpost.zones';
const MAX_REMEMBERED = 4;

/** Offered before anything is typed, and all there are in a browser that has no list of its own. */
const WELL_KNOWN = [
  'America/Los_Angeles',
  'America/Denver',
  'America/Chicago',
  'America/New_York',
  'America/Sao_Paulo',
  'Europe/London',
  'Europe/Berlin',
  'Europe/Istanbul',
  'Asia/Dubai',
  'Asia/Kolkata',
  'Asia/Singapore',
  'Asia/Shanghai',
  'Asia/Tokyo',
  'Australia/Sydney',
  'Pacific/Auckland',
];

/** More would have to be scrolled through; another letter finds sooner. */
const MAX_RESULTS = 30;

let known: { day: string; options: Map<string, ZoneOption> } | undefined;

/**
 * The zones that answer to what somebody typed, those that this editor is likely to mean first.
 * Each typed word begins one of the zone's. Without a query, the likely and the well-known ones.
 */
export function findZones(query: string, instant: string): ZoneOption[] {
  const likely = [...new Set([...lastZones(), browserZone(), 'UTC'])];
  const asked = normal(query).split(' ').filter(Boolean);
  const zones = asked.length === 0 ? WELL_KNOWN : allZones();
  return [...new Set([...likely, ...zones])]
    .map((zone) => optionOf(zone, instant))
    .filter(({ words }) => asked.every((word) => words.includes(` ${word}`)))
    .slice(0, MAX_RESULTS);
}

/** The zone that an editor used last, else that of the browser. */
export function preferredZone(): string {
  return lastZones()[0] ?? browserZone();
}

/** Remembers a zone for this editor's next moment, in this browser. */
export function rememberZone(zone: string): void {
  const zones = [zone, ...lastZones().filter((one) => one !== zone)].slice(0, MAX_REMEMBERED);
  try {
    localStorage.setItem(LAST_ZONES, JSON.stringify(zones));
  } catch {
    // A browser that keeps nothing only forgets the zone.
  }
}

export function browserZone(): string {
  const zone = new Intl.DateTimeFormat().resolvedOptions().timeZone;
  return isZone(zone) ? zone : 'UTC';
}

function lastZones(): string[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(LAST_ZONES) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isZone) : [];
  } catch {
    // Nothing was kept, or by another version in another form.
    return [];
  }
}

function allZones(): string[] {
  const zones = Intl.supportedValuesOf?.('timeZone') ?? WELL_KNOWN;
  return zones.filter((zone) => !zone.startsWith('Etc/'));
}

/** Names and distances of 400 zones take a while to make, and change twice a year. */
function optionOf(zone: string, instant: string): ZoneOption {
  const day = instant.slice(0, 10);
  if (known?.day !== day) known = { day, options: new Map() };
  const option = known.options.get(zone) ?? makeOption(zone, instant);
  known.options.set(zone, option);
  return option;
}

function makeOption(zone: string, instant: string): ZoneOption {
  const place = formatZone(zone);
  const offset = formatOffset(offsetAt(instant, zone) ?? 0);
  const names = (['long', 'short', 'longGeneric'] as const).map((style) => nameOf(zone, style));
  const words = [zone, place, offset, offset.replace('UTC', 'GMT'), ...names].map(normal);
  return { value: zone, place, offset, words: ` ${words.join(' ')} ${offset.slice(3)}` };
}

function nameOf(zone: string, style: 'long' | 'short' | 'longGeneric'): string {
  const format = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: style });
  return format.formatToParts().find(({ type }) => type === 'timeZoneName')?.value ?? '';
}

/** "UTC", "UTC+1", "UTC−3:30". */
export function formatOffset(minutes: number): string {
  if (minutes === 0) return 'UTC';
  const hours = Math.floor(Math.abs(minutes) / 60);
  const rest = Math.abs(minutes) % 60;
  return `UTC${minutes < 0 ? '-' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}

function normal(text: string): string {
  return text
    .toLowerCase()
    .replace(/[/_,()]+/g, ' ')
    .replace('−', '-')
    .trim();
}

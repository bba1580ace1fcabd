import { isFields } from '#sanity/blocks/fields.ts';

export type Stored = Readonly<Record<string, unknown>>;

export function objects(value: unknown): Stored[] {
  return Array.isArray(value) ? value.filter(isFields) : [];
}

export function words(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

export function number(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

export function strings(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

/** The id that a reference names. */
export function refOf(value: unknown): string | undefined {
  return isFields(value) ? words(value._ref) : undefined;
}

export { isFields };

/** A plain object whose fields may be looked at; never an array. */
export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The own field of an object: a content field called `constructor` finds nothing inherited. */
export function field(fields: Fields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

/** The own field of what may be an object; undefined where it is none. */
export function fieldOf(value: unknown, name: string): unknown {
  return isFields(value) ? field(value, name) : undefined;
}

export function textField(fields: Fields, name: string): string {
  const value = field(fields, name);
  return typeof value === 'string' ? value.trim() : '';
}

/** What may be a list; an empty one where it is none. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

export function listField(fields: Fields, name: string): readonly unknown[] {
  return listOf(field(fields, name));
}

export function oneOf<Word extends string>(
  words: readonly Word[],
  value: unknown,
): Word | undefined {
  return words.find((word) => word === value);
}

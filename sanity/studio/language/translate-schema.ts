import { t } from '#lib/studio-i18n/translate.ts';

/** What of a type is read by editors. */
const SAID = new Set(['title', 'description', 'placeholder', 'unnamed']);

/** What of a type is content, code, or names of fields. */
const NOT_SAID = new Set([
  'preview',
  'initialValue',
  'components',
  'icon',
  'validation',
  'hidden',
  'readOnly',
  'name',
  'type',
  'select',
  'to',
]);

/** A type with all that it says to editors in their language, however deep. */
export function translateSchema<Type>(type: Type): Type {
  return translated(type, t);
}

/** @param say gives a sentence for the English one. */
export function translated<Value>(value: Value, say: (english: string) => string): Value;
export function translated(value: unknown, say: (english: string) => string): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => translated(one, say));
  if (!isPlain(value)) return value;
  return Object.fromEntries(
    Object.entries(value).map(([name, part]: [string, unknown]) => {
      if (NOT_SAID.has(name)) return [name, part];
      if (SAID.has(name) && typeof part === 'string') return [name, say(part)];
      return [name, translated(part, say)];
    }),
  );
}

/** An object that is written in a schema; not a component, an element or an instance. */
function isPlain(value: unknown): value is Record<string, unknown> {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.getPrototypeOf(value) === Object.prototype &&
    !('$$typeof' in value)
  );
}

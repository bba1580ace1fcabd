/** The id that a reference names; undefined for anything else. */
export function refOf(value: unknown): string | undefined {
  const ref: unknown = Reflect.get(Object(value), '_ref');
  return typeof ref === 'string' ? ref : undefined;
}

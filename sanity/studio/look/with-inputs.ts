import type { SchemaTypeDefinition } from 'sanity';
import { ColourInput } from './colour-input.tsx';
import { LookInput } from './look-input.tsx';

/** The type of the look with its preview, and with colours that show their contrast. */
export function withLookInputs(type: SchemaTypeDefinition): SchemaTypeDefinition {
  if (!('fields' in type) || type.fields === undefined) return type;
  const fields = type.fields.map((field) =>
    'fields' in field && Array.isArray(field.fields)
      ? {
          ...field,
          fields: field.fields.map((one) => ({ ...one, components: { input: ColourInput } })),
        }
      : field,
  );
  return { ...type, fields, components: { input: LookInput } };
}

import { type FieldProps, FormField } from 'sanity';

/**
 * The title and the description above a moment. The Studio's own field for dates leaves both to its
 * own input, which a moment does not use.
 */
export function MomentField(props: FieldProps) {
  const { title, description, inputId, level, path, validation, presence, children } = props;
  return (
    <FormField
      title={title}
      description={description}
      inputId={inputId}
      level={level}
      path={path}
      validation={validation}
      __unstable_presence={presence}
    >
      {children}
    </FormField>
  );
}

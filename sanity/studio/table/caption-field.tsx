import { TextInput } from '@sanity/ui';
import { useState } from 'react';
import { t } from '#lib/studio-i18n/translate.ts';

/** The caption above the grid, written where readers see it. */
export function CaptionField({
  caption,
  readOnly,
  onChange,
}: {
  caption: string;
  readOnly: boolean;
  onChange: (caption: string) => void;
}) {
  // While it is written in, what comes back from the editor may be older than what was typed.
  const [typed, setTyped] = useState<string | null>(null);
  return (
    <TextInput
      aria-label={t('Caption of the table')}
      placeholder={t('Caption: what the table compares')}
      border={false}
      padding={1}
      weight="medium"
      readOnly={readOnly}
      value={typed ?? caption}
      onFocus={() => setTyped(caption)}
      onBlur={() => setTyped(null)}
      onChange={({ currentTarget: { value } }) => {
        setTyped(value);
        onChange(value);
      }}
    />
  );
}

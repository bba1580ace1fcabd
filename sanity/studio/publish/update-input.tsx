import { Card, Stack, Text } from '@sanity/ui';
import { useEffect, useState } from 'react';
import { getPublishedId, type ObjectInputProps, useEditState, useFormValue } from 'sanity';
import { now } from '#lib/clock.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import { movesUpdatedOn } from './dates.ts';
import { knownWords } from './known-words.ts';
import type { IsWord } from './typo.ts';

/** The form of an update, and above it what publishing will do to "Updated on". */
export function UpdateInput(props: ObjectInputProps) {
  const sentence = useSentence();
  return (
    <Stack gap={4}>
      {sentence === null ? null : (
        <Card padding={3} radius={2} tone="transparent" border>
          <Text size={1}>{sentence}</Text>
        </Card>
      )}
      {props.renderDefault(props)}
    </Stack>
  );
}

function useSentence(): string | null {
  const id = useFormValue(['_id']);
  const type = useFormValue(['_type']);
  const { draft, published } = useEditState(getPublishedId(String(id)), String(type));
  const isWord = useWords();
  if (draft === null || published === null || isWord === null) return null;
  return movesUpdatedOn({ draft, published }, now(), isWord)
    ? t('Publishing moves “Updated on” to today.')
    : t('Publishing leaves “Updated on” as it is.');
}

function useWords(): IsWord | null {
  const [isWord, setIsWord] = useState<IsWord | null>(null);
  useEffect(() => {
    void knownWords().then((known) => setIsWord(() => known));
  }, []);
  return isWord;
}

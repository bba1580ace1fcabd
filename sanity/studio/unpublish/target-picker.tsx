import { Card, Stack, Text } from '@sanity/ui';
import { Autocomplete } from '@sanity/ui/autocomplete';
import { useEffect, useState } from 'react';
import { t } from '#lib/studio-i18n/translate.ts';
import { titleOfType } from '../status/type-titles.ts';
import type { Target } from './targets.ts';

type Option = { value: string; target: Target };

const DEBOUNCE_MS = 200;

/** Chooses the page to which readers are sent. */
export function TargetPicker({
  target,
  find,
  onChoose,
}: {
  target: Target | null;
  find: (query: string) => Promise<Target[]>;
  onChoose: (target: Target | null) => void;
}) {
  const [query, setQuery] = useState('');
  const [options, setOptions] = useState<Option[]>([]);
  useEffect(() => {
    let isGone = false;
    const timer = setTimeout(async () => {
      // Without an answer the field offers what it offered before.
      const found = await find(query).catch(() => undefined);
      if (isGone || found === undefined) return;
      setOptions(found.map((one) => ({ value: one.id, target: one })));
    }, DEBOUNCE_MS);
    return () => {
      isGone = true;
      clearTimeout(timer);
    };
  }, [query, find]);
  return (
    <Stack gap={3}>
      <Text as="label" size={1} weight="semibold" htmlFor="unpublish-target">
        {t('Send readers of its address to')}
      </Text>
      <Autocomplete<Option>
        id="unpublish-target"
        fontSize={1}
        padding={3}
        openButton
        placeholder={t('Nothing: they are told that the page does not exist')}
        options={options}
        value={target?.id ?? ''}
        renderValue={(value, option) =>
          option?.target.title ?? (value === target?.id ? target.title : value)
        }
        filterOption={isFound}
        onQueryChange={(typed) => setQuery(typed ?? '')}
        renderOption={renderOption}
        onChange={(chosen) =>
          onChoose(options.find(({ value }) => value === chosen)?.target ?? null)
        }
      />
    </Stack>
  );
}

/** What is offered has been searched for already. */
const isFound = () => true;

function renderOption({ target }: Option) {
  return (
    <Card as="button" padding={3} radius={2}>
      <Text size={1}>
        {target.title}
        <span style={{ opacity: 0.7 }}> · {titleOfType(target.type)}</span>
      </Text>
    </Card>
  );
}

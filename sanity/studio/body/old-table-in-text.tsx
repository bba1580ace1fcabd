import { useEditor } from '@portabletext/editor';
import { Button, Stack } from '@sanity/ui';
import type { BlockProps } from 'sanity';
import { t } from '#lib/studio-i18n/translate.ts';
import { richTableOf } from '#sanity/migrations/rich-table.ts';
import { randomKey } from '../random-key.ts';
import { REPLACE_EVENT } from '../table/behaviors.ts';
import { BlockInText } from './block-in-text.tsx';

/** A table of the former kind, which can be made one that is written in the text. */
export function OldTableInText(props: BlockProps) {
  const editor = useEditor();
  const replace = () => {
    const [segment] = props.path.slice(-1);
    const block = richTableOf({ ...props.value, _key: randomKey() });
    if (segment !== undefined) editor.send({ type: REPLACE_EVENT, at: [segment], block });
  };
  return (
    <Stack gap={2}>
      <BlockInText {...props} />
      {props.readOnly ? null : (
        <Button
          mode="ghost"
          fontSize={1}
          padding={3}
          text={t('Make it a table that is written in the text')}
          onClick={replace}
        />
      )}
    </Stack>
  );
}

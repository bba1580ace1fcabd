import { useToast } from '@sanity/ui/toast';
import { type InputProps, type PortableTextInputProps, useClient } from 'sanity';
import { API_VERSION } from '#lib/api-version.ts';
import { t } from '#lib/studio-i18n/translate.ts';
import type { Pasted } from './pasted-block.ts';
import { readPaste } from './read-paste.ts';
import { countUploads, uploadImages, uploadTo } from './upload-images.ts';
import { useLeftOutToast } from './use-left-out-toast.tsx';

type OnPaste = NonNullable<PortableTextInputProps['onPaste']>;

/** What the editor itself writes to the clipboard; it reads that best. */
const OWN_FORMATS = ['application/x-portable-text', 'application/json'];

/** The text of an article, where what is pasted keeps what it says. */
export function ArticleBodyInput(props: InputProps) {
  const { push } = useToast();
  const showLeftOut = useLeftOutToast();
  const client = useClient({ apiVersion: API_VERSION });

  const finish = ({ blocks, leftOut }: Pasted) => {
    if (leftOut.length > 0) showLeftOut(leftOut);
    return { insert: blocks };
  };
  const upload = async (pasted: Pasted) => {
    push({ id: 'paste', status: 'info', title: t('Uploading the images…') });
    return finish(await uploadImages(pasted, uploadTo(client)));
  };
  const onPaste: OnPaste = ({ event: { clipboardData }, path }) => {
    // What is pasted into a cell is read by `pasteBehaviors`, which know the table.
    if (path[1] === 'rows') return undefined;
    if (OWN_FORMATS.some((format) => clipboardData.types.includes(format))) return undefined;
    const read = readPaste({
      html: clipboardData.getData('text/html'),
      text: clipboardData.getData('text/plain'),
    });
    if (read instanceof Promise) {
      return read.then((pasted) =>
        countUploads(pasted.blocks) > 0 ? upload(pasted) : finish(pasted),
      );
    }
    if (read === undefined) return undefined;
    if (countUploads(read.blocks) > 0) return upload(read);
    const done = finish(read);
    return read.blocks.length === 0 ? undefined : done;
  };
  return props.renderDefault(Object.assign({}, props, { onPaste }));
}

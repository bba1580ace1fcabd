import { useToast } from '@sanity/ui/toast';
import type { InputProps, PortableTextInputProps } from 'sanity';
import { readClipboard } from './read-clipboard.ts';

type OnPaste = NonNullable<PortableTextInputProps['onPaste']>;

/** What the editor itself writes to the clipboard; it reads that best. */
const OWN_FORMATS = ['application/x-portable-text', 'application/json'];

/** The text of an article, where what is pasted keeps what it says. */
export function ArticleBodyInput(props: InputProps) {
  const toast = useToast();
  const onPaste: OnPaste = ({ event }) => {
    const { clipboardData } = event;
    const html = clipboardData.getData('text/html');
    if (html === '' || OWN_FORMATS.some((format) => clipboardData.types.includes(format))) {
      return undefined;
    }
    const { blocks, leftOut } = readClipboard(html);
    if (leftOut > 0) toast.push({ status: 'info', closable: true, ...leftOutMessage(leftOut) });
    return blocks.length === 0 ? undefined : { insert: blocks };
  };
  return props.renderDefault(Object.assign({}, props, { onPaste }));
}

function leftOutMessage(count: number) {
  return {
    title: count === 1 ? '1 image was left out' : `${count} images were left out`,
    description:
      'Images are not pasted along with text. Add each with “Image” and say what it shows.',
  };
}

import { Stack, Text } from '@sanity/ui';
import { t, tCount } from '#lib/studio-i18n/translate.ts';
import type { LeftOutImage } from './pasted-block.ts';

const MAX_SHOWN = 10;

/** Names each image that did not come along, and where it stood. */
export function LeftOutList({ images }: { images: readonly LeftOutImage[] }) {
  return (
    <Stack gap={3}>
      <Text size={1}>{t('Add each with “Image” and say what it shows.')}</Text>
      <Stack as="ul" gap={2}>
        {images.slice(0, MAX_SHOWN).map((image, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two images may look the same, and none moves
          <li key={at} style={{ listStyle: 'none' }}>
            <Text size={1}>{leftOutLine(image)}</Text>
          </li>
        ))}
        {images.length > MAX_SHOWN && (
          <li style={{ listStyle: 'none' }}>
            <Text size={1} muted>
              {t('and {more} more', { more: images.length - MAX_SHOWN })}
            </Text>
          </li>
        )}
      </Stack>
    </Stack>
  );
}

export function leftOutTitle(count: number): string {
  return tCount(count, '{count} image was left out', '{count} images were left out');
}

function leftOutLine({ name, after }: LeftOutImage): string {
  const what = name === null ? t('An image without a name') : `“${name}”`;
  return after === '' ? what : `${what}, after “${after}”`;
}

import { useToast } from '@sanity/ui/toast';
import { useCallback } from 'react';
import { LeftOutList, leftOutTitle } from './left-out.tsx';
import type { LeftOutImage } from './pasted-block.ts';

/** Long enough to write down what was left out. */
const LEFT_OUT_MS = 5 * 60_000;

/** Tells which images could not come along with a paste. */
export function useLeftOutToast(): (images: LeftOutImage[]) => void {
  const { push } = useToast();
  return useCallback(
    (images) => {
      push({
        status: 'warning',
        closable: true,
        duration: LEFT_OUT_MS,
        title: leftOutTitle(images.length),
        description: <LeftOutList images={images} />,
      });
    },
    [push],
  );
}

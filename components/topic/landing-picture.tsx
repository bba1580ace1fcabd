import type { AssetHost } from '#lib/assets/host.ts';
import { picture } from '#lib/assets/picture.ts';
import type { Figure } from '#sanity/blocks/figure/read.ts';

/** A picture beside words, its room kept until it has loaded; small on a card of a phone. */
export function LandingPicture({
  figure,
  assets,
  width,
  isCard = false,
  isFirst = false,
}: {
  figure: Figure;
  assets: AssetHost;
  /** How wide it is shown at most, in CSS pixels. */
  width: number;
  isCard?: boolean;
  /** Whether readers see it without scrolling. */
  isFirst?: boolean;
}) {
  const found = picture(assets, figure.assetId, figure.crop);
  if (found === null) return null;
  const sizes = isCard ? `(width < 40rem) 80px, ${width}px` : `${width}px`;
  return (
    // biome-ignore lint/performance/noImgElement: the image host resizes, and no script is needed
    <img
      src={found.src}
      srcSet={found.srcSet || undefined}
      sizes={found.srcSet ? sizes : undefined}
      width={width}
      height={Math.round((width * found.height) / found.width)}
      alt={isCard ? '' : figure.alt}
      loading={isFirst ? 'eager' : 'lazy'}
      decoding="async"
      className={
        isCard
          ? 'size-20 shrink-0 rounded-control object-cover sm:h-36 sm:w-full'
          : 'mt-4 max-h-60 w-full rounded-control object-cover'
      }
    />
  );
}

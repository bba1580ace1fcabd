import { picture } from '#lib/assets/picture.ts';
import { textDirection } from '#lib/i18n/text-direction.ts';
import { messages } from '#lib/i18n/translate.ts';
import type { BlockProps } from '../block-props.ts';
import { Lines } from '../lines.tsx';
import { FigureLinkView } from './link.tsx';
import type { Figure } from './read.ts';
import './style.css';

/** Width of the column and height of a picture at most, in CSS pixels. */
const COLUMN = 592;
const MAX_HEIGHT = 600;

/** Formats without transparency: a placeholder behind others would shine through. */
const OPAQUE = /-(?:jpg|jpeg)$/;

/**
 * A picture in its own proportions, with its room kept until it has loaded. When the column shows
 * it smaller than it is, it links to its full size: small print in a chart is lost on a phone.
 */
export function FigureView({ block: figure, locale, assets }: BlockProps<Figure>) {
  const found = picture(assets, figure.assetId, figure.crop);
  if (found === null) return null;
  const { src, large, srcSet, width, height } = found;
  const wanted = Math.min(COLUMN, width, (MAX_HEIGHT * width) / height, figure.width ?? COLUMN);
  const shown = Math.max(1, Math.round(wanted));
  const placeholder = OPAQUE.test(figure.assetId) ? figure.lqip : null;
  const drawn = (
    // biome-ignore lint/performance/noImgElement: the image host resizes, and no script is needed
    <img
      src={src}
      srcSet={srcSet || undefined}
      sizes={srcSet ? `min(${shown}px, calc(100vw - 2rem))` : undefined}
      width={shown}
      height={Math.round((shown * height) / width)}
      alt={figure.alt}
      loading="lazy"
      decoding="async"
    />
  );
  const image =
    placeholder === null ? (
      drawn
    ) : (
      <span className="placed">
        {/* biome-ignore lint/performance/noImgElement: data in the page itself */}
        <img src={placeholder} alt="" />
        {drawn}
      </span>
    );
  // Drawings have no smaller versions, and hosts hand them out as downloads.
  const small = figure.alt !== '' && srcSet !== '' && width > shown;
  return (
    <figure id={figure.anchor ?? undefined}>
      {figure.link !== null ? (
        <FigureLinkView locale={locale} link={figure.link}>
          {image}
        </FigureLinkView>
      ) : small ? (
        <a href={large} className="larger">
          {image}
          <span className="sr-only"> {messages(locale)('article.larger')}</span>
        </a>
      ) : (
        image
      )}
      {figure.caption ? (
        <figcaption dir={textDirection(figure.caption)}>
          <Lines text={figure.caption} />
        </figcaption>
      ) : null}
    </figure>
  );
}

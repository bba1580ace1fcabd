import { Fragment, type ReactNode } from 'react';
import { textDirection } from '#lib/i18n/text-direction.ts';
import { messages } from '#lib/i18n/translate.ts';
import type { BlockProps } from '../block-props.ts';
import { Lines } from '../lines.tsx';
import type { Callout, Tone } from './read.ts';
import './style.css';

/** A ring, a triangle and an octagon, each with its sign: told apart without colour. */
const SHAPES: Readonly<Record<Tone, string>> = {
  info: 'M10 1a9 9 0 1 0 0 18 9 9 0 0 0 0-18zm0 2a7 7 0 1 1 0 14 7 7 0 0 1 0-14zm-1 6h2v6H9zm0-4h2v2H9z',
  warning: 'M10 1 .5 18h19zm0 4.1L16.1 16H3.9zM9 8.5h2v4H9zm0 5h2v1.6H9z',
  danger: 'M6.3 1h7.4L19 6.3v7.4L13.7 19H6.3L1 13.7V6.3zM9 5h2v6H9zm0 8h2v2H9z',
};

/** Something that must not be overlooked: its tone as a word, a shape and a tint. */
export function CalloutView({ block, locale, inside }: BlockProps<Callout>) {
  const { anchor, tone, title, content } = block;
  const t = messages(locale);
  const label = <b>{t(`article.tone.${tone}`)}</b>;
  return (
    <div role="note" id={anchor ?? undefined} className={`callout ${tone}`}>
      <svg viewBox="0 0 20 20" aria-hidden="true" focusable="false">
        <path fill="currentColor" fillRule="evenodd" d={SHAPES[tone]} />
      </svg>
      <div className="callout-text">
        <p className="callout-title">
          {title
            ? t
                .parts<ReactNode>('text.labelled', {
                  label,
                  text: (
                    <span dir={textDirection(title)}>
                      <Lines text={title} />
                    </span>
                  ),
                })
                .map((part, at) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: the parts of a sentence have no names
                  <Fragment key={at}>{part}</Fragment>
                ))
            : label}{' '}
        </p>
        {inside(content)}
      </div>
    </div>
  );
}

import type { BlockProps } from '../block-props.ts';
import type { HorizontalRule } from './read.ts';
import './style.css';

export function HorizontalRuleView({ block }: BlockProps<HorizontalRule>) {
  return <hr id={block.anchor ?? undefined} />;
}

import { BehaviorPlugin } from '@portabletext/editor/plugins';
import { useMemo } from 'react';
import type { PortableTextPluginsProps } from 'sanity';
import { useLeftOutToast } from '../paste/use-left-out-toast.tsx';
import { tableBehaviors } from './behaviors.ts';
import { tableContainers } from './containers.tsx';
import { pasteBehaviors } from './paste-behaviors.ts';

/** The editor of a text with tables in it: Sanity's, with the types and the keys of this Studio. */
export function TextPlugins(props: PortableTextPluginsProps) {
  const showLeftOut = useLeftOutToast();
  const pasting = useMemo(() => pasteBehaviors(showLeftOut), [showLeftOut]);
  const table = { enabled: true, containers: tableContainers };
  return (
    <>
      <style>{CELL_LOOKS}</style>
      <BehaviorPlugin behaviors={tableBehaviors} />
      <BehaviorPlugin behaviors={pasting} />
      {props.renderDefault({ ...props, plugins: { ...props.plugins, table } })}
    </>
  );
}

/** Sanity's drawing knows header rows alone, and no cells that readers see as one. */
const CELL_LOOKS = `
  .pt-plugin-table td[role='rowheader'] { background: var(--pt-plugin-table-header-bg) !important; }
  .pt-plugin-table td[role='rowheader'] [data-ui='Text'] { font-weight: 600; }
  .pt-plugin-table td[data-joined='owner'] { box-shadow: inset 3px 0 0 var(--card-focus-ring-color); }
  .pt-plugin-table td[data-joined='covered'] {
    background-image: repeating-linear-gradient(
      135deg, transparent 0 5px, var(--card-border-color) 5px 6px
    ) !important;
  }
`;

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
      <style>{HEADER_COLUMN}</style>
      <BehaviorPlugin behaviors={tableBehaviors} />
      <BehaviorPlugin behaviors={pasting} />
      {props.renderDefault({ ...props, plugins: { ...props.plugins, table } })}
    </>
  );
}

/** Sanity's drawing knows header rows alone. */
const HEADER_COLUMN = `
  .pt-plugin-table td[role='rowheader'] { background: var(--pt-plugin-table-header-bg) !important; }
  .pt-plugin-table td[role='rowheader'] [data-ui='Text'] { font-weight: 600; }
`;

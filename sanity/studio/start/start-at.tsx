import { useEffect } from 'react';
import { definePlugin, type Tool } from 'sanity';
import { useRouter } from 'sanity/router';

/** Narrower, the list of the desk is all that fits, so it stays. */
const WIDE = '(min-width: 900px)';

export const START_ID = 'start';

/** Opens the start page beside the list of the desk as long as nothing else is chosen there. */
export const startAtStartPage = definePlugin({
  name: 'start-page',
  tools: (tools) => tools.map((tool) => (tool.name === 'structure' ? withStartPage(tool) : tool)),
});

function withStartPage(tool: Tool): Tool {
  const Desk = tool.component;
  return {
    ...tool,
    component: function DeskWithStart(props) {
      const { state, navigate } = useRouter();
      const isEmpty = hasNoPanes(state);
      useEffect(() => {
        if (!isEmpty || !window.matchMedia(WIDE).matches) return;
        navigate({ panes: [[{ id: START_ID }]] }, { replace: true });
      }, [isEmpty, navigate]);
      return <Desk {...props} />;
    },
  };
}

/** Whether the address names nothing in the desk, not even a way to edit or create something. */
export function hasNoPanes({ panes, intent }: Readonly<Record<string, unknown>>): boolean {
  return intent === undefined && (!Array.isArray(panes) || panes.length === 0);
}

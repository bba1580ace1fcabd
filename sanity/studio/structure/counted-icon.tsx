import { Badge } from '@sanity/ui';
import { type ComponentType, useEffect, useSyncExternalStore } from 'react';
import { useRouter } from 'sanity/router';
import type { WorkCountStore } from '../work-lists/work-counts.ts';
import './counted-icon.css';

/** An icon of a list of the desk, and at the end of its row how many documents the list holds. */
export function countedIcon(Icon: ComponentType, name: string, store: WorkCountStore) {
  return function CountedIcon() {
    const count = useSyncExternalStore(store.subscribe, store.get)[name];
    // Whoever goes somewhere else has often changed something.
    const { state } = useRouter();
    useEffect(() => {
      if (state !== undefined) void store.refresh();
    }, [state]);
    return (
      <>
        <Icon />
        {count !== undefined && count > 0 && (
          <span className="desk-count" aria-hidden>
            <Badge fontSize={0} data-testid={`count-${name}`}>
              {count}
            </Badge>
          </span>
        )}
      </>
    );
  };
}

import {
  closestCenter,
  DndContext,
  type DragEndEvent,
  KeyboardSensor,
  PointerSensor,
  useSensor,
  useSensors,
} from '@dnd-kit/core';
import {
  SortableContext,
  sortableKeyboardCoordinates,
  useSortable,
  verticalListSortingStrategy,
} from '@dnd-kit/sortable';
import { CSS } from '@dnd-kit/utilities';
import { DragHandleIcon } from '@sanity/icons/DragHandle';
import { useId } from 'react';
import { t } from '#lib/studio-i18n/translate.ts';
import { moved, type Place, type PlaceGroup } from './groups.ts';

type Props = { group: PlaceGroup; onMove: (places: readonly Place[]) => void };

/** Categories, or the topics of one, which are dragged or moved by the arrow keys of their handles. */
export function OrderList({ group: { title, places }, onMove }: Props) {
  const id = useId();
  const sensors = useSensors(
    useSensor(PointerSensor),
    useSensor(KeyboardSensor, { coordinateGetter: sortableKeyboardCoordinates }),
  );
  const drop = ({ active, over }: DragEndEvent) => {
    const [from, to] = [active.id, over?.id].map((one) =>
      places.findIndex((place) => place.id === one),
    );
    if (from === undefined || to === undefined || from < 0 || to < 0 || from === to) return;
    onMove(moved(places, from, to));
  };
  return (
    <section className="insights-panel" aria-labelledby={id}>
      <header>
        <h2 id={id}>{title}</h2>
      </header>
      <DndContext sensors={sensors} collisionDetection={closestCenter} onDragEnd={drop}>
        <SortableContext
          items={places.map((place) => place.id)}
          strategy={verticalListSortingStrategy}
        >
          <ol className="order-list">
            {places.map((place, at) => (
              <Row
                key={place.id}
                place={place}
                onUp={at === 0 ? undefined : () => onMove(moved(places, at, at - 1))}
                onDown={
                  at === places.length - 1 ? undefined : () => onMove(moved(places, at, at + 1))
                }
              />
            ))}
          </ol>
        </SortableContext>
      </DndContext>
    </section>
  );
}

type RowProps = {
  place: Place;
  onUp: (() => void) | undefined;
  onDown: (() => void) | undefined;
};

function Row({ place: { id, title }, onUp, onDown }: RowProps) {
  const { attributes, listeners, setNodeRef, transform, transition, isDragging } = useSortable({
    id,
  });
  return (
    <li
      ref={setNodeRef}
      style={{ transform: CSS.Transform.toString(transform), transition }}
      data-dragged={isDragging || undefined}
    >
      <button
        type="button"
        className="order-handle"
        {...attributes}
        {...listeners}
        aria-label={t('Drag {title}', { title })}
      >
        <DragHandleIcon />
      </button>
      <span>{title}</span>
      <button
        type="button"
        onClick={onUp}
        disabled={!onUp}
        aria-label={t('Move {title} up', { title })}
      >
        ↑
      </button>
      <button
        type="button"
        onClick={onDown}
        disabled={!onDown}
        aria-label={t('Move {title} down', { title })}
      >
        ↓
      </button>
    </li>
  );
}

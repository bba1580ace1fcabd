'use client';

import { type ComponentType, type ReactNode, useRef, useState } from 'react';
import type { LiveVoteProps } from '#components/feedback/live-vote.tsx';
import type { LiveListProps } from '#components/list/live-list.tsx';
import type { ComboboxProps } from '#components/search/combobox.tsx';

/*
 * Comes with every first visit, so it holds little more than the moments at which more code is
 * worth its bytes; all of it stands in one file because another one costs as much as they do.
 * Until that code has arrived, and wherever it fails, forms are forms and links are links.
 */

type Island<Props> = Omit<Props, 'region'> & {
  /** What the server drew. It stays in the page. */
  children: ReactNode;
};

/** A component that is fetched when it is asked for. */
function useLater<Props>(fetchPart: () => Promise<ComponentType<Props>>) {
  const [Part, setPart] = useState<ComponentType<Props>>();
  const load = (otherwise = () => {}) => {
    fetchPart().then((part) => setPart(() => part), otherwise);
  };
  return [Part, load] as const;
}

/**
 * Turns tab, sort and page links into updates of the page, once a reader's pointer or focus
 * comes near them.
 */
export function ListIsland({ children, ...list }: Island<LiveListProps>) {
  const region = useRef<HTMLElement>(null);
  const [LiveList, load] = useLater(() =>
    import('#components/list/live-list.tsx').then((module) => module.LiveList),
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to what passes through.
    <section ref={region} onPointerOver={() => load()} onFocus={() => load()}>
      <div>{children}</div>
      {LiveList ? <LiveList {...list} region={region} /> : null}
    </section>
  );
}

/** Brings suggestions to a search form once a reader comes to its field. */
export function SearchIsland({ children, locale }: Island<ComboboxProps>) {
  const region = useRef<HTMLDivElement>(null);
  const [Combobox, load] = useLater(() =>
    import('#components/search/combobox.tsx').then((module) => module.Combobox),
  );
  return (
    // Who was in the field before this ran is heard when the next letter is typed.
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to what passes through.
    <div ref={region} onFocus={() => load()} onInput={() => load()}>
      {children}
      {Combobox ? <Combobox locale={locale} region={region} /> : null}
    </div>
  );
}

/** Takes a vote without leaving the page; the code comes when a reader comes near the buttons. */
export function VoteIsland({ children, ...article }: Island<LiveVoteProps>) {
  const [first, setFirst] = useState<HTMLFormElement>();
  const [LiveVote, load] = useLater(() =>
    import('#components/feedback/live-vote.tsx').then((module) => module.LiveVote),
  );
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to what passes through.
    <div
      aria-busy={first && !LiveVote}
      onPointerOver={() => load()}
      onFocus={() => load()}
      onSubmit={(event) => {
        const form = event.target;
        if (LiveVote && first) return;
        if (!(form instanceof HTMLFormElement)) return;
        event.preventDefault();
        setFirst(form);
        load(() => form.submit());
      }}
    >
      {LiveVote && first ? <LiveVote {...article} first={first} /> : children}
    </div>
  );
}

/**
 * Keeps what the server drew for an unknown address (see `app/page-boundary.tsx`), with everything
 * it has to offer, where the router would put a page of its own.
 */
export function PreservedPage() {
  const [drawn] = useState(() => document.querySelector('[data-page-boundary]')?.innerHTML ?? '');
  // biome-ignore lint/security/noDangerouslySetInnerHtml: markup of this very document.
  return <div data-page-boundary="" dangerouslySetInnerHTML={{ __html: drawn }} />;
}

'use client';

import {
  type ComponentType,
  type ReactNode,
  type RefObject,
  useEffect,
  useRef,
  useState,
} from 'react';
import type { LiveVoteProps } from '#components/feedback/live-vote.tsx';
import type { LiveListProps } from '#components/list/live-list.tsx';
import type { ComboboxProps } from '#components/search/combobox.tsx';
import { loadMessages } from '#lib/i18n/load-messages.ts';
import type { Locale } from '#lib/i18n/locales.ts';

/*
 * In the bundle of every page, so it holds little more than the events on which more code is
 * loaded, and all of it in one file, which costs less than several. Until that code has loaded, and
 * when it fails, forms and links work as such. `lib/page-script/loader.ts` brings this file itself.
 */

type Island<Props> = Omit<Props, 'region'> & {
  /** What the server rendered; it stays in the page. */
  children: ReactNode;
};

/** A component that is loaded on demand, with the messages of its language. */
function useLater<Props>(locale: Locale, fetchPart: () => Promise<ComponentType<Props>>) {
  const [Part, setPart] = useState<ComponentType<Props>>();
  const load = (otherwise: () => void = () => {}) => {
    Promise.all([fetchPart(), loadMessages(locale)]).then(
      ([part]) => setPart(() => part),
      otherwise,
    );
  };
  return [Part, load] as const;
}

/**
 * Tells the loader that an island is live. What the reader did to have it loaded was before, so its
 * code is loaded when the reader is still there.
 */
function useLive(region: RefObject<HTMLElement | null>, load: () => void) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it has become live.
  useEffect(() => {
    const island = region.current;
    if (island === null) return;
    island.dataset.live = '';
    island.dispatchEvent(new Event('island', { bubbles: true }));
    if (island.matches(':hover, :focus-within')) load();
  }, []);
}

/** Updates the list in place, once the pointer or focus reaches it. */
export function ListIsland({ children, ...list }: Island<LiveListProps>) {
  const region = useRef<HTMLElement>(null);
  const [LiveList, load] = useLater(list.locale, () =>
    import('#components/list/live-list.tsx').then((module) => module.LiveList),
  );
  useLive(region, load);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to what passes through.
    <section ref={region} data-island="" onPointerOver={() => load()} onFocus={() => load()}>
      <div>{children}</div>
      {LiveList ? <LiveList {...list} region={region} /> : null}
    </section>
  );
}

/** Adds suggestions to a search form on focus. */
export function SearchIsland({ children, locale }: Island<ComboboxProps>) {
  const region = useRef<HTMLDivElement>(null);
  const [Combobox, load] = useLater(locale, () =>
    import('#components/search/combobox.tsx').then((module) => module.Combobox),
  );
  useLive(region, load);
  return (
    // Also on input: the field may have the focus before this has hydrated.
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to what passes through.
    <div ref={region} data-island="" onFocus={() => load()} onInput={() => load()}>
      {children}
      {Combobox ? <Combobox locale={locale} region={region} /> : null}
    </div>
  );
}

/** Sends a vote without leaving the page. */
export function VoteIsland({ children, ...article }: Island<LiveVoteProps>) {
  const [first, setFirst] = useState<HTMLFormElement>();
  const [LiveVote, load] = useLater(article.locale, () =>
    import('#components/feedback/live-vote.tsx').then((module) => module.LiveVote),
  );
  const region = useRef<HTMLDivElement>(null);
  useLive(region, load);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only listens to what passes through.
    <div
      ref={region}
      data-island=""
      data-hold=""
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
 * Keeps what the server rendered for an unknown address (see `app/page-failure.tsx`), where Next's
 * router would render an empty page.
 */
export function PreservedPage() {
  const [drawn] = useState(() => document.querySelector('[data-page-failure]')?.innerHTML ?? '');
  // biome-ignore lint/security/noDangerouslySetInnerHtml: markup of this very document.
  return <div data-page-failure="" dangerouslySetInnerHTML={{ __html: drawn }} />;
}

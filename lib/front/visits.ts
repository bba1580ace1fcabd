import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as pause } from 'node:timers/promises';
import { isInternal } from '#lib/changes/internal-key.ts';
import { duringVisit } from '#sanity/client/visit.ts';
import { type AnswerFacts, amendHeaders } from './answer-headers.ts';

/** For how long a reader may be kept waiting in all for newer content than is at hand. */
const PATIENCE_MS = 100;

/** For how long where there is nothing at hand: of a page that was never made. */
const LONGEST_WAIT_MS = 2_000;

/** After a start readers wait so long at most for the pages to be compared with the CMS. */
const LONGEST_START_MS = 1_000;

type Handle = (incoming: IncomingMessage, outgoing: ServerResponse) => Promise<void>;

export type VisitParts = {
  handle: Handle;
  facts: () => AnswerFacts;
  /** Whether the pages of an earlier process have been brought up to date, or cannot be. */
  isReady: () => boolean;
};

/**
 * Handles requests as visits: what is read for them knows whether a reader waits, and readers who
 * come right after a start do not get pages that are about to be found out of date.
 */
export function asVisits({ handle, facts, isReady }: VisitParts): Handle {
  const startedBy = performance.now() + LONGEST_START_MS;
  let hasStarted = false;
  return async (incoming, outgoing) => {
    const isPatient = isInternal(incoming.headers.authorization);
    amendHeaders(outgoing, facts);
    while (!hasStarted && !isPatient && isPage(incoming.url)) {
      hasStarted = isReady() || performance.now() > startedBy;
      if (!hasStarted) await pause(20);
    }
    const sent = new Promise<void>((resolve) => {
      outgoing.once('finish', resolve);
      outgoing.once('close', resolve);
    });
    const giveUpAt = performance.now() + LONGEST_WAIT_MS;
    return duringVisit({ isPatient, sent, patienceMs: PATIENCE_MS, giveUpAt }, () =>
      handle(incoming, outgoing),
    );
  };
}

/** Everything else is asked for by programs, or never changes. */
function isPage(address = '/'): boolean {
  return !/^\/(?:api\/health|api\/revalidate|_next|studio)\b/.test(address);
}

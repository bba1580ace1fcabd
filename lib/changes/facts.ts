import { scheduler } from '#lib/announcements/start-scheduler.ts';
import { now } from '#lib/clock.ts';
import type { AnswerFacts } from '#lib/front/answer-headers.ts';
import { contentState } from '#sanity/client/content-state.ts';
import { changesState } from './state.ts';

/** What answers say of the content that they were made from. */
export function answerFacts(): AnswerFacts {
  return {
    asOf: changesState().reconciledAt,
    isContentAway: contentState().breaker.isOpen,
    nextBoundary: scheduler()?.next ?? null,
    now: now(),
  };
}

/**
 * Whether the pages are those that should be seen: compared with the CMS and brought up to the
 * clock since this process started, or as good as they can be while the CMS is away.
 */
export function isReady(): boolean {
  const { isCurrent, isTried } = changesState();
  const isAway = isTried && !isCurrent;
  return isAway || (isCurrent && (scheduler()?.isCaughtUp ?? true));
}

import { box, colours, lines, mark, picture, stroke, text } from './shapes.ts';

/** Drawings of what comes after what. */

const { ink, soft, way, blaze, sheet } = colours;

export function depositDecision(): string {
  const question = (words: readonly string[], y: number) =>
    box(60, y, 460, 120, { radius: 14, fill: sheet, stroke: ink, width: 4 }) +
    lines(words, 92, y + 52, { weight: 'bold' });
  const answer = (words: readonly string[], y: number) =>
    stroke(`M520 ${y + 60}H680`, { width: 4 }) +
    stroke(`M664 ${y + 48}L682 ${y + 60}L664 ${y + 72}`, { width: 4 }) +
    text('no', 592, y + 46, { anchor: 'middle', fill: soft }) +
    lines(words, 712, y + 52);
  const down = (y: number) =>
    stroke(`M290 ${y}v54`, { width: 4 }) +
    stroke(`M278 ${y + 40}L290 ${y + 58}L302 ${y + 40}`, { width: 4 }) +
    text('yes', 318, y + 40, { fill: soft });
  return picture(
    1120,
    830,
    question(['Does the network', 'know the transaction?'], 40),
    answer(['Not sent yet.', 'Ask the sender.'], 40),
    down(162),
    question(['Has it been confirmed', 'often enough?'], 222),
    answer(['Under way.', 'Wait; nothing is lost.'], 222),
    down(344),
    question(['Right address, network', 'and memo?'], 404),
    answer(['Claim it or ask for', 'a recovery.'], 404),
    down(526),
    question(['At least the', 'minimum?'], 586),
    answer(['Waits until your', 'deposits add up.'], 586),
    down(708),
    text('Credited', 290, 806, { anchor: 'middle', weight: 'bold', fill: way }),
  );
}

type Moment = { x: number; label: string; when: string; what: readonly string[]; here?: boolean };

function timeline(moments: readonly Moment[], height: number): string {
  const first = moments[0]?.x ?? 0;
  const last = moments.at(-1)?.x ?? 0;
  return picture(
    1280,
    height,
    stroke(`M${first} 100H${last}`, { width: 5 }),
    ...moments.map(
      ({ x, label, when, what, here = false }) =>
        mark(label, x, 100, here ? blaze : sheet) +
        text(when, x, 184, { anchor: 'middle', weight: 'bold', size: 30 }) +
        lines(what, x, 230, { anchor: 'middle', size: 26 }),
    ),
  );
}

export function taxYear(): string {
  return timeline(
    [
      { x: 150, label: '1', when: '31 January', what: ['Your own report', 'is ready'], here: true },
      { x: 476, label: '2', when: 'Mid-April', what: ['You see what', 'will be sent'] },
      { x: 803, label: '3', when: '30 days', what: ['Time to object', 'to an error'] },
      { x: 1130, label: '4', when: 'End of May', what: ['Sent to your', 'tax office'] },
    ],
    310,
  );
}

export function recoveryTimeline(): string {
  return timeline(
    [
      { x: 150, label: '1', when: 'Now', what: ['Selfie and', 'document'] },
      { x: 395, label: '2', when: '24 hours', what: ['First message', 'to you'] },
      { x: 640, label: '3', when: '48 hours', what: ['Second', 'message'] },
      { x: 885, label: '4', when: '72 hours', what: ['Last message,', 'with a code'] },
      { x: 1130, label: '5', when: 'Then', what: ['New passkey,', 'you are in'], here: true },
    ],
    310,
  );
}

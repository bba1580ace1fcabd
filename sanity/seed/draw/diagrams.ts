import { trading } from '../facts.ts';
import { box, circle, colours, lines, mark, note, picture, stroke, text } from './shapes.ts';

/** Drawings of how things go together. */

const { ink, soft, way, waySoft, blaze, line, sheet } = colours;

export function withdrawalJourney(): string {
  const stations = [
    { x: 170, name: 'Checks', place: 'at Meridian', time: 'seconds' },
    { x: 483, name: 'Signing', place: 'at Meridian', time: '10 minutes' },
    { x: 797, name: 'Confirmations', place: 'on the network', time: '1 to 60 minutes' },
    { x: 1110, name: 'Credit', place: 'at the receiver', time: 'their rules' },
  ];
  return picture(
    1280,
    470,
    stroke('M170 130H1110', { width: 5 }),
    stroke('M170 130H330', { stroke: blaze, width: 13 }),
    ...stations.map(({ x, name, place, time }, index) =>
      [
        mark(String(index + 1), x, 130, index === 0 ? blaze : sheet),
        text(name, x, 222, { anchor: 'middle', weight: 'bold', size: 32 }),
        text(place, x, 264, { anchor: 'middle' }),
        text(time, x, 306, { anchor: 'middle', fill: soft }),
      ].join(''),
    ),
    stroke('M60 362v18H300v-18', { width: 3 }),
    text('You can cancel', 180, 424, { anchor: 'middle', weight: 'bold' }),
    stroke('M350 362v18H1220v-18', { width: 3 }),
    text('Nobody can call it back', 785, 424, { anchor: 'middle', weight: 'bold' }),
  );
}

export function feeLadder(): string {
  const [left, right, top, bottom] = [150, 1230, 90, 520];
  const step = (right - left) / trading.ladder.length;
  const yOf = (fee: number) => bottom - (fee / 0.3) * (bottom - top);
  const ladder = (fees: readonly number[], colour: string) =>
    stroke(
      fees
        .map((fee, index) => `${index ? 'L' : 'M'}${left + index * step} ${yOf(fee)}h${step}`)
        .join(''),
      { stroke: colour, width: 8 },
    );
  const fees = (kind: 'maker' | 'taker') =>
    trading.ladder.map((tier) => Number.parseFloat(tier[kind]));
  const labels = (kind: 'maker' | 'taker', colour: string) =>
    fees(kind).map((fee, index) =>
      text(`${fee.toFixed(2)}%`, left + (index + 0.5) * step, yOf(fee) - 18, {
        anchor: 'middle',
        weight: 'bold',
        size: 26,
        fill: colour,
      }),
    );
  const volumes = ['below 10k', '10k', '50k', '250k', '1m', '10m'];
  return picture(
    1280,
    680,
    ...[0, 0.1, 0.2, 0.3].flatMap((fee) => [
      stroke(`M${left} ${yOf(fee)}H${right}`, { stroke: line, width: 2 }),
      text(`${fee.toFixed(1)}%`, left - 22, yOf(fee) + 9, { anchor: 'end', size: 26, fill: soft }),
    ]),
    ladder(fees('taker'), ink),
    ladder(fees('maker'), way),
    ...labels('taker', ink),
    ...labels('maker', way),
    ...volumes.map((volume, index) =>
      text(volume, left + (index + 0.5) * step, bottom + 48, { anchor: 'middle', size: 26 }),
    ),
    text('Traded in the last 30 days, in euro', left, bottom + 112, { fill: soft, size: 26 }),
    stroke('M856 616h54', { width: 8 }),
    text('Taker', 926, 626, { weight: 'bold', size: 26 }),
    stroke('M1052 616h54', { stroke: way, width: 8 }),
    text('Maker', 1122, 626, { weight: 'bold', size: 26, fill: way }),
  );
}

export function stakingCycle(): string {
  const [x, y, radius] = [420, 330, 210];
  const at = (degrees: number) => ({
    x: x + radius * Math.cos((degrees * Math.PI) / 180),
    y: y + radius * Math.sin((degrees * Math.PI) / 180),
  });
  const arc = (from: number, to: number) => {
    const [start, end] = [at(from), at(to)];
    return `M${start.x.toFixed(1)} ${start.y.toFixed(1)}A${radius} ${radius} 0 0 1 ${end.x.toFixed(1)} ${end.y.toFixed(1)}`;
  };
  const names = [
    { angle: 180, label: '1', words: ['Bonding'], dx: -44, anchor: 'end' as const },
    { angle: 270, label: '2', words: ['Earning'], dx: 0, anchor: 'middle' as const },
    { angle: 0, label: '3', words: ['Unbonding'], dx: 44, anchor: 'start' as const },
    { angle: 90, label: '4', words: ['Free'], dx: 0, anchor: 'middle' as const },
  ];
  return picture(
    1280,
    660,
    circle(x, y, radius, { stroke: ink, width: 5 }),
    stroke(arc(200, 340), { stroke: blaze, width: 15 }),
    ...names.map(({ angle, label, words, dx, anchor }) => {
      const point = at(angle);
      const below = angle === 90 ? 66 : angle === 270 ? -44 : 10;
      return (
        mark(label, point.x, point.y, label === '2' ? blaze : sheet) +
        lines(words, point.x + dx, point.y + below, { weight: 'bold', size: 32, anchor })
      );
    }),
    text('Your coins', x, y + 10, { anchor: 'middle', fill: soft }),
    stroke(`M${at(300).x} ${at(300).y}L800 120`, { width: 3, dash: '2 10' }),
    stroke('M786 112L806 118L796 136', { width: 3 }),
    lines(['Rewards,', 'every Monday'], 830, 114, { weight: 'bold', size: 32 }),
    lines(
      ['Only the part in yellow earns.', 'How long 1 and 3 take is', 'decided by the network.'],
      830,
      460,
    ),
    stroke(`M${at(118).x} ${at(118).y + 44}Q${x - 170} ${y + 236} ${x - 196} ${y + 150}`, {
      stroke: way,
      width: 4,
    }),
    stroke(`M${x - 212} ${y + 170}L${x - 196} ${y + 146}L${x - 176} ${y + 166}`, {
      stroke: way,
      width: 4,
    }),
    text('stake again', x - 190, y + 268, { anchor: 'middle', fill: way }),
  );
}

export function orderBook(): string {
  const level = (
    price: string,
    shares: readonly number[],
    y: number,
    side: 'buy' | 'sell',
    mine?: number,
  ) => {
    let pen = 250;
    const bars = shares.map((share, index) => {
      const bar = box(pen, y, share - 6, 50, {
        fill: index === mine ? blaze : side === 'buy' ? way : waySoft,
        stroke: ink,
        width: 2,
      });
      pen += share;
      return bar;
    });
    return text(price, 220, y + 36, { anchor: 'end' }) + bars.join('');
  };
  return picture(
    1280,
    640,
    text('Offers to sell', 250, 66, { fill: soft }),
    level('61,030', [180, 120], 90, 'sell'),
    level('61,020', [90], 154, 'sell'),
    stroke('M80 238H860', { width: 3 }),
    text('Last trade 61,010', 250, 286, { weight: 'bold' }),
    stroke('M80 318H860', { width: 3 }),
    level('61,000', [200, 130, 100, 90], 350, 'buy', 2),
    level('60,990', [150, 170], 414, 'buy'),
    level('60,980', [110], 478, 'buy'),
    text('Offers to buy', 250, 580, { fill: soft }),
    note(
      [
        'Your order is third',
        'at its price. Two',
        'others come first,',
        'even if the chart',
        'touches 61,000.',
      ],
      920,
      320,
      { x: 627, y: 374 },
    ),
  );
}

export function emailAnatomy(): string {
  return picture(
    1280,
    800,
    box(80, 60, 780, 700, { radius: 20, fill: sheet, stroke: ink, width: 4 }),
    text('From', 120, 130, { fill: soft }),
    text('Meridian <news@meridian.example>', 220, 130, { weight: 'bold', size: 26 }),
    stroke('M80 166H860', { stroke: line, width: 2 }),
    box(120, 198, 320, 62, { fill: blaze }),
    text('Your word: otterleaf', 140, 239, { weight: 'bold', size: 28 }),
    text('Dear Ana Ferreira,', 120, 336),
    lines(['a withdrawal of 0.05 BTC has left', 'your account today at 14:02 UTC.'], 120, 402),
    lines(['Open the app and look under', 'Withdraw, then History.'], 120, 512),
    text('Meridian', 120, 646, { weight: 'bold' }),
    stroke('M120 690H480', { stroke: line, width: 8 }),
    note(['The real address'], 940, 130, { x: 694, y: 122 }),
    note(['Your own word'], 940, 240, { x: 452, y: 230 }),
    note(['Your name'], 940, 350, { x: 372, y: 328 }),
    note(['No link to sign in,', 'only the way to', 'look for yourself'], 940, 500, {
      x: 500,
      y: 512,
    }),
  );
}

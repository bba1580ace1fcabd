import {
  box,
  button,
  circle,
  colours,
  ellipse,
  here,
  lines,
  mark,
  note,
  phone,
  picture,
  stroke,
  text,
} from './shapes.ts';

/** Screens of the app. */

const { ink, soft, way, waySoft, blaze, line, paper, sheet } = colours;

/** A passport lying in a frame whose four corners are marked. */
function passport(x: number, y: number, width: number): string {
  const height = width * 0.7;
  const arm = width * 0.13;
  const [l, t, r, b] = [x - 18, y - 18, x + width + 18, y + height + 18];
  const corners = [
    `M${l} ${t + arm}V${t}H${l + arm}`,
    `M${r - arm} ${t}H${r}V${t + arm}`,
    `M${r} ${b - arm}V${b}H${r - arm}`,
    `M${l + arm} ${b}H${l}V${b - arm}`,
  ];
  const photo = width * 0.28;
  const rows = [0.16, 0.28, 0.4, 0.52].map((share, index) =>
    stroke(`M${x + photo + 44} ${y + height * share}h${width * (index % 2 ? 0.34 : 0.46)}`, {
      stroke: line,
      width: 9,
    }),
  );
  const machine = [0.76, 0.88].map((share) =>
    stroke(`M${x + 24} ${y + height * share}H${x + width - 24}`, { width: 6, dash: '5 11' }),
  );
  return [
    box(x, y, width, height, { radius: 12, fill: waySoft, stroke: ink }),
    box(x + 24, y + 24, photo, photo * 1.25, { radius: 6, fill: sheet, stroke: ink }),
    face(x + 24 + photo / 2, y + 24 + photo * 0.52, photo * 0.24),
    ...rows,
    ...machine,
    ...corners.map((corner) => stroke(corner, { stroke: blaze, width: 11 })),
  ].join('');
}

function face(x: number, y: number, size: number): string {
  return (
    circle(x, y, size, { stroke: ink, fill: sheet }) +
    circle(x - size * 0.36, y - size * 0.1, size * 0.09, { fill: ink }) +
    circle(x + size * 0.36, y - size * 0.1, size * 0.09, { fill: ink }) +
    stroke(
      `M${x - size * 0.35} ${y + size * 0.38}Q${x} ${y + size * 0.66} ${x + size * 0.35} ${y + size * 0.38}`,
    ) +
    stroke(
      `M${x - size * 1.15} ${y + size * 1.9}Q${x} ${y + size * 0.7} ${x + size * 1.15} ${y + size * 1.9}`,
    )
  );
}

function row(
  label: string,
  value: string,
  x: number,
  y: number,
  width: number,
  bold = false,
): string {
  return (
    text(label, x, y, { fill: soft }) +
    text(value, x + width, y, { anchor: 'end', weight: bold ? 'bold' : 'regular' }) +
    stroke(`M${x} ${y + 26}H${x + width}`, { stroke: line, width: 2 })
  );
}

export function identityCheck(): string {
  const top = 118;
  const at = (index: number) => 40 + index * 410;
  const clock = { x: at(2) + 190, y: top + 300 };
  return picture(
    1280,
    760,
    stroke(`M230 60H${at(2) + 190}`, { stroke: ink, width: 3 }),
    ...['1', '2', '3'].map((label, index) => mark(label, at(index) + 190, 60)),
    phone(at(0), top, 380, 800, 'Your document'),
    passport(at(0) + 50, top + 220, 280),
    lines(['Keep all four', 'corners in the frame'], at(0) + 36, top + 530),
    phone(at(1), top, 380, 800, 'Your face'),
    ellipse(at(1) + 190, top + 310, 115, 145, { stroke: blaze, width: 11 }),
    face(at(1) + 190, top + 290, 66),
    lines(['Face a window,', 'take off glasses'], at(1) + 36, top + 530),
    phone(at(2), top, 380, 800, 'In review'),
    circle(clock.x, clock.y, 84, { stroke: ink, width: 5 }),
    stroke(
      `M${clock.x} ${clock.y}V${clock.y - 54}M${clock.x} ${clock.y}L${clock.x + 38} ${clock.y + 22}`,
      { width: 6 },
    ),
    lines(['Usually 5 minutes.', 'You may close the app.'], at(2) + 36, top + 530),
  );
}

export function identityDocument(): string {
  return picture(
    1120,
    760,
    phone(90, 60, 540, 900, 'Photograph your passport'),
    passport(160, 290, 400),
    text('All corners are visible', 360, 670, { anchor: 'middle', weight: 'bold' }),
    note(['All four corners', 'inside the frame'], 800, 270, { x: 588, y: 272 }),
    note(['No reflection of a', 'lamp on the photo'], 800, 430, { x: 262, y: 400 }),
    note(['The two lines at the', 'bottom can be read'], 800, 590, { x: 540, y: 503 }),
  );
}

export function passkeyPrompt(): string {
  const ridges = [18, 36, 54, 72].map((radius, index) =>
    stroke(
      `M${360 - radius} ${540 + radius * 0.55}V540A${radius} ${radius} 0 0 1 ${360 + radius} 540V${540 + radius * (0.9 - index * 0.12)}`,
      { width: 7 },
    ),
  );
  return picture(
    1120,
    860,
    phone(90, 60, 540, 900, 'Meridian'),
    box(93, 300, 534, 600, { fill: paper }),
    stroke('M93 300H627', { width: 3 }),
    lines(['Sign in to Meridian', 'with your passkey'], 136, 368, { size: 34, weight: 'bold' }),
    ...ridges,
    text('ana@example.org', 360, 668, { anchor: 'middle', fill: soft }),
    here(136, 706, 448, 76),
    button('Continue', 136, 706, 448),
    note(['Only on the real', 'address of Meridian'], 800, 340, { x: 472, y: 356 }),
    note(['Your finger or face', 'stays in the phone'], 800, 530, { x: 452, y: 530 }),
    note(['No password,', 'no code'], 800, 730, { x: 604, y: 744 }),
  );
}

/** A square pattern that looks like a code and means nothing. */
function squareCode(x: number, y: number, size: number): string {
  const cells = 25;
  const cell = size / cells;
  const isFinder = (c: number, r: number) =>
    (c < 8 && r < 8) || (c > cells - 9 && r < 8) || (c < 8 && r > cells - 9);
  let seed = 7;
  let path = '';
  for (let r = 0; r < cells; r += 1) {
    for (let c = 0; c < cells; c += 1) {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      if (isFinder(c, r) || seed % 100 < 52) continue;
      path += `M${x + c * cell} ${y + r * cell}h${cell}v${cell}h${-cell}z`;
    }
  }
  const finder = (c: number, r: number) =>
    box(x + (c + 0.5) * cell, y + (r + 0.5) * cell, cell * 6, cell * 6, {
      stroke: ink,
      width: cell,
    }) + box(x + (c + 2) * cell, y + (r + 2) * cell, cell * 3, cell * 3, { fill: ink });
  return (
    box(x - 16, y - 16, size + 32, size + 32, { fill: sheet, stroke: line, width: 2 }) +
    `<path fill="${ink}" d="${path}"/>` +
    finder(0, 0) +
    finder(cells - 7, 0) +
    finder(0, cells - 7)
  );
}

export function depositAddress(): string {
  const option = (name: string, x: number, chosen: boolean) =>
    box(x, 262, 220, 70, { radius: 14, fill: chosen ? ink : sheet, stroke: ink }) +
    text(name, x + 110, 307, { anchor: 'middle', weight: 'bold', fill: chosen ? sheet : ink });
  return picture(
    1120,
    900,
    phone(90, 60, 540, 1000, 'Deposit USDC'),
    text('Network', 130, 240, { fill: soft }),
    option('Ethereum', 130, false),
    here(366, 262, 220, 70, 14),
    option('Solana', 366, true),
    squareCode(235, 392, 250),
    text('7mK4tRz…Vw2pQ9x', 360, 722, { anchor: 'middle', weight: 'bold' }),
    text('Copy', 360, 772, { anchor: 'middle', fill: way, weight: 'bold' }),
    row('Minimum', '1 USDC', 130, 836, 460, true),
    note(['First choose the', 'network, the same', 'as at the sender'], 800, 260, {
      x: 606,
      y: 296,
    }),
    note(['Scan the code or', 'copy the address'], 800, 540, { x: 506, y: 520 }),
    note(['Smaller amounts wait', 'until they add up'], 800, 790, { x: 610, y: 826 }),
  );
}

export function buyQuote(): string {
  return picture(
    1120,
    860,
    phone(90, 60, 540, 1000, 'Buy SOL'),
    row('You pay', 'EUR 100.00', 130, 258, 460),
    row('Fee, 0.9%', 'EUR 0.90', 130, 338, 460),
    row('Price', 'EUR 140.00', 130, 418, 460),
    row('You get', '0.7079 SOL', 130, 498, 460, true),
    text('This price holds for 7 seconds', 130, 604, { fill: soft }),
    stroke('M133 640H587', { stroke: line, width: 10 }),
    stroke('M133 640H450', { stroke: way, width: 10 }),
    here(130, 700, 460, 76),
    button('Confirm', 130, 700, 460),
    note(['What it costs,', 'before you decide'], 800, 330, { x: 606, y: 330 }),
    note(['What arrives in', 'your wallet'], 800, 490, { x: 606, y: 490 }),
    note(['When the time is', 'over, you get a', 'new quote'], 800, 640, { x: 606, y: 640 }),
  );
}

export function cardFreeze(): string {
  return picture(
    1120,
    820,
    phone(90, 60, 540, 900, 'Card'),
    box(136, 240, 448, 270, { radius: 24, fill: ink }),
    text('Meridian', 172, 304, { weight: 'bold', fill: sheet, size: 32 }),
    stroke('M482 276v28M468 290h42l12 0', { stroke: sheet, width: 5 }),
    text('•••• 4417', 172, 470, { fill: sheet, size: 32 }),
    text('Pays from EUR', 136, 574, { fill: soft }),
    text('EUR 1,204.55', 584, 574, { anchor: 'end', weight: 'bold' }),
    here(370, 626, 214, 76),
    button('Freeze', 370, 626, 214),
    box(136, 626, 214, 76, { radius: 16, stroke: ink }),
    text('Details', 243, 674, { anchor: 'middle', weight: 'bold', size: 30 }),
    note(['Frozen at once,', 'in every shop.', 'Unfreeze it with', 'the same button.'], 800, 600, {
      x: 606,
      y: 664,
    }),
  );
}

export function recurringPlan(): string {
  return picture(
    1120,
    860,
    phone(90, 60, 540, 1000, 'New plan'),
    row('Every', 'Monday, 09:00', 130, 258, 460),
    row('Amount', 'EUR 50', 130, 338, 460),
    row('Paid from', 'EUR balance', 130, 418, 460),
    text('Goes into', 130, 498, { fill: soft }),
    box(130, 524, 322, 34, { fill: way }),
    box(452, 524, 138, 34, { fill: ink }),
    text('BTC 70%', 130, 604),
    text('ETH 30%', 590, 604, { anchor: 'end' }),
    text('First buy: 8 June 2026', 130, 664, { weight: 'bold' }),
    here(130, 706, 460, 76),
    button('Start plan', 130, 706, 460),
    note(['Any full hour,', 'in your time zone'], 800, 260, { x: 606, y: 250 }),
    note(['Up to ten coins;', 'shares make 100%'], 800, 540, { x: 606, y: 541 }),
  );
}

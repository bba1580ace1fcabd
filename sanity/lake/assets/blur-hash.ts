const DIGITS =
  '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz#$%*+,-.:;=?@[]^_{|}~';

type Rgb = readonly [number, number, number];

/**
 * Encodes raw RGB pixels as a BlurHash (format: github.com/woltapp/blurhash, Algorithm.md).
 * @param across number of colour waves over the width, 1–9
 * @param down the same over the height
 */
export function blurHash(
  rgb: Uint8Array,
  width: number,
  height: number,
  across: number,
  down: number,
): string {
  const linear = Float64Array.from(rgb, toLinear);
  const factors: Rgb[] = [];
  for (let y = 0; y < down; y += 1) {
    for (let x = 0; x < across; x += 1) factors.push(factor(linear, width, height, x, y));
  }
  const [mean = [0, 0, 0], ...waves] = factors;
  const peak = Math.max(0, ...waves.flat().map(Math.abs));
  const quantised = waves.length > 0 ? Math.max(0, Math.min(82, Math.floor(peak * 166 - 0.5))) : 0;
  const scale = waves.length > 0 ? (quantised + 1) / 166 : 1;
  const [r, g, b] = mean.map(toSrgb);
  return [
    digits(across - 1 + (down - 1) * 9, 1),
    digits(quantised, 1),
    digits(((r ?? 0) << 16) | ((g ?? 0) << 8) | (b ?? 0), 4),
    ...waves.map(([red, green, blue]) =>
      digits((level(red, scale) * 19 + level(green, scale)) * 19 + level(blue, scale), 2),
    ),
  ].join('');
}

/** The mean of the image times one cosine wave. */
function factor(linear: Float64Array, width: number, height: number, fx: number, fy: number): Rgb {
  const sum: [number, number, number] = [0, 0, 0];
  for (let y = 0; y < height; y += 1) {
    const waveY = Math.cos((Math.PI * fy * y) / height);
    for (let x = 0; x < width; x += 1) {
      const wave = Math.cos((Math.PI * fx * x) / width) * waveY;
      const at = (y * width + x) * 3;
      sum[0] += wave * (linear[at] ?? 0);
      sum[1] += wave * (linear[at + 1] ?? 0);
      sum[2] += wave * (linear[at + 2] ?? 0);
    }
  }
  const weight = (fx === 0 && fy === 0 ? 1 : 2) / (width * height);
  return [sum[0] * weight, sum[1] * weight, sum[2] * weight];
}

/** One of 19 steps, finer near zero. */
function level(value: number, scale: number): number {
  const ratio = value / scale;
  const root = Math.sign(ratio) * Math.sqrt(Math.abs(ratio));
  return Math.max(0, Math.min(18, Math.floor(root * 9 + 9.5)));
}

function toLinear(value: number): number {
  const v = value / 255;
  return v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
}

function toSrgb(value: number): number {
  const v = Math.max(0, Math.min(1, value));
  return Math.round(255 * (v <= 0.0031308 ? v * 12.92 : 1.055 * v ** (1 / 2.4) - 0.055));
}

function digits(value: number, length: number): string {
  let text = '';
  let rest = value;
  for (let index = 0; index < length; index += 1) {
    text = `${DIGITS[rest % 83] ?? ''}${text}`;
    rest = Math.floor(rest / 83);
  }
  return text;
}

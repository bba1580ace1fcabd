import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { createLake, type Lake, type Token } from '#sanity/lake/index.ts';

const TOKENS: Token[] = [
  { token: 'editor-token-0123456789', id: 'erin', name: 'Erin', role: 'editor' },
  { token: 'viewer-token-0123456789', id: 'vic', name: 'Vic', role: 'viewer' },
];
const ORIGIN = 'http://127.0.0.1:4200';
const PDF = Buffer.from('%PDF-1.7\n1 0 obj\n<<>>\nendobj\ntrailer<<>>\n%%EOF\n');
const SVG = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20" onload="alert(1)"><script>alert(2)</script><rect width="40" height="20" fill="#f00"/><foreignObject><body xmlns="http://www.w3.org/1999/xhtml" onload="alert(3)"/></foreignObject></svg>',
);

let dir: string;
let lake: Lake;

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'lake-assets-'));
  lake = createLake({ projectId: 'signpost', dir, tokens: TOKENS });
});

afterAll(async () => {
  await lake.close();
  await rm(dir, { recursive: true, force: true });
});

function send(path: string, init: RequestInit & { token?: string } = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  if (init.token !== undefined) headers.set('authorization', `Bearer ${init.token}`);
  // Asset documents name the address of the site.
  const own = path.replace('http://localhost:3000', '');
  return lake.fetch(new Request(`${ORIGIN}${own}`, { ...init, headers }));
}

type AssetDocument = {
  _id: string;
  _type: string;
  url: string;
  path: string;
  extension: string;
  mimeType: string;
  originalFilename: string;
  size: number;
  sha1hash: string;
  title?: string;
  metadata?: {
    dimensions: { width: number; height: number; aspectRatio: number };
    lqip: string;
    hasAlpha: boolean;
    isOpaque: boolean;
    blurHash: string;
    palette: { [name: string]: { background: string; population: number } };
  };
};

async function upload(
  kind: 'images' | 'files',
  bytes: Uint8Array<ArrayBuffer> | Buffer,
  query = '',
  token = 'editor-token-0123456789',
): Promise<{ status: number; document: AssetDocument; message: string }> {
  const response = await send(`/lake/v2025-02-19/assets/${kind}/production${query}`, {
    method: 'POST',
    body: new Uint8Array(bytes),
    token,
  });
  const body = await response.json();
  return { status: response.status, document: body.document, message: body.message };
}

/** A picture whose four quarters are red, green, blue and white, from the top left on. */
function quarters(width: number, height: number) {
  const [w, h] = [width / 2, height / 2];
  const part = (background: string, left: number, top: number) => ({
    input: { create: { width: w, height: h, channels: 3 as const, background } },
    left,
    top,
  });
  return sharp({ create: { width, height, channels: 3, background: '#ffffff' } })
    .composite([part('#ff0000', 0, 0), part('#00ff00', w, 0), part('#0000ff', 0, h)])
    .removeAlpha();
}

async function look(bytes: Buffer) {
  const { data, info } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
  const at = (x: number, y: number) => {
    const start = (Math.floor(y) * info.width + Math.floor(x)) * info.channels;
    return [...data.subarray(start, start + 3)];
  };
  const name = ([r = 0, g = 0, b = 0]: number[]) => {
    if (r > 190 && g > 190 && b > 190) return 'white';
    if (r < 70 && g < 70 && b < 70) return 'black';
    if (r > 170) return 'red';
    return g > 170 ? 'green' : b > 170 ? 'blue' : 'other';
  };
  const { width, height } = info;
  const corners = [at(2, 2), at(width - 3, 2), at(2, height - 3), at(width - 3, height - 3)].map(
    name,
  );
  return { width, height, corners: corners.join(' ') };
}

describe('uploading', () => {
  it('describes a picture in full and stores it once', async () => {
    const bytes = await quarters(400, 200).png().toBuffer();
    const hash = createHash('sha1').update(bytes).digest('hex');
    const first = await upload('images', bytes, '?filename=..%2F..%2Fmy%20pic.jpg&title=Quarters');
    expect(first.status).toBe(200);
    expect(first.document).toMatchObject({
      _id: `image-${hash}-400x200-png`,
      _type: 'sanity.imageAsset',
      assetId: hash,
      sha1hash: hash,
      extension: 'png',
      mimeType: 'image/png',
      originalFilename: 'my pic.jpg',
      title: 'Quarters',
      size: bytes.length,
      path: `images/signpost/production/${hash}-400x200.png`,
      url: `http://localhost:3000/lake/images/signpost/production/${hash}-400x200.png`,
      metadata: {
        _type: 'sanity.imageMetadata',
        dimensions: { _type: 'sanity.imageDimensions', width: 400, height: 200, aspectRatio: 2 },
        hasAlpha: false,
        isOpaque: true,
        lqip: expect.stringMatching(/^data:image\/jpeg;base64,/),
        blurHash: expect.stringMatching(/^.{28}$/),
      },
    });
    expect(first.document.metadata?.palette).toMatchObject({
      _type: 'sanity.imagePalette',
      dominant: {
        _type: 'sanity.imagePaletteSwatch',
        background: expect.stringMatching(/^#[0-9a-f]{6}$/),
        population: expect.closeTo(25, -0.7),
      },
      vibrant: { background: expect.stringMatching(/^#(ff0000|00ff00|0000ff)$/) },
    });
    const again = await upload('images', bytes, '?filename=other.png');
    expect(again.document).toEqual(first.document);
    expect(await readdir(join(dir, 'tmp'))).toEqual([]);
  });

  it.each([
    ['jpeg', 'image/jpeg'],
    ['webp', 'image/webp'],
    ['avif', 'image/avif'],
    ['gif', 'image/gif'],
    ['tiff', 'image/tiff'],
  ] as const)('knows %s by its content whatever its name', async (format, mimeType) => {
    const bytes = await quarters(60, 40).toFormat(format).toBuffer();
    const { status, document } = await upload('images', bytes, '?filename=wrong.png');
    expect(status).toBe(200);
    expect(document).toMatchObject({
      mimeType,
      extension: { jpeg: 'jpg', tiff: 'tif' }[String(format)] ?? format,
    });
    expect(document.metadata?.dimensions).toMatchObject({ width: 60, height: 40 });
  });

  it('applies the EXIF orientation to the size', async () => {
    const bytes = await quarters(80, 40).jpeg().withMetadata({ orientation: 6 }).toBuffer();
    const { document } = await upload('images', bytes);
    expect(document._id).toMatch(/-40x80-jpg$/);
  });

  it.each([
    ['a clear PNG', { r: 0, g: 0, b: 0, alpha: 0.5 }, { hasAlpha: true, isOpaque: false }],
    ['a PNG with an alpha channel that hides nothing', '#fff', { hasAlpha: true, isOpaque: true }],
  ])('tells whether %s hides what is behind', async (_, background, expected) => {
    const bytes = await sharp({ create: { width: 9, height: 9, channels: 4, background } })
      .png()
      .toBuffer();
    expect((await upload('images', bytes)).document.metadata).toMatchObject(expected);
  });

  it('takes the size of an SVG from its viewBox', async () => {
    const { status, document } = await upload('images', SVG, '?filename=logo.svg');
    expect(status).toBe(200);
    expect(document).toMatchObject({ extension: 'svg', mimeType: 'image/svg+xml' });
    expect(document.metadata?.dimensions).toMatchObject({ width: 40, height: 20, aspectRatio: 2 });
  });

  it('stores any content as a file, typed by its bytes', async () => {
    const pdf = await upload('files', PDF, '?filename=Gebühren%20📄.exe');
    expect(pdf.document).toMatchObject({
      _id: `file-${createHash('sha1').update(PDF).digest('hex')}-pdf`,
      _type: 'sanity.fileAsset',
      mimeType: 'application/pdf',
      extension: 'pdf',
      originalFilename: 'Gebühren 📄.exe',
    });
    const zip = Buffer.from('PK\x03\x04 the rest', 'latin1');
    const word = await upload('files', zip, '?filename=Contract.DOCX');
    expect(word.document.extension).toBe('docx');
  });

  const refused: [string, () => Promise<Buffer> | Buffer, number, RegExp][] = [
    ['nothing', () => Buffer.alloc(0), 400, /empty/],
    ['HTML', () => Buffer.from('<!doctype html><script>alert(1)</script>'), 400, /text\/html/],
    ['a script', () => Buffer.from('alert(1)'), 400, /text\/plain/],
    ['a PDF', () => PDF, 400, /application\/pdf/],
    ['random bytes', () => Buffer.from([0, 200, 3, 9, 254, 0, 0, 7]), 400, /octet-stream/],
    ['a GIF header before a script', () => Buffer.from('GIF89a/*x*/=1;alert(1)'), 400, /broken/],
    ['HEIC', () => Buffer.from('\0\0\0\x18ftypheic\0\0\0\0mif1heic', 'latin1'), 400, /HEIC/],
    [
      'half a JPEG',
      async () => {
        const whole = await quarters(400, 400).jpeg().toBuffer();
        return whole.subarray(0, whole.length / 2);
      },
      400,
      /broken/,
    ],
    [
      'a PNG of 30,000 by 30,000 pixels',
      async () => {
        const small = await quarters(10, 10).png().toBuffer();
        small.writeUInt32BE(30_000, 16);
        small.writeUInt32BE(30_000, 20);
        return small;
      },
      400,
      /broken or too large/,
    ],
    [
      'a PNG of 9,000 by 9,000 pixels with 16 bits of each colour',
      async () => {
        const small = await quarters(10, 10).png().toBuffer();
        small.writeUInt32BE(9_000, 16);
        small.writeUInt32BE(9_000, 20);
        small.writeUInt8(16, 24);
        small.writeUInt32BE(crc32(small.subarray(12, 29)), 29);
        return small;
      },
      400,
      /9000 × 9000 pixels of 16 bits take \d+ MB, and 300 are allowed/,
    ],
    [
      'a WebP of 8,000 by 8,000 pixels, which is unpacked at once',
      () =>
        sharp({ create: { width: 8000, height: 8000, channels: 3, background: '#369' } })
          .webp({ lossless: true, effort: 0 })
          .toBuffer(),
      400,
      /8000 × 8000 pixels of 8 bits take 256 MB, and 200 are allowed/,
    ],
    [
      'a progressive JPEG of 8,000 by 8,000 pixels',
      async () => {
        const small = await quarters(10, 10).jpeg({ progressive: true }).toBuffer();
        const frame = small.indexOf(Buffer.from([0xff, 0xc2]));
        small.writeUInt16BE(8000, frame + 5);
        small.writeUInt16BE(8000, frame + 7);
        return small;
      },
      400,
      /8000 × 8000 pixels of 16 bits take 384 MB, and 200 are allowed/,
    ],
    [
      'an SVG that defines entities',
      () => Buffer.from('<!DOCTYPE svg [<!ENTITY a "aaaa">]><svg><text>&a;</text></svg>'),
      400,
      /not an image/,
    ],
  ];
  it.each(refused)('refuses %s as an image', async (_, bytes, status, reason) => {
    const before = await readdir(join(dir, 'images'));
    const answer = await upload('images', await bytes());
    expect(answer).toMatchObject({ status, message: expect.stringMatching(reason) });
    expect(await readdir(join(dir, 'images'))).toEqual(before);
    expect(await readdir(join(dir, 'tmp'))).toEqual([]);
  });

  it('says of a drawing that cannot be drawn that it cannot, and serves it as it is', async () => {
    const svg = Buffer.from(
      '<svg width="10" height="10" xmlns="http://www.w3.org/2000/svg"><g></svg>',
    );
    const { status, document } = await upload('images', svg);
    expect(status).toBe(200);
    for (const query of ['?w=5&fm=png', '?w=6&fm=png']) {
      expect((await send(`${document.url}${query}`)).status).toBe(422);
    }
    expect((await send(document.url)).status).toBe(200);
  });

  it.each([
    ['every pixel', 255, true],
    ['but one pixel', 254, false],
  ])('finds out that %s is opaque', async (_, alpha, isOpaque) => {
    const pixels = Buffer.alloc(300 * 200 * 4, 255);
    pixels[4 * 12_345 + 3] = alpha;
    const raw = { width: 300, height: 200, channels: 4 as const };
    const { document } = await upload('images', await sharp(pixels, { raw }).png().toBuffer());
    expect(document.metadata).toMatchObject({ hasAlpha: true, isOpaque });
  });

  it('needs a role that may write', async () => {
    expect((await upload('images', PDF, '', 'viewer-token-0123456789')).status).toBe(403);
    const anonymous = await send('/assets/files/production', { method: 'POST', body: 'x' });
    expect(anonymous.status).toBe(401);
    expect((await upload('files', PDF, '', 'no-such-token-at-all')).status).toBe(401);
  });

  it('refuses what is too large, announced or not, and keeps nothing', async () => {
    const announced = await send('/assets/files/production', {
      method: 'POST',
      token: 'editor-token-0123456789',
      headers: { 'content-length': '104857601' },
      body: 'x',
    });
    expect(announced.status).toBe(413);
    let sent = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(4_000_000).fill(65));
        if (sent > 200) controller.close();
      },
    });
    const init = { method: 'POST', body: endless, duplex: 'half' };
    const response = await send('/assets/files/production', {
      ...init,
      token: 'editor-token-0123456789',
    });
    expect(response.status).toBe(413);
    expect(sent).toBeLessThan(40);
    expect(await readdir(join(dir, 'tmp'))).toEqual([]);
  });
});

describe('the image pipeline', () => {
  let url: string;

  beforeAll(async () => {
    const bytes = await quarters(400, 200).png().toBuffer();
    url = (await upload('images', bytes)).document.url;
  });

  /** Parameters → size, format, colours of the four corners (source: 400 × 200). */
  const cases: [string, string, string, string][] = [
    ['', '400x200', 'image/png', 'red green blue white'],
    ['?w=100', '100x50', 'image/png', 'red green blue white'],
    ['?h=50', '100x50', 'image/png', 'red green blue white'],
    ['?w=100&dpr=2', '200x100', 'image/png', 'red green blue white'],
    ['?w=99.6', '100x50', 'image/png', 'red green blue white'],
    ['?w=3000&dpr=3&fm=jpg', '4000x2000', 'image/jpeg', 'red green blue white'],
    ['?w=800', '800x400', 'image/png', 'red green blue white'],
    ['?w=100&h=100', '100x50', 'image/png', 'red green blue white'],
    ['?w=100&h=100&fit=clip', '100x50', 'image/png', 'red green blue white'],
    ['?w=100&h=100&fit=crop', '100x100', 'image/png', 'red green blue white'],
    ['?w=100&h=100&fit=crop&crop=left', '100x100', 'image/png', 'red red blue blue'],
    ['?w=100&h=100&fit=crop&crop=right', '100x100', 'image/png', 'green green white white'],
    ['?w=200&h=50&fit=crop&crop=top', '200x50', 'image/png', 'red green red green'],
    ['?w=200&h=50&fit=crop&crop=bottom', '200x50', 'image/png', 'blue white blue white'],
    ['?w=50&h=50&fit=crop&crop=top,left', '50x50', 'image/png', 'red red blue blue'],
    ['?w=100&h=100&fit=crop&crop=entropy', '100x100', 'image/png', 'red green blue white'],
    [
      '?w=100&h=100&fit=crop&crop=focalpoint&fp-x=0&fp-y=0.5',
      '100x100',
      'image/png',
      'red red blue blue',
    ],
    ['?w=100&h=100&fit=crop&fp-x=1', '100x100', 'image/png', 'green green white white'],
    ['?w=100&h=100&fit=scale', '100x100', 'image/png', 'red green blue white'],
    ['?h=100&fit=scale', '400x100', 'image/png', 'red green blue white'],
    ['?w=800&h=800&fit=max', '400x200', 'image/png', 'red green blue white'],
    ['?w=2000&fit=max&auto=format', '400x200', 'image/png', 'red green blue white'],
    ['?w=800&h=800&fit=min', '200x200', 'image/png', 'red green blue white'],
    ['?w=100&h=50&fit=min', '100x50', 'image/png', 'red green blue white'],
    ['?w=100&h=100&fit=fill&bg=000', '100x100', 'image/png', 'black black black black'],
    ['?w=800&h=800&fit=fillmax&bg=000', '800x800', 'image/png', 'black black black black'],
    ['?w=200&fit=crop&max-h=50', '200x50', 'image/png', 'red green blue white'],
    ['?w=200&fit=crop&max-h=500', '200x100', 'image/png', 'red green blue white'],
    ['?rect=0,0,200,100', '200x100', 'image/png', 'red red red red'],
    ['?rect=200,0,200,200&w=50', '50x50', 'image/png', 'green green white white'],
    ['?rect=-1,-1,402,202&w=50', '50x25', 'image/png', 'red green blue white'],
    ['?rect=0,0,200,200&or=90', '200x200', 'image/png', 'blue red blue red'],
    ['?rect=200,100,200,100&or=270', '100x200', 'image/png', 'white white white white'],
    ['?or=90', '200x400', 'image/png', 'blue red white green'],
    ['?or=180', '400x200', 'image/png', 'white blue green red'],
    ['?or=270&w=100', '100x200', 'image/png', 'green white red blue'],
    ['?or=0&w=100', '100x50', 'image/png', 'red green blue white'],
    ['?flip=h', '400x200', 'image/png', 'green red white blue'],
    ['?flip=v', '400x200', 'image/png', 'blue white red green'],
    ['?flip=hv', '400x200', 'image/png', 'white blue green red'],
    ['?pad=10&bg=000000', '420x220', 'image/png', 'black black black black'],
    ['?fm=jpg&q=90', '400x200', 'image/jpeg', 'red green blue white'],
    ['?fm=pjpg', '400x200', 'image/jpeg', 'red green blue white'],
    ['?fm=webp', '400x200', 'image/webp', 'red green blue white'],
    ['?fm=avif&w=100', '100x50', 'image/avif', 'red green blue white'],
    ['?fm=png&q=50', '400x200', 'image/png', 'red green blue white'],
    ['?invert=true', '400x200', 'image/png', 'other other other black'],
    ['?blur=50&w=100', '100x50', 'image/png', 'red green blue white'],
    ['?blur=2000&w=100', '100x50', 'image/png', 'other other other other'],
    ['?sharp=30&w=100', '100x50', 'image/png', 'red green blue white'],
    ['?unknown=1&utm_source=x', '400x200', 'image/png', 'red green blue white'],
  ];
  it.each(cases)('%s gives %s %s', async (query, size, type, corners) => {
    const response = await send(`${url}${query}`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe(type);
    const seen = await look(Buffer.from(await response.arrayBuffer()));
    const isApproximate = corners.includes('other') || query.includes('entropy');
    expect(`${seen.width}x${seen.height}`).toBe(size);
    if (!isApproximate) expect(seen.corners).toBe(corners);
  });

  it('desaturates and inverts', async () => {
    const pixel = async (query: string) => {
      const bytes = Buffer.from(await (await send(`${url}${query}`)).arrayBuffer());
      const { data } = await sharp(bytes).raw().toBuffer({ resolveWithObject: true });
      return [...data.subarray(0, 3)];
    };
    const [r = 0, g = 1, b = 2] = await pixel('?sat=-100');
    expect(Math.max(r, g, b) - Math.min(r, g, b)).toBeLessThan(3);
    expect(await pixel('?invert=true')).toEqual([0, 255, 255]);
  });

  it.each([
    ['image/avif,image/webp,*/*;q=0.8', 'image/avif'],
    ['image/webp,*/*', 'image/webp'],
    ['image/avif;q=0, image/webp', 'image/webp'],
    ['*/*', 'image/png'],
    ['', 'image/png'],
  ])('auto=format with Accept "%s" gives %s', async (accept, type) => {
    const response = await send(`${url}?auto=format&w=60`, { headers: { accept } });
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('vary')).toBe('accept');
  });

  it.each([
    'w=0',
    'w=-5',
    'w=4001',
    'h=99999999999',
    'w=abc',
    'w=1e3',
    'w=0x10',
    'dpr=0',
    'dpr=100',
    'fit=cover',
    'crop=middle',
    'fm=exe',
    'fm=svg',
    'auto=compress',
    'q=101',
    'q=-1',
    'bg=red',
    'bg=12345',
    'blur=2001',
    'sharp=101',
    'sat=-101',
    'or=45',
    'flip=x',
    'fp-x=1.5',
    'rect=0,0,10',
    'rect=0,0,0,0',
    'rect=a,b,c,d',
    'rect=400,0,10,10',
    'rect=-9,-9,5,5',
    'pad=1001',
    'frame=2',
    'invert=maybe',
  ])('refuses ?%s', async (query) => {
    const response = await send(`${url}?${query}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      statusCode: 400,
      message: expect.stringContaining(query.split('=')[0] ?? ''),
    });
  });

  it('answers the whole file with names, cache headers and no guessing', async () => {
    const response = await send(`${url}?w=50&dl=my%20"pic".png`);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'cache-control': 'public, max-age=31536000, immutable',
      'x-content-type-options': 'nosniff',
      'content-disposition': `attachment; filename="my _pic_.png"; filename*=UTF-8''my%20%22pic%22.png`,
      'content-length': String((await response.arrayBuffer()).byteLength),
    });
  });

  it('answers HEAD and 304', async () => {
    for (const query of ['', '?w=40']) {
      const whole = await send(`${url}${query}`);
      const etag = whole.headers.get('etag') ?? '';
      const head = await send(`${url}${query}`, { method: 'HEAD' });
      expect(head.status).toBe(200);
      expect(head.headers.get('content-length')).toBe(whole.headers.get('content-length'));
      expect((await head.arrayBuffer()).byteLength).toBe(0);
      const known = await send(`${url}${query}`, { headers: { 'if-none-match': `W/${etag}` } });
      expect(known.status).toBe(304);
      expect(known.body).toBeNull();
    }
  });

  it.each([
    ['bytes=0-3', 206, 'bytes 0-3/'],
    ['bytes=5-', 206, 'bytes 5-'],
    ['bytes=-4', 206, 'bytes '],
    ['bytes=99999999-', 416, 'bytes */'],
    ['bytes=9-2', 416, 'bytes */'],
    ['lines=1-2', 200, null],
    ['bytes=0-1,4-5', 200, null],
  ])('answers the range %s with %i', async (range, status, prefix) => {
    const whole = Buffer.from(await (await send(url)).arrayBuffer());
    const response = await send(url, { headers: { range } });
    expect(response.status).toBe(status);
    const contentRange = response.headers.get('content-range');
    if (prefix === null) expect(contentRange).toBeNull();
    else expect(contentRange?.startsWith(prefix)).toBe(true);
    const bytes = Buffer.from(await response.arrayBuffer());
    if (range === 'bytes=0-3') expect(bytes).toEqual(whole.subarray(0, 4));
    if (range === 'bytes=5-') expect(bytes).toEqual(whole.subarray(5));
    if (range === 'bytes=-4') expect(bytes).toEqual(whole.subarray(-4));
  });

  it('makes a result once, however many ask at the same time', async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => send(`${url}?w=77&q=81`)));
    const bodies = await Promise.all(answers.map((answer) => answer.arrayBuffer()));
    const hashes = bodies.map((body) => createHash('sha1').update(Buffer.from(body)).digest('hex'));
    expect(new Set(hashes).size).toBe(1);
    expect(new Set(answers.map((answer) => answer.status))).toEqual(new Set([200]));
  });

  it.each([
    '/images/signpost/production/../../lake.db',
    '/images/signpost/production/..%2f..%2flake.db',
    '/images/signpost/production/%00.png',
    '/images/signpost/production/',
    '/images/signpost/other/0000000000000000000000000000000000000000-1x1.png',
    '/images/other/production/0000000000000000000000000000000000000000-1x1.png',
    '/images/signpost/production/0000000000000000000000000000000000000000-1x1.png',
    '/files/signpost/production/0000000000000000000000000000000000000000.pdf',
    '/files/signpost/production/..%2Flake.db',
    '/files/signpost/production/tokens.json',
  ])('answers 404 for %s', async (path) => {
    expect((await send(path)).status).toBe(404);
  });

  it('offers a name that reads better behind the file', async () => {
    const response = await send(`${url}/deposit-screen.png`);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-disposition')).toContain('deposit-screen.png');
  });
});

describe('vector images, animations and files', () => {
  it('serves an SVG as it is, sandboxed and as a download', async () => {
    const { document } = await upload('images', SVG);
    for (const query of ['', '?w=100&auto=format', '?dl=']) {
      const response = await send(`${document.url}${query}`);
      expect(Buffer.from(await response.arrayBuffer())).toEqual(SVG);
      expect(Object.fromEntries(response.headers)).toMatchObject({
        'content-type': 'image/svg+xml',
        'content-security-policy': "default-src 'none'; style-src 'unsafe-inline'; sandbox",
        'x-content-type-options': 'nosniff',
        'content-disposition': expect.stringMatching(/^attachment;/),
      });
    }
  });

  it('draws an SVG sharply where pixels are asked for', async () => {
    const { document } = await upload('images', SVG);
    const response = await send(`${document.url}?fm=png&w=800&rect=0,0,20,20`);
    expect(response.headers.get('content-type')).toBe('image/png');
    const seen = await look(Buffer.from(await response.arrayBuffer()));
    expect(seen).toEqual({ width: 800, height: 800, corners: 'red red red red' });
  });

  it('keeps an animation whole unless its first frame is asked for', async () => {
    const frame = (background: string) => ({
      create: { width: 20, height: 10, channels: 3 as const, background },
    });
    const frames = await Promise.all(
      ['#f00', '#0f0'].map((colour) => sharp(frame(colour)).png().toBuffer()),
    );
    const bytes = await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer();
    const { document } = await upload('images', bytes);
    expect(document._id).toMatch(/-20x10-gif$/);
    const animated = await send(`${document.url}?w=10&auto=format`);
    expect(Buffer.from(await animated.arrayBuffer())).toEqual(bytes);
    const still = await send(`${document.url}?w=10&frame=1`);
    const { pages, width } = await sharp(Buffer.from(await still.arrayBuffer())).metadata();
    expect([pages ?? 1, width]).toEqual([1, 10]);
  });

  it.each([
    ['page.html', '<!doctype html><script>alert(1)</script>', 'text/html; charset=utf-8', false],
    ['code.js', 'alert(document.domain)', 'text/plain; charset=utf-8', true],
    ['fees.csv', 'asset,fee\nBTC,0.1\n', 'text/csv; charset=utf-8', true],
    ['page.xml', '<?xml version="1.0"?><a/>', 'application/xml', false],
    ['data.json', '{"a":1}', 'application/json', false],
    ['drawing.svg', SVG.toString(), 'image/svg+xml', false],
    ['fees.pdf', '%PDF-1.4\n%%EOF', 'application/pdf', true],
  ])('serves the file %s safely', async (name, content, type, isInline) => {
    const { document } = await upload('files', Buffer.from(content), `?filename=${name}`);
    const response = await send(document.url);
    expect(Buffer.from(await response.arrayBuffer()).toString()).toBe(content);
    expect(response.headers.get('content-type')).toBe(type);
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
    const disposition = response.headers.get('content-disposition') ?? '';
    expect(disposition).toMatch(isInline ? /^inline;/ : /^attachment;/);
    expect(disposition).toContain(name);
    const policy = response.headers.get('content-security-policy');
    expect(policy?.includes('sandbox') ?? false).toBe(name !== 'fees.pdf');
  });

  it('does not let a changed document change the type of a file', async () => {
    const { document } = await upload('files', Buffer.from('alert(2)'), '?filename=a.txt');
    lake.store.commit({
      mutations: [{ patch: { id: document._id, set: { mimeType: 'text/javascript' } } }],
      author: 'erin',
    });
    expect((await send(document.url)).headers.get('content-type')).toMatch(/^text\/plain/);
  });
});

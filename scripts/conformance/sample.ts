import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

const block = (key: string, text: string) => ({
  _type: 'block',
  _key: key,
  children: [{ _type: 'span', _key: `${key}s`, text, marks: ['strong'] }],
});

/** What a dataset can hold: references both ways, drafts, versions, text of many scripts, assets. */
function documents(image: string, file: string) {
  const times = { _createdAt: '2024-05-06T07:08:09Z', _updatedAt: '2024-06-07T08:09:10Z' };
  return [
    { _id: 'author-1', _type: 'author', name: 'Ada', best: { _type: 'reference', _ref: 'post-1' } },
    {
      _id: 'post-1',
      _type: 'post',
      ...times,
      title: 'Grüße, 世界, \u{1F600}, \u05e9\u05dc\u05d5\u05dd',
      author: { _type: 'reference', _ref: 'author-1' },
      picture: {
        _type: 'image',
        _sanityAsset: `image@file://${image}`,
        hotspot: { x: 0.25, y: 0.5, width: 0.5, height: 1 },
      },
      body: [block('a', 'First\nline'), block('b', '')],
      numbers: [0, -1.5, 1e21],
      empty: { list: [], object: {}, text: '', flag: false, nothing: null },
    },
    { _id: 'drafts.post-1', _type: 'post', title: 'Draft of the first' },
    { _id: 'versions.rAbc.post-1', _type: 'post', title: 'Version of the first' },
    { _id: 'paths.with.dots', _type: 'post', title: 'Private', file: { asset: fileOf(file) } },
  ];
}

function fileOf(file: string) {
  return { _sanityAsset: `file@file://${file}` };
}

/** Writes them for an import. @returns the path of the NDJSON file. */
export async function writeSample(folder: string): Promise<string> {
  const image = join(folder, 'picture.png');
  const file = join(folder, 'notes.txt');
  const background = { r: 20, g: 120, b: 90 };
  await sharp({ create: { width: 60, height: 40, channels: 3, background } })
    .png()
    .toFile(image);
  writeFileSync(file, 'Notes of nothing in particular\n');
  const lines = documents(image, file).map((document) => `${JSON.stringify(document)}\n`);
  const sample = join(folder, 'sample.ndjson');
  writeFileSync(sample, lines.join(''));
  return sample;
}

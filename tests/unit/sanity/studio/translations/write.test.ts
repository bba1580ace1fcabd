import type { SanityClient } from '@sanity/client';
import type { Content } from '#lib/translation/content.ts';
import { XliffError } from '#lib/translation/xliff/read.ts';
import { fetchRows, fetchTerms, type Row } from '#sanity/studio/translations/data.ts';
import { stillOpen } from '#sanity/studio/translations/machine.ts';
import { progressOf, standingOf } from '#sanity/studio/translations/progress.ts';
import {
  createVersion,
  judge,
  markChecked,
  writeTexts,
} from '#sanity/studio/translations/write.ts';
import { importXliff, xliffOf } from '#sanity/studio/translations/xliff-files.ts';
import { startTestLake, type TestLake } from '#tests/support/lake.ts';

const LANGUAGES = ['en', 'de', 'ja'];
const paragraph = (_key: string, text: string) => ({
  _type: 'block',
  _key,
  style: 'normal',
  markDefs: [],
  children: [{ _type: 'span', _key: 's', text, marks: [] }],
});
const article = {
  _id: 'fees',
  _type: 'faq',
  language: 'en',
  title: 'What does it cost?',
  slug: { _type: 'slug', current: 'fees' },
  summary: 'Nothing.',
  publishedAt: '2026-01-01T00:00:00Z',
  body: [paragraph('a', 'Nothing at all.'), paragraph('b', 'Ask us.')],
};
const texts = (entries: Record<string, string>) =>
  new Map<string, Content>(Object.entries(entries).map(([path, text]) => [path, [text]]));

let lake: TestLake;
let client: SanityClient;
beforeEach(async () => {
  lake = await startTestLake();
  client = lake.client('editor');
  lake.seed([{ create: article }]);
});
afterEach(() => lake.close());

async function row(): Promise<Row> {
  const [one] = await fetchRows(client, { id: 'fees' });
  if (one === undefined) throw new Error('There is no article.');
  return one;
}
const german = async () => {
  const one = await row();
  const version = one.versions.find(({ language }) => language === 'de');
  if (version === undefined) throw new Error('There is no translation.');
  return { row: one, version, progress: progressOf(one, 'de') };
};
const states = async () =>
  Object.fromEntries((await german()).progress.units.map(({ path, state }) => [path, state]));
const publish = async (id: string) => {
  await client.action({
    actionType: 'sanity.action.document.publish',
    draftId: `drafts.${id}`,
    publishedId: id,
  });
};

test('a translation begins as a draft that is joined with its source, with the words of the source', async () => {
  expect(standingOf(progressOf(await row(), 'de'))).toBe('none');
  const id = await createVersion(client, await row(), 'de');
  const draft = await client.getDocument(`drafts.${id}`);
  expect(draft).toMatchObject({ _type: 'faq', language: 'de', title: article.title });
  expect(draft).not.toHaveProperty('publishedAt');
  const record = await client.fetch('*[_type == "translation.metadata"][0]');
  expect(record).toMatchObject({
    schemaTypes: ['faq'],
    translations: [
      { language: 'en', value: { _ref: 'fees', _weak: true } },
      { language: 'de', value: { _ref: id, _weak: true, _strengthenOnPublish: { type: 'faq' } } },
    ],
  });
  expect(new Set(Object.values(await states()))).toEqual(new Set(['missing']));
  await createVersion(client, await row(), 'ja');
  expect((await row()).versions.map(({ language }) => language)).toEqual(['de', 'ja']);
  expect(await client.fetch('count(*[_type == "translation.metadata"])')).toBe(1);
});

test('texts go into the draft of a published translation, whose published version stays', async () => {
  const id = await createVersion(client, await row(), 'de', texts({ title: 'Was kostet es?' }));
  await publish(id);
  const { row: one, version } = await german();
  await writeTexts(client, one, version, texts({ 'body[_key=="a"]': 'Gar nichts.' }), 'person');
  expect((await client.getDocument(id))?.body).toMatchObject(article.body);
  expect((await client.getDocument(`drafts.${id}`))?.body).toMatchObject([
    { _key: 'a', children: [{ text: 'Gar nichts.' }] },
    { _key: 'b', children: [{ text: 'Ask us.' }] },
  ]);
  expect(await states()).toEqual({
    title: 'translated',
    summary: 'missing',
    'body[_key=="a"]': 'translated',
    'body[_key=="b"]': 'missing',
  });
});

test('nothing is written over what somebody changed meanwhile', async () => {
  const id = await createVersion(client, await row(), 'de');
  const { row: one, version } = await german();
  await client.patch(`drafts.${id}`).set({ title: 'Von Hand' }).commit();
  const write = writeTexts(client, one, version, texts({ title: 'Maschine' }), 'machine');
  await expect(write).rejects.toThrow(/revision/i);
  expect((await client.getDocument(`drafts.${id}`))?.title).toBe('Von Hand');
});

test('what changes in the source is outdated, until it is judged or brought up to date', async () => {
  const all = {
    title: 'Kosten',
    summary: 'Nichts.',
    'body[_key=="a"]': 'A',
    'body[_key=="b"]': 'B',
  };
  await createVersion(client, await row(), 'de', texts(all));
  expect(standingOf((await german()).progress)).toBe('done');
  await client.patch('fees').set({ summary: '1 %.' }).commit();
  expect(await states()).toMatchObject({ summary: 'outdated', title: 'translated' });
  const judgement = { path: 'summary', text: '1 %.' };
  await judge(client, await row(), { ...judgement, significance: 'facts' });
  expect((await german()).progress.warnsReaders).toBe(true);
  await judge(client, await row(), { ...judgement, significance: 'none' });
  expect(standingOf((await german()).progress)).toBe('done');
  await client.patch('fees').set({ summary: '2 %.' }).commit();
  expect(await states()).toMatchObject({ summary: 'outdated' });
  const { row: one, version } = await german();
  await markChecked(client, one, version, ['summary']);
  expect(standingOf((await german()).progress)).toBe('done');
});

test('a machine writes only where no person wrote, also when the person was quicker', async () => {
  await createVersion(client, await row(), 'de', texts({ title: 'Von Hand' }));
  const asked = await row();
  const answered = ['title', 'summary', 'body[_key=="a"]'].map((path) => ({
    path,
    content: ['M'],
  }));
  expect([...stillOpen(asked, 'de', answered).keys()]).toEqual(['summary', 'body[_key=="a"]']);
  const first = await german();
  await writeTexts(client, first.row, first.version, texts({ summary: 'Mensch' }), 'person');
  const { row: one, version } = await german();
  const open = stillOpen(one, 'de', answered);
  expect([...open.keys()]).toEqual(['body[_key=="a"]']);
  await writeTexts(client, one, version, open, 'machine');
  expect(await states()).toMatchObject({ title: 'translated', 'body[_key=="a"]': 'machine' });
  expect([...stillOpen(await row(), 'de', answered).keys()]).toEqual(['body[_key=="a"]']);
});

describe('a file of a translation tool', () => {
  const translated = (xml: string) =>
    xml.replace(
      /<source([^>]*)>([\s\S]*?)<\/source>(<target[\s\S]*?<\/target>)?/g,
      '<source$1>$2</source><target>[$2]</target>',
    );

  it('comes back into drafts, one article after the other', async () => {
    lake.seed([
      { create: { ...article, _id: 'other', slug: { current: 'other' }, title: 'Other' } },
    ]);
    const xml = translated(xliffOf(await fetchRows(client, {}), 'de'));
    lake.seed([
      { patch: { id: 'fees', set: { summary: 'Changed.' } } },
      { delete: { id: 'other' } },
    ]);
    const { language, articles } = await importXliff(client, xml, LANGUAGES);
    expect(language).toBe('de');
    expect(articles).toContainEqual({
      id: 'fees',
      title: article.title,
      taken: 3,
      refused: [{ path: 'summary', reason: 'changed', codes: [] }],
    });
    expect(articles).toContainEqual(
      expect.objectContaining({ id: 'other', taken: 0, fault: expect.stringContaining('no such') }),
    );
    expect((await german()).version.document).toMatchObject({
      title: '[What does it cost?]',
      summary: 'Changed.',
      body: [{ children: [{ text: '[Nothing at all.]' }] }, { children: [{ text: '[Ask us.]' }] }],
    });
    await importXliff(client, translated(xliffOf([await row()], 'de')), LANGUAGES);
    expect(standingOf((await german()).progress)).toBe('done');
  });

  it.each([
    [
      'of a language that the site has not',
      (xml: string) => xml.replace('trgLang="de"', 'trgLang="fr"'),
      /“fr”/,
    ],
    ['of another source', (xml: string) => xml.replace('srcLang="en"', 'srcLang="sv"'), /“sv”/],
    ['that is cut off', (xml: string) => xml.slice(0, -20), /no XML/],
  ])('%s is refused, and nothing is written', async (_, change, words) => {
    const xml = change(translated(xliffOf([await row()], 'de')));
    await expect(importXliff(client, xml, LANGUAGES)).rejects.toThrow(XliffError);
    await expect(importXliff(client, xml, LANGUAGES)).rejects.toThrow(words);
    expect((await row()).versions).toEqual([]);
  });
});

test('the glossary is read, and what is wrong in it is passed over', async () => {
  lake.seed([
    { create: { _id: 't1', _type: 'term', word: 'Signpost' } },
    {
      create: {
        _id: 't2',
        _type: 'term',
        word: 'fee',
        translations: [{ _key: 'a', language: 'de', word: 'Gebühr' }, { _key: 'b' }, 3],
      },
    },
    { create: { _id: 't3', _type: 'term' } },
  ]);
  expect((await fetchTerms(client)).toSorted((a, b) => a.word.localeCompare(b.word))).toEqual([
    { word: 'fee', translations: { de: 'Gebühr' } },
    { word: 'Signpost', translations: {} },
  ]);
});

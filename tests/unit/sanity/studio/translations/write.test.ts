import type { SanityClient } from '@sanity/client';
import type { Content } from '#lib/translation/content.ts';
import { XliffError } from '#lib/translation/xliff/read.ts';
import { isConflict } from '#sanity/studio/translations/conflict.ts';
import { fetchRows, fetchTerms, type Row } from '#sanity/studio/translations/data.ts';
import { stillOpen, writeMachineTexts } from '#sanity/studio/translations/machine.ts';
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

const ignoreConflict = (error: unknown) => {
  if (!isConflict(error)) throw error;
};

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

test('nothing is written over what somebody published meanwhile', async () => {
  const id = await createVersion(client, await row(), 'de', texts({ title: 'Was kostet es?' }));
  await publish(id);
  const { row: one, version } = await german();
  await client.patch(id).set({ summary: 'Von Hand, und veröffentlicht' }).commit();
  const write = writeTexts(client, one, version, texts({ title: 'Maschine' }), 'machine');
  await expect(write).rejects.toMatchObject({ statusCode: 409 });
  expect(await client.getDocument(`drafts.${id}`)).toBeUndefined();
});

test('two who begin a translation at once make one', async () => {
  const [one, other] = [await row(), await row()];
  await createVersion(client, one, 'de', texts({ title: 'Eins' }));
  const second = createVersion(client, other, 'de', texts({ title: 'Zwei' }));
  await expect(second).rejects.toMatchObject({ statusCode: 409 });
  // With a record that is there already as well.
  const [third, fourth] = [await row(), await row()];
  await createVersion(client, third, 'ja');
  await expect(createVersion(client, fourth, 'ja')).rejects.toMatchObject({ statusCode: 409 });
  expect((await row()).versions.map(({ language }) => language)).toEqual(['de', 'ja']);
  expect(await client.fetch('count(*[_type == "translation.metadata"])')).toBe(1);
});

test('machines that run at once, and people who write meanwhile, lose nothing of people', async () => {
  const answered = ['title', 'summary', 'body[_key=="a"]', 'body[_key=="b"]'].map((path) => ({
    path,
    content: [`Maschine ${path}`],
  }));
  const run = () => writeMachineTexts(client, 'fees', 'de', answered);
  const person = async () => {
    for (const path of ['title', 'body[_key=="b"]']) {
      for (;;) {
        const [one] = await fetchRows(client, { id: 'fees' });
        const version = one?.versions.find(({ language }) => language === 'de');
        if (one === undefined) throw new Error('There is no article.');
        try {
          const written = texts({ [path]: `Mensch ${path}` });
          if (version === undefined) await createVersion(client, one, 'de', written);
          else await writeTexts(client, one, version, written, 'person');
          break;
        } catch (error) {
          if (!isConflict(error)) throw error;
        }
      }
    }
  };
  await Promise.all([run().catch(ignoreConflict), person(), run().catch(ignoreConflict)]);
  await run();
  const { progress } = await german();
  expect(progress.units.map(({ path, target }) => [path, target])).toEqual([
    ['title', 'Mensch title'],
    ['summary', 'Maschine summary'],
    ['body[_key=="a"]', expect.stringContaining('Maschine body')],
    ['body[_key=="b"]', expect.stringContaining('Mensch body')],
  ]);
  expect(await client.fetch('count(*[_type == "translation.metadata"])')).toBe(1);
  expect((await row()).versions).toHaveLength(1);
});

test('a machine leaves a published translation as it is, and its draft gets what no person wrote', async () => {
  const id = await createVersion(client, await row(), 'de', texts({ title: 'Von Hand' }));
  await publish(id);
  const published = await client.getDocument(id);
  const answered = ['title', 'summary'].map((path) => ({ path, content: ['Maschine'] }));
  expect(await writeMachineTexts(client, 'fees', 'de', answered)).toBe(1);
  expect(await client.getDocument(id)).toEqual(published);
  expect(await client.getDocument(`drafts.${id}`)).toMatchObject({
    title: 'Von Hand',
    summary: 'Maschine',
  });
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

  it('that was cut in two, and calls the language by its country, is taken as one', async () => {
    const xml = translated(xliffOf([await row()], 'de'));
    const [, file = ''] = /(<file[\s\S]*<\/file>)/.exec(xml) ?? [];
    const doubled = xml
      .replace(
        file,
        `${file}${file.replace('id="f1"', 'id="f2"').replace('[Nothing.]', '[Nichts.]')}`,
      )
      .replace('trgLang="de"', 'trgLang="de-DE"')
      .replace('srcLang="en"', 'srcLang="en-GB"');
    const { language, articles } = await importXliff(client, doubled, LANGUAGES);
    expect(language).toBe('de');
    expect(articles).toEqual([
      {
        id: 'fees',
        title: article.title,
        taken: 3,
        refused: [{ path: 'summary', reason: 'twice', codes: [] }],
      },
    ]);
  });

  it('that is older than what a person wrote leaves that as it is', async () => {
    await createVersion(client, await row(), 'de', texts({ title: 'Alt', summary: 'Nichts.' }));
    const xml = translated(xliffOf([await row()], 'de'));
    const { row: one, version } = await german();
    await writeTexts(client, one, version, texts({ title: 'Neu' }), 'person');
    const { articles } = await importXliff(client, xml, LANGUAGES);
    expect(articles[0]?.refused).toEqual([{ path: 'title', reason: 'newer', codes: [] }]);
    expect((await german()).version.document).toMatchObject({ title: 'Neu' });
  });

  it('of another article is refused text by text', async () => {
    lake.seed([
      {
        create: {
          ...article,
          _id: 'other',
          slug: { current: 'other' },
          title: 'Other',
          summary: 'Something.',
          body: [paragraph('a', 'Another text.'), paragraph('z', 'Ask us.')],
        },
      },
    ]);
    const xml = translated(xliffOf([await row()], 'de')).replace(
      'original="fees"',
      'original="other"',
    );
    const { articles } = await importXliff(client, xml, LANGUAGES);
    expect(articles[0]).toMatchObject({ id: 'other', taken: 0 });
    expect(articles[0]?.refused.map(({ reason }) => reason)).toEqual([
      'changed',
      'changed',
      'changed',
      'unknown',
    ]);
    expect((await row()).versions).toEqual([]);
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

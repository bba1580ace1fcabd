import { ClientError, type SanityClient } from '@sanity/client';
import { type Check, expectSame, expectText, type Workshop } from './check.ts';

const clientOf = ({ lake }: Workshop) => lake.client('production');

/** @throws {Error} unless the request is answered 501, in words. */
async function expectLeftOut(request: Promise<unknown>, what: string): Promise<void> {
  const error: unknown = await request.then(() => null).catch((failure: unknown) => failure);
  if (!(error instanceof ClientError) && !(error instanceof Error)) {
    throw new Error(`Expected 501, but there is ${String(error)}`);
  }
  expectSame(Reflect.get(error, 'statusCode'), 501);
  expectText(error.message, what);
}

/** An image of one pixel. */
const PIXEL =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

async function walkRelease(client: SanityClient): Promise<void> {
  const releaseId = 'rclient';
  const stateOf = async () => (await client.releases.get({ releaseId }))?.state;
  const metadata = { releaseType: 'asap', title: 'Client' } as const;
  expectSame((await client.releases.create({ releaseId, metadata })).releaseId, releaseId);
  await client.releases.edit({ releaseId, patch: { set: { 'metadata.title': 'Edited' } } });
  expectSame((await client.releases.get({ releaseId }))?.metadata.title, 'Edited');
  const publishAt = new Date(Date.now() + 3_600_000).toISOString();
  await client.releases.schedule({ releaseId, publishAt });
  expectSame(await stateOf(), 'scheduled');
  await client.releases.unschedule({ releaseId });
  await client.releases.archive({ releaseId });
  expectSame(await stateOf(), 'archived');
  await client.releases.unarchive({ releaseId });
  expectSame(await stateOf(), 'active');
  await client.create({ _id: 'of-release', _type: 'clientCheck', label: 'before' });
  await client.createVersion({ releaseId, publishedId: 'of-release', baseId: 'of-release' });
  await client.patch(`versions.${releaseId}.of-release`).set({ label: 'after' }).commit();
  const { result } = await client.releases.fetchDocuments({ releaseId });
  expectSame(
    result.map(({ _id }) => _id),
    [`versions.${releaseId}.of-release`],
  );
  await client.releases.publish({ releaseId });
  expectSame((await client.getDocument('of-release'))?.label, 'after');
  expectSame(await stateOf(), 'published');
  await client.releases.delete({ releaseId });
  expectSame((await stateOf()) === undefined, true);
  await client.delete('of-release');
}

/** What the client's own integration tests try of a project, by their files. */
export const projectFileChecks: Check[] = [
  {
    name: 'assets: images and files are uploaded, found and deleted',
    async run(workshop) {
      const client = clientOf(workshop);
      const image = await client.assets.upload('image', Buffer.from(PIXEL, 'base64'), {
        filename: 'pixel.png',
        title: 'A pixel',
      });
      expectSame(
        [image.metadata.dimensions.width, image.extension, image.title],
        [1, 'png', 'A pixel'],
      );
      expectSame((await fetch(image.url)).status, 200);
      const file = await client.assets.upload('file', Buffer.from('text'), { filename: 'a.txt' });
      expectSame([file.originalFilename, file.size], ['a.txt', 4]);
      await client.delete(image._id);
      await client.delete(file._id);
    },
  },
  {
    name: 'datasets: create, list, edit, delete',
    async run(workshop) {
      const client = clientOf(workshop);
      const names = async () => (await client.datasets.list()).map(({ name }) => name);
      expectSame((await names()).includes('production'), true);
      expectSame((await client.datasets.create('of-client')).datasetName, 'of-client');
      expectSame(
        (await client.datasets.edit('of-client', { aclMode: 'private' })).aclMode,
        'private',
      );
      await client.datasets.delete('of-client');
      expectSame((await names()).includes('of-client'), false);
    },
  },
  {
    name: 'projects: the list holds this one, which says its name',
    async run(workshop) {
      const client = clientOf(workshop);
      const projects = await client.projects.list();
      expectSame(
        projects.map(({ id }) => id),
        ['signpost'],
      );
      const { id, displayName } = await client.projects.getById('signpost');
      expectSame([id, displayName !== ''], ['signpost', true]);
    },
  },
  {
    name: 'users: whose token it is',
    async run(workshop) {
      const { id, name } = await clientOf(workshop).users.getById('me');
      expectSame([id !== '', typeof name], [true, 'string']);
    },
  },
  {
    name: 'releases: create, edit, schedule, archive, bring back, publish, delete',
    run: (workshop) => walkRelease(clientOf(workshop)),
  },
  {
    name: 'actions: create a draft, edit, publish, unpublish, replace, discard, delete',
    async run(workshop) {
      const client = clientOf(workshop);
      const ids = { publishedId: 'acted', draftId: 'drafts.acted' };
      const draft = { _id: ids.draftId, _type: 'clientCheck', label: 'draft' };
      const act = async (action: string, rest: object) => {
        await client.action({ actionType: `sanity.action.document.${action}`, ...rest } as never);
      };
      await act('create', { publishedId: ids.publishedId, attributes: draft, ifExists: 'fail' });
      await act('edit', { ...ids, patch: { set: { label: 'edited' } } });
      await act('publish', ids);
      expectSame((await client.getDocument('acted'))?.label, 'edited');
      await act('unpublish', ids);
      expectSame((await client.getDocument('drafts.acted'))?.label, 'edited');
      await act('publish', ids);
      await act('edit', { ...ids, patch: { set: { label: 'again' } } });
      await act('version.discard', { versionId: ids.draftId });
      await act('delete', { publishedId: ids.publishedId, includeDrafts: [] });
      expectSame((await client.getDocument('acted')) === undefined, true);
    },
  },
  {
    name: 'agentActions: told that the lake has none',
    async run(workshop) {
      const client = clientOf(workshop).withConfig({ apiVersion: 'vX' });
      const asked = client.agent.action.prompt({ instruction: 'Say yes.' });
      await expectLeftOut(asked, 'agents');
    },
  },
  {
    name: 'mediaLibrary: told that the lake has none',
    async run(workshop) {
      const resource = { type: 'media-library', id: 'ml' } as const;
      const client = clientOf(workshop).withConfig({ apiVersion: 'vX', resource });
      await expectLeftOut(client.fetch('*'), 'media libraries');
    },
  },
];

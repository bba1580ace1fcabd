import { ARTICLE_TYPES, isArticleType } from '#lib/articles/constants.ts';
import { Unavailable } from '#lib/errors.ts';
import { readText } from '#lib/text.ts';
import type { StoredDocument } from '#sanity/groq/index.ts';
import type { Replica } from '#sanity/replica/replica.ts';
import { versionOf } from './index/from-document.ts';
import { RULE_TYPES } from './index/rules.ts';
import type { IndexSource, SourceDocument } from './index/source.ts';
import type { IndexManager } from './index-manager.ts';

const BATCH = 100;
const INDEXED: ReadonlySet<string> = new Set([...ARTICLE_TYPES, ...RULE_TYPES]);
/** With more differences than this a new index is cheaper than changing this one. */
const MAX_DIFFERENCES = 500;

/** The replica as what the index is filled from. Throws `Unavailable` while nothing was read yet. */
export function replicaSource(replica: Replica): IndexSource {
  return {
    async *all() {
      const ids = indexed(replica).map(({ _id }) => _id);
      for (let from = 0; from < ids.length; from += BATCH) {
        yield documentsOf(replica, ids.slice(from, from + BATCH));
      }
    },
    async read(ids) {
      const topics = new Set(ids);
      const ofTopics = indexed(replica).filter((one) => topics.has(topicIdOf(one) ?? ''));
      return documentsOf(replica, [...new Set([...ids, ...ofTopics.map(({ _id }) => _id)])]);
    },
  };
}

/**
 * Brings into the index what it holds in another version than the replica: after a start.
 * @throws {Unavailable} while nothing was read of the content yet.
 */
export async function compareWithReplica(manager: IndexManager, replica: Replica): Promise<void> {
  const here = manager.versions();
  if (here === undefined) return manager.rebuild();
  const there = new Map(
    indexed(replica)
      .map((document) => versionOf(withTopic(replica, document)))
      .filter((one) => one !== undefined),
  );
  const changed = [...there].filter(([id, version]) => here.get(id) !== version);
  const gone = [...here.keys()].filter((id) => !there.has(id));
  const ids = [...changed.map(([id]) => id), ...gone];
  if (ids.length > MAX_DIFFERENCES) return manager.rebuild();
  if (ids.length > 0) await manager.apply(ids.map((id) => ({ id })));
}

function indexed(replica: Replica): readonly StoredDocument[] {
  if (!replica.isFilled) throw new Unavailable('The content has not been read yet.');
  return replica.ofTypes([...INDEXED]);
}

function documentsOf(replica: Replica, ids: readonly string[]): SourceDocument[] {
  return ids.flatMap((id) => {
    const document = replica.get(id);
    return document !== undefined && INDEXED.has(document._type)
      ? withTopic(replica, document)
      : [];
  });
}

function withTopic(replica: Replica, document: StoredDocument): StoredDocument {
  if (!isArticleType(document._type)) return document;
  const topic = replica.get(topicIdOf(document) ?? '');
  return { ...document, topicTitle: topic && titleIn(document.language, topic) };
}

/** What a topic is called in a language, as pages say it. */
function titleIn(language: unknown, { title, translations }: StoredDocument): unknown {
  const all: readonly unknown[] = Array.isArray(translations) ? translations : [];
  const own = all.find((one) => Reflect.get(Object(one), 'language') === language);
  return readText(Reflect.get(Object(own), 'title')) || title;
}

function topicIdOf({ topic }: StoredDocument): string | undefined {
  if (typeof topic !== 'object' || topic === null || !('_ref' in topic)) return undefined;
  return typeof topic._ref === 'string' ? topic._ref : undefined;
}

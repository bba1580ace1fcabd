import { isJsonObject, type JsonObject } from '#sanity/groq/document.ts';

const TYPES = ['asap', 'scheduled', 'undecided'];
const CARDINALITIES = ['many', 'one'];

/**
 * What is wrong with the metadata of a release, as the end of a sentence about it; null when
 * nothing is. Fields that the lake does not know are kept.
 */
export function metadataFault(metadata: unknown): string | null {
  if (!isJsonObject(metadata)) return 'must be an object';
  const { title, description, releaseType, cardinality, intendedPublishAt } = metadata;
  for (const [name, text] of Object.entries({ title, description })) {
    if (isGiven(text) && typeof text !== 'string') return `has a ${name} that is no text`;
  }
  if (!isOneOf(TYPES, releaseType)) return `needs a releaseType of ${TYPES.join(', ')}`;
  if (isGiven(cardinality) && !isOneOf(CARDINALITIES, cardinality)) {
    return `has a cardinality other than ${CARDINALITIES.join(' and ')}`;
  }
  if (isGiven(intendedPublishAt) && instantOf(intendedPublishAt) === null) {
    return 'has an intendedPublishAt that is no instant';
  }
  return null;
}

/** The metadata of a new release: undecided unless it says when it is to be published. */
export function completeMetadata(metadata: JsonObject): JsonObject {
  return { releaseType: 'undecided', ...metadata };
}

/** An ISO 8601 date with time and zone as UTC with milliseconds; null for anything else. */
export function instantOf(value: unknown): string | null {
  if (typeof value !== 'string' || !/^\d{4}-\d\d-\d\dT.*(?:Z|[+-]\d\d:?\d\d)$/.test(value)) {
    return null;
  }
  const time = Date.parse(value);
  return Number.isNaN(time) ? null : new Date(time).toISOString();
}

function isGiven(value: unknown): boolean {
  return value !== undefined && value !== null;
}

function isOneOf(known: readonly string[], value: unknown): boolean {
  return typeof value === 'string' && known.includes(value);
}

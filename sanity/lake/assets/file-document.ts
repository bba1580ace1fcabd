import { extname } from 'node:path';
import { generateId } from '../mutations/ids.ts';
import type { DocumentInput } from '../store/document-input.ts';
import { sniff } from './sniff.ts';
import type { Staged } from './storage.ts';

/** Where documents say their bytes are. `publicBase` is what the site serves the lake under. */
export type AssetPlace = { projectId: string; dataset: string; publicBase: string };

/** What the sender says about a file; nothing here decides how the bytes are treated. */
export type AssetDetails = {
  filename?: string;
  label?: string;
  title?: string;
  description?: string;
  altText?: string;
  creditLine?: string;
  source?: { id?: string; name?: string; url?: string };
};

/** Names that may refine what the bytes show, each with the type it is served as. */
const REFINEMENTS: Record<string, Record<string, string>> = {
  zip: {
    docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    odt: 'application/vnd.oasis.opendocument.text',
    ods: 'application/vnd.oasis.opendocument.spreadsheet',
    epub: 'application/epub+zip',
  },
  ole: {
    doc: 'application/msword',
    xls: 'application/vnd.ms-excel',
    ppt: 'application/vnd.ms-powerpoint',
    msg: 'application/vnd.ms-outlook',
  },
  'iso-media': { m4v: 'video/mp4', m4a: 'audio/mp4', mov: 'video/quicktime' },
  text: {
    csv: 'text/csv',
    md: 'text/markdown',
    json: 'application/json',
    vtt: 'text/vtt',
    srt: 'text/plain',
    log: 'text/plain',
    yaml: 'text/plain',
    ics: 'text/calendar',
  },
};

/** `extension` without a dot. */
type FileType = { mimeType: string; extension: string };

const MAX_FILENAME_LENGTH = 255;

/**
 * Builds the `sanity.fileAsset` document of staged bytes: any content is accepted. Its id is made
 * of the bytes' SHA-1 and the extension.
 */
export function fileDocument(
  staged: Staged,
  place: AssetPlace,
  details: AssetDetails,
): DocumentInput {
  const type = fileType(staged.head, details.filename);
  const path = `files/${place.projectId}/${place.dataset}/${staged.sha1}.${type.extension}`;
  return {
    _id: `file-${staged.sha1}-${type.extension}`,
    _type: 'sanity.fileAsset',
    ...assetFields(staged, type, path, place, details),
  };
}

/** The fields that both kinds of asset document have. */
export function assetFields(
  staged: Staged,
  type: FileType,
  path: string,
  place: AssetPlace,
  details: AssetDetails,
) {
  const { filename, ...words } = details;
  const given = Object.entries(words).filter(([, value]) => value !== undefined && value !== '');
  return {
    assetId: staged.sha1,
    sha1hash: staged.sha1,
    extension: type.extension,
    mimeType: type.mimeType,
    originalFilename: cleanFilename(filename) ?? path.slice(path.lastIndexOf('/') + 1),
    size: staged.size,
    path,
    url: `${place.publicBase}/${path}`,
    uploadId: generateId(),
    ...Object.fromEntries(given),
  };
}

/** The last part of a name without control characters, or undefined when nothing is left. */
export function cleanFilename(name: string | undefined): string | undefined {
  const last = name?.toWellFormed().split(/[/\\]/).at(-1)?.normalize('NFC');
  const clean = last?.replaceAll(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '').trim();
  return clean ? clean.slice(0, MAX_FILENAME_LENGTH) : undefined;
}

/**
 * The type of a file from its first bytes. The extension of its name may choose among types whose
 * bytes look alike (a Word document is a ZIP), and nothing else.
 */
export function fileType(head: Uint8Array, name: string | undefined): FileType {
  const type = sniff(head);
  const extension = extname(cleanFilename(name) ?? '')
    .slice(1)
    .toLowerCase();
  const isMarkup = type.extension === 'html' || type.extension === 'xml';
  const mimeType = isMarkup ? undefined : REFINEMENTS[type.family]?.[extension];
  return mimeType === undefined ? type : { mimeType, extension };
}

import { type Fields, field, isFields, textField } from '../fields.ts';
import { note, type Reading, takeAnchor, takeText, takeTextField } from '../reading.ts';

/** A file to read or keep, such as a form. */
export type Attachment = {
  _type: 'attachment';
  _key: string;
  anchor: string | null;
  /** The asset document's id: `file-<hash>-<extension>`. */
  assetId: string;
  title: string;
  /** In bytes; null when the asset document does not say. */
  size: number | null;
};

const ASSET_ID = /^file-[A-Za-z0-9]+-[a-z0-9]{1,10}$/;

/** A file, or null when it names no file asset. Without a title it goes by its own name. */
export function readAttachment(reading: Reading, fields: Fields, key: string): Attachment | null {
  const asset = field(fields, 'asset');
  const assetId = isFields(asset) ? textField(asset, '_id') || textField(asset, '_ref') : '';
  if (!isFields(asset) || !ASSET_ID.test(assetId)) {
    note(reading, 'attachment without a file');
    return null;
  }
  const size = field(asset, 'size');
  return {
    _type: 'attachment',
    _key: key,
    anchor: takeAnchor(reading, field(fields, '_key')),
    assetId,
    title:
      takeTextField(reading, fields, 'title') ||
      takeText(reading, textField(asset, 'originalFilename')),
    size: typeof size === 'number' && size >= 0 ? size : null,
  };
}

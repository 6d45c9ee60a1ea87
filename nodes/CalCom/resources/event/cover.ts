import type { INodeProperties } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import type { Guide, Operation } from '../../../shared/operation/operation';
import { deleted } from '../../../shared/operation/output';
import { notSent } from '../../../shared/operation/routing';
import type { UploadedFile } from '../../../shared/api/call';

const MEGABYTES = 10;

/** What the kinds of image that Cal.com takes begin with, in hexadecimal. */
const kinds: Record<string, RegExp> = {
  'image/jpeg': /^ffd8ff/,
  'image/png': /^89504e470d0a1a0a/,
  'image/webp': /^52494646.{8}57454250/,
};

/**
 * The image in the binary field of the item, as Cal.com takes it.
 * Throws a UserError for another kind of file and for one that is too large.
 */
async function image({ context, itemIndex, values }: Guide): Promise<UploadedFile> {
  const field = String(values.binaryPropertyName).trim();
  const { fileName = 'cover' } = context.helpers.assertBinaryData(itemIndex, field);
  const content = await context.helpers.getBinaryDataBuffer(itemIndex, field);
  const head = content.subarray(0, 16).toString('hex');
  const type = Object.keys(kinds).find((one) => kinds[one].test(head));
  if (!type) throw new UserError(`"${fileName}" must be a JPEG, PNG or WebP image`);
  if (content.length > MEGABYTES * 1024 * 1024) {
    const size = Math.ceil(content.length / 1024 / 1024);
    throw new UserError(`"${fileName}" has ${size} MB, but at most ${MEGABYTES} are allowed`);
  }
  return { part: 'file', fileName, type, content };
}

const binaryField: INodeProperties = {
  displayName: 'Input Binary Field',
  name: 'binaryPropertyName',
  type: 'string',
  default: 'data',
  required: true,
  placeholder: 'e.g. data',
  hint: 'The name of the input field with the image',
  description: 'A JPEG, PNG or WebP image of at most 10 MB',
  routing: notSent,
};

/** The operations on the picture of an event. */
export const cover: Operation[] = [
  {
    name: 'Remove Cover Image',
    value: 'removeCoverImage',
    action: 'Remove cover image from event',
    description: 'Remove the picture and the poster design permanently',
    request: 'DELETE /events/{eventUuid}/cover-image',
    output: deleted,
  },
  {
    name: 'Upload Cover Image',
    value: 'uploadCoverImage',
    action: 'Upload cover image to event',
    description:
      "Set the event's picture from a file. It replaces the picture and the poster design.",
    request: 'POST /events/{eventUuid}/cover-image',
    upload: image,
    repeatable: true,
    fields: [binaryField],
  },
];

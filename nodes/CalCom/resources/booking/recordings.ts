import type { IBinaryKeyData, IDataObject, INodeProperties } from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import { options } from '../../../shared/fields/collections';
import { shown } from '../../../shared/wording/shown';
import type { Guide, Operation } from '../../../shared/operation/operation';
import { notSent } from '../../../shared/operation/routing';
import { download } from '../../../shared/request/download';
import { BOOKINGS } from '../../../shared/api/versions';
import { transcripts } from './output';

const fileOptions: INodeProperties = {
  ...options,
  options: [
    {
      displayName: 'Download',
      name: 'download',
      type: 'boolean',
      default: true,
      description: 'Whether to fetch each file as binary data now, before its link expires',
      routing: notSent,
    },
    {
      displayName: 'Max File Size (MB)',
      name: 'maxFileSize',
      type: 'number',
      typeOptions: { minValue: 1 },
      default: 250,
      description: 'Larger files are refused. An hour of video can have several hundred megabytes.',
      routing: notSent,
    },
    {
      displayName: 'Put Output File in Field',
      name: 'binaryPropertyName',
      type: 'string',
      default: 'data',
      description: 'Name of the output field for the file',
      routing: notSent,
    },
  ],
};

const DEFAULT_SIZE = 250;

/** The file of a record, when the user wants it and there is one yet. */
const file =
  (label: string) =>
  async (
    { context, session, values }: Guide,
    { downloadLink }: IDataObject,
  ): Promise<IBinaryKeyData | undefined> => {
    const chosen = (values.options ?? {}) as IDataObject;
    const isLink = typeof downloadLink === 'string' && /^https?:\/\//i.test(downloadLink);
    if (String(chosen.download) !== 'true' || !isLink) return undefined;

    const maxMegabytes = Number(chosen.maxFileSize ?? DEFAULT_SIZE);
    if (!(maxMegabytes > 0)) {
      throw new UserError(`"Max File Size" must be a number, but is ${shown(chosen.maxFileSize)}`);
    }
    const name = String(chosen.binaryPropertyName ?? '').trim() || 'data';
    return { [name]: await download(context, session, downloadLink, { label, maxMegabytes }) };
  };

export const getRecordings: Operation = {
  name: 'Get Recordings',
  value: 'getRecordings',
  action: 'Get booking recordings',
  description: 'What Cal Video recorded, as links that work for about an hour, or as files at once',
  request: 'GET /bookings/{bookingUid}/recordings',
  version: BOOKINGS,
  attach: file('The recording'),
  fields: [fileOptions],
};

export const getTranscripts: Operation = {
  name: 'Get Transcripts',
  value: 'getTranscripts',
  action: 'Get booking transcripts',
  description:
    'What was said in Cal Video, as links that work for about an hour, or as files at once',
  request: 'GET /bookings/{bookingUid}/transcripts',
  version: BOOKINGS,
  output: transcripts,
  attach: file('The transcript'),
  fields: [fileOptions],
};

import type {
  IBinaryData,
  IDataObject,
  IExecuteFunctions,
  IHttpRequestOptions,
} from 'n8n-workflow';
import { UserError } from 'n8n-workflow';
import type { Session } from './session';
import { refuseWhenCancelled } from './wait';

export interface Bounds {
  /** What the file is called in messages. */
  label: string;
  maxMegabytes: number;
}

/** What we use of Node's Readable. */
interface Stream {
  map(change: (chunk: Buffer) => Buffer): Parameters<Prepare>[0];
  destroy(): void;
}

type Prepare = IExecuteFunctions['helpers']['prepareBinaryData'];

const MEGABYTE = 1024 * 1024;

/**
 * Fetches the file behind a link as binary data, piece by piece, without the credential: the link
 * leads to another server and is signed. Throws a UserError when the link has expired or cannot be
 * reached, and as soon as the file turns out to be larger than it may be.
 */
export async function download(
  context: IExecuteFunctions,
  { options, signal }: Session,
  link: string,
  bounds: Bounds,
): Promise<IBinaryData> {
  const { body, headers, statusCode } = await open(context, link, { options, signal }, bounds);
  const length = Number(headers['content-length'] ?? 0);
  if (statusCode !== 200 || length > bounds.maxMegabytes * MEGABYTE) {
    body.destroy();
    throw statusCode === 200 ? tooLarge(bounds, length) : expired(bounds, statusCode);
  }

  let read = 0;
  const counted = body.map((chunk) => {
    read += chunk.length;
    if (read > bounds.maxMegabytes * MEGABYTE) throw tooLarge(bounds, read);
    return chunk;
  });
  return await context.helpers.prepareBinaryData(counted, nameOf(link, headers), kindOf(headers));
}

async function open(
  context: IExecuteFunctions,
  url: string,
  { options, signal }: Pick<Session, 'options' | 'signal'>,
  { label }: Bounds,
): Promise<{ body: Stream; headers: IDataObject; statusCode: number }> {
  const request: IHttpRequestOptions = {
    url,
    encoding: 'stream',
    returnFullResponse: true,
    ignoreHttpStatusErrors: true,
    timeout: options.timeout,
    abortSignal: signal,
    skipSslCertificateValidation: options.ignoreSslIssues,
    ...(options.proxy && { proxy: options.proxy }),
  };
  const answer: unknown = await context.helpers.httpRequest(request).catch(() => undefined);
  if (answer) return answer as { body: Stream; headers: IDataObject; statusCode: number };

  refuseWhenCancelled(signal);
  throw new UserError(`${label} could not be downloaded: ${new URL(url).host} cannot be reached`);
}

const expired = ({ label }: Bounds, status: number): UserError =>
  new UserError(
    `${label} could not be downloaded: its link answered ${status}. Such links work for about an hour.`,
  );

const tooLarge = ({ label, maxMegabytes }: Bounds, bytes: number): UserError =>
  new UserError(
    `${label} has ${Math.ceil(bytes / MEGABYTE)} MB or more, but may have ${maxMegabytes} at most. Raise Max File Size to download it.`,
  );

/** The name that the server gives, or the last part of the link's path. */
function nameOf(link: string, headers: IDataObject): string {
  const told = /filename="?([^";]+)/i.exec(String(headers['content-disposition'] ?? ''))?.[1];
  const path = told ?? new URL(link).pathname.replace(/(%[\da-f]{2})+/gi, decoded);
  return path.replace(/^.*[/\\]/, '').trim() || 'file';
}

/** Percent-encoded characters as what they stand for; as they are where that is nothing. */
function decoded(encoded: string): string {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return encoded;
  }
}

/** The kind of file; n8n tells it by the name when the server only says that it is one. */
function kindOf(headers: IDataObject): string | undefined {
  const kind = String(headers['content-type'] ?? '').replace(/;.*$/, '');
  return kind === '' || kind.endsWith('/octet-stream') ? undefined : kind;
}

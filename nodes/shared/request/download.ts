import type {
  IBinaryData,
  IDataObject,
  IExecuteFunctions,
  IHttpRequestOptions,
} from 'n8n-workflow';
import { sleep, UserError } from 'n8n-workflow';
import type { Server } from '../api/server';
import { explain } from './explain';
import { endingOf } from './failure';
import type { Session } from './session';
import { now, refuseWhenCancelled, SLICE } from './wait';

interface Bounds {
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

/** How a file is fetched: the account whose options hold, what is fetched, and within which bounds. */
interface Fetch {
  context: IExecuteFunctions;
  session: Session;
  link: string;
  bounds: Bounds;
}

/**
 * Fetches the file behind a link as binary data, piece by piece, without the credential: the link
 * leads to another server and is signed. Throws a UserError when the link has expired, cannot be
 * reached or leads to a web page, when nothing more of the file comes, and as soon as it turns out
 * to be larger than it may be.
 */
export async function download(
  context: IExecuteFunctions,
  session: Session,
  link: string,
  bounds: Bounds,
): Promise<IBinaryData> {
  const fetching: Fetch = { context, session, link, bounds };
  const watch = new Watch(session.options.timeout.read);
  const { body, headers, statusCode } = await open(fetching, watch);
  const length = Number(headers['content-length'] ?? 0);
  const refused = refusal(fetching, { headers, statusCode, length });
  if (refused) {
    body.destroy();
    throw refused;
  }

  let read = 0;
  const counted = body.map((chunk) => {
    watch.feed();
    read += chunk.length;
    if (read > bounds.maxMegabytes * MEGABYTE) throw tooLarge(bounds, read);
    return chunk;
  });
  const { prepareBinaryData } = context.helpers;
  return await watch
    .until(prepareBinaryData(counted, nameOf(link, headers), kindOf(headers)))
    .catch((error: unknown) => {
      refuseWhenCancelled(session.signal);
      throw error instanceof UserError ? error : cutOff(bounds, watch.isStarved);
    });
}

/** Sees to it that a download goes on: ends it when nothing has come for as long as Timeout says. */
class Watch {
  private fed = now();

  private end = new AbortController();

  constructor(private patience: number) {}

  get signal(): AbortSignal {
    return this.end.signal;
  }

  /** Whether nothing has come for about as long as it may take. */
  get isStarved(): boolean {
    return now() - this.fed >= this.patience - SLICE;
  }

  feed(): void {
    this.fed = now();
  }

  /** Waits for the work, and watches meanwhile. */
  async until<T>(work: Promise<T>): Promise<T> {
    let isOver = false;
    const over = work.finally(() => {
      isOver = true;
    });
    const look = async () => {
      while (!isOver && now() - this.fed < this.patience) await sleep(SLICE);
      if (!isOver) this.end.abort();
    };
    void look();
    return await over;
  }
}

async function open(
  { context, session, link, bounds }: Fetch,
  watch: Watch,
): Promise<{ body: Stream; headers: IDataObject; statusCode: number }> {
  const { options, signal } = session;
  const request: IHttpRequestOptions = {
    url: link,
    encoding: 'stream',
    returnFullResponse: true,
    ignoreHttpStatusErrors: true,
    timeout: options.timeout.read,
    abortSignal: AbortSignal.any([watch.signal, ...(signal ? [signal] : [])]),
    skipSslCertificateValidation: options.ignoreSslIssues,
    ...(options.proxy && { proxy: options.proxy }),
  };
  const answer: unknown = await context.helpers.httpRequest(request).catch((error: unknown) => {
    refuseWhenCancelled(signal);
    throw unreached(session, { link, bounds, error });
  });
  return answer as { body: Stream; headers: IDataObject; statusCode: number };
}

/** Why an answer is not the file, if it is not. */
function refusal(
  { bounds, session, link }: Fetch,
  told: { headers: IDataObject; statusCode: number; length: number },
): UserError | undefined {
  const { headers, statusCode, length } = told;
  if (statusCode >= 500) return unreached(session, { link, bounds, statusCode });
  if (statusCode !== 200) return expired(bounds, statusCode);
  if (/html/i.test(String(headers['content-type']))) {
    return new UserError(
      `${bounds.label} could not be downloaded: its link leads to a web page, not to the file`,
      { description: 'Something between n8n and Cal.com may be responding instead.' },
    );
  }
  return length > bounds.maxMegabytes * MEGABYTE ? tooLarge(bounds, length) : undefined;
}

/** The error for a link that did not answer, in the sentences that all requests have for that. */
function unreached(
  session: Session,
  failed: { link: string; bounds: Bounds; error?: unknown; statusCode?: number },
): UserError {
  const { link, bounds, error, statusCode } = failed;
  const { origin, pathname } = new URL(link);
  const server: Server = { kind: 'cloud', api: origin, web: origin, ignoreSSLIssues: false };
  const account = { ...session, server, credentials: {} };
  const ending = statusCode
    ? { answer: { status: statusCode, headers: {}, body: '' }, lost: false }
    : { error, ...endingOf(error, link) };
  const { sentence, advice } = explain(account, { method: 'GET', path: pathname }, ending);
  return new UserError(`${bounds.label} could not be downloaded: ${sentence}`, {
    description: advice,
  });
}

const cutOff = ({ label }: Bounds, isStarved: boolean): UserError =>
  new UserError(
    isStarved
      ? `${label} could not be downloaded: no more data arrived`
      : `${label} could not be downloaded: the connection broke`,
    {
      description: isStarved
        ? 'If this happens again, raise "Timeout" under Request Options.'
        : 'The network, a proxy or the server had a problem. Try again.',
    },
  );

const expired = ({ label }: Bounds, status: number): UserError =>
  new UserError(
    `${label} could not be downloaded: its link returned status ${status}. Such links work for about an hour.`,
  );

const tooLarge = ({ label, maxMegabytes }: Bounds, bytes: number): UserError =>
  new UserError(
    `${label} has ${Math.ceil(bytes / MEGABYTE)} MB or more, but at most ${maxMegabytes} are allowed. Raise "Max File Size" to download it.`,
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

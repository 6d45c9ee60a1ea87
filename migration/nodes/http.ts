/** HTTP Request nodes and HTTP tools that call Cal.com. */
import { addressOf, type Address } from '../http/address';
import type { Call } from '../http/call';
import { lostHeaders } from '../http/lost';
import { withPlace } from '../http/place';
import { readHttpRequest } from '../http/read';
import { readHttpTool } from '../http/tool';
import { isExpression, partsOf } from '../expressions/template';
import { settled } from '../expressions/texts';
import { legacyShape } from '../legacy/shape';
import { translate } from '../legacy/translate';
import { matchRoute } from '../match';
import { customCall, replacementFor, unwrapped, type Request, type Target } from '../replace';
import type { Table } from '../table';
import type { Options, Refusal, Replacement, Value, WorkflowNode } from '../types';
import { own } from '../values';

export interface Tables {
  v2: Table;
  v1: Table;
}

export const PACKAGE = 'n8n-nodes-cal-com';

const accounts = {
  apiKey: 'Cal.com API',
  oAuth2: 'Cal.com OAuth2 API',
  platform: 'Cal.com Platform API',
};

type Account = keyof typeof accounts;

const newer = ({ v2 }: Tables, authentication: Account = 'apiKey'): Target => ({
  table: v2,
  type: `${PACKAGE}.calCom`,
  credential: accounts[authentication],
  common: { authentication },
});

/** What a call told who it is with. */
const accountOf = ({ headers, credential = '' }: Call): Account =>
  'x-cal-secret-key' in headers ? 'platform' : /oAuth2Api$/i.test(credential) ? 'oAuth2' : 'apiKey';

const older = ({ v1 }: Tables): Target => ({
  table: v1,
  type: `${PACKAGE}.calComV1`,
  credential: 'Cal.com Legacy API',
  common: {},
});

const readers: Record<string, (node: WorkflowNode) => Call> = {
  'n8n-nodes-base.httpRequest': readHttpRequest,
  'n8n-nodes-base.httpRequestTool': readHttpRequest,
  '@n8n/n8n-nodes-langchain.toolHttpRequest': readHttpTool,
};

/** What takes the place of an HTTP node; undefined when it does not call Cal.com. */
export function convertHttp(
  node: WorkflowNode,
  tables: Tables,
  { hosts = [] }: Options,
): Replacement | Refusal | undefined {
  const read = own(readers, node.type)?.(node);
  const call = read && withoutConstants(read);
  const address = call && addressOf(call, hosts);
  if (!call || address === undefined) return undefined;
  if (typeof address === 'string') return { reason: address };
  const unlike = unlikeOurs(call);
  if (unlike) return { reason: unlike };

  const request = requestOf(node, call, address);
  const made =
    address.api === 'v2'
      ? toNewer(request, newer(tables, accountOf(call)))
      : address.selfHosted
        ? toOlder(request, tables)
        : toNewerFromOlder(request, tables);
  if ('reason' in made || !isTool(node)) return made;
  // A tool stays a tool; what it puts out goes to a model, which reads any shape.
  return { ...made, type: `${made.type}Tool`, reshaped: undefined };
}

/** Many fields were switched to an expression although nothing in them is computed. */
const withoutConstants = (call: Call): Call => ({
  ...call,
  method: String(settled(call.method)),
  query: settled(call.query),
  headers: settled(call.headers),
  body: call.body.kind === 'tree' ? { ...call.body, tree: settled(call.body.tree) } : call.body,
});

const isTool = ({ type }: WorkflowNode): boolean => /[tT]ool/.test(type);

/** Why our nodes cannot send a request, whatever it is for. */
function unlikeOurs({ method, body }: Call): string | undefined {
  if (isExpression(method)) {
    return 'The method is computed, so the operation cannot be determined.';
  }
  if (!/^(delete|get|patch|post|put)$/i.test(method))
    return `The nodes send no ${method} requests.`;
  if (body.kind !== 'other') return undefined;
  return `The body is of the type ${body.contentType}, which the API does not take.`;
}

function requestOf(node: WorkflowNode, call: Call, address: Address): Request {
  const { headers, method, body, settings, pages, extra } = call;
  const { query, segments } = address;
  const all = [...query, ...call.query].filter(([name]) => name !== 'apiKey');
  const computed = all.filter(([name]) => isExpression(name));
  const empty = all.filter(([, value]) => value === '');
  return {
    method: method.toUpperCase(),
    segments,
    query: all.filter((pair) => !computed.includes(pair) && !empty.includes(pair)),
    body,
    settings,
    pages,
    extra,
    dated: 'cal-api-version' in headers,
    asOne: true,
    forModel: isTool(node),
    notes: [
      ...call.notes,
      ...computed.map(([name]) => `The name of the query ${name} is computed: it is left out.`),
      ...empty.map(([name]) => `The query ${name} had no value: it is left out.`),
      ...(body.kind === 'tree' ? looseNotes(body.loose) : []),
      ...lostHeaders(headers),
      ...serverNotes(address),
      ...secretNotes(call, query),
    ],
  };
}

/** What was not JSON in a body, and how it was understood. */
const looseNotes = (loose: string[] = []): string[] =>
  [...new Set(loose)].map((word) =>
    word === ''
      ? 'The body was not valid JSON, which most servers refuse: what it says was kept.'
      : `${word} stood in the body without quotes, as a word to fill in: it is text now. Put the real value there.`,
  );

/** The server is in the credential now, which most people have for one only. */
function serverNotes({ host }: Address): string[] {
  if (host === undefined)
    return ['The address of the server was computed: it is in the credential now.'];
  return /\.eu$/i.test(host) || !/^(\w+\.)?cal\.com$/i.test(host)
    ? [`It called ${host}: choose a credential for this server.`]
    : [];
}

/** Keys that stand in the workflow are gone, but were seen by everybody who could read it. */
function secretNotes({ headers, query, url }: Call, inUrl: Address['query']): string[] {
  const keys = [...query, ...inUrl].filter(([name]) => name === 'apiKey').map(([, value]) => value);
  const secrets = [headers.authorization, headers['x-cal-secret-key'], ...keys];
  return secrets.some(isWritten) || isWritten(/cal_[A-Za-z0-9_]{6,}/.exec(url)?.[0])
    ? [
        'The workflow contained an API key: it was removed here. Delete it in Cal.com and create a new one for the credential.',
      ]
    : [];
}

/** Whether more stands in a secret than code that reads it from elsewhere, or words to fill in. */
function isWritten(value: Value = ''): boolean {
  const text = partsOf(String(value))
    .map((part) =>
      'text' in part || /cal_[A-Za-z0-9_]{6}/.test(part.code) ? Object.values(part)[0] : '',
    )
    .join('')
    .replace(/^\s*(bearer|basic)\b/i, '')
    .trim();
  return text !== '' && !toFillIn.test(text.replace(/cal_(live_|test_)?/, ''));
}

/** What stands where a key is to be put in. */
const toFillIn =
  /^[^A-Za-z0-9]*$|[<>{}[\]*]|\.\.|(x|X)\1\1|your|placeholder|(?<![a-z])(api|key|secret|token|here)(?![a-z0-9])/i;

function toNewer(request: Request, target: Target): Replacement {
  const modern = withPlace(withoutOldGeneration(request));
  const match = matchRoute(target.table, modern.method, modern.segments);
  if (match?.route.dated && !modern.dated) {
    modern.notes.push(
      'Without a version header Cal.com answered in an older shape. The node asks for the current one: check what later nodes read.',
    );
  }
  const made = match && replacementFor(modern, target);
  if (made && typeof made !== 'string') return { ...made, reshaped: unwrapped(match) };
  const why = made ?? 'The node has no operation for this path.';
  return customCall(modern, target, `${why} This sends the same request.`);
}

/** Paths and bodies of the first generation of API v2, which look like those of API v1. */
function withoutOldGeneration(request: Request): Request {
  const [resource, action] = request.segments;
  const path = `${request.method} ${resource}/${action ?? ''}`;
  const { body } = request;
  const looksOld =
    path === 'GET slots/available' ||
    (path === 'POST bookings/' &&
      body.kind === 'tree' &&
      body.tree !== null &&
      typeof body.tree === 'object' &&
      'responses' in body.tree);
  if (!looksOld) return request;
  const translated = translate({ ...request, segments: [resource] });
  return typeof translated === 'string' ? request : translated.request;
}

function toOlder(request: Request, tables: Tables): Replacement | Refusal {
  const made = replacementFor(request, older(tables));
  if (made === undefined) {
    return {
      reason: `The legacy node has no operation for ${request.method} /${request.segments.join('/')}.`,
    };
  }
  if (typeof made === 'string') return { reason: `${made} Fill in the legacy node manually.` };
  const { routes } = tables.v1;
  const match = matchRoute({ routes, forms: [] }, request.method, request.segments)!;
  return { ...made, reshaped: legacyShape(match) };
}

function toNewerFromOlder(request: Request, tables: Tables): Replacement | Refusal {
  const translated = translate(request);
  if (typeof translated === 'string') return { reason: translated };
  const target = newer(tables);
  const { request: modern, reshaped } = translated;
  const made = replacementFor(modern, target);
  const switchedOff = 'API v1 was switched off: this is the same of API v2.';
  if (made === undefined) return { reason: 'API v2 has nothing like this call.' };
  if (typeof made !== 'string') {
    return { ...made, notes: [...made.notes, switchedOff], reshaped };
  }
  if (modern.body.kind !== 'tree') return { reason: made };
  return { ...customCall(modern, target, `${made} ${switchedOff}`), reshaped };
}

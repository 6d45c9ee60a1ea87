/** Nodes of other makers for Cal.com: n8n's own and those of two community packages. */
import { isExpression } from '../expressions/template';
import { settled } from '../expressions/texts';
import { withPlace } from '../http/place';
import { treeOf } from '../expressions/tree';
import { replacementFor, unwrapped, type Request, type Target } from '../replace';
import { matchRoute } from '../match';
import type { Refusal, Replacement, Reshaped, Value, Values, WorkflowNode } from '../types';
import { looksLikeJson, object, own, picked } from '../values';
import { PACKAGE, type Tables } from './http';
import { requests, type Wanted } from '../packages';

const byId = (value: Value): Values => ({
  __rl: true,
  mode: 'id',
  value: isExpression(value) ? value : String(value),
});

/** What n8n's trigger put out, and ours with the output Raw. */
const underPayload = (flat: boolean): Reshaped => ({
  ...(!flat && { under: { key: 'payload', but: ['triggerEvent', 'createdAt'] } }),
  advice:
    'The items are what Cal.com sends: what a booking event tells is under payload, what Meeting Ended tells is not.',
});

function trigger(events: Value, scope: Values, options: Values, more: Values = {}): Values {
  const { payloadTemplate } = options;
  return {
    authentication: 'apiKey',
    events,
    ...scope,
    output: 'raw',
    ...more,
    options: {
      ...(payloadTemplate !== undefined && payloadTemplate !== '' && { payloadTemplate }),
      ...(options.version !== undefined && { payloadVersion: options.version }),
      ...(options.secret !== undefined && options.secret !== '' && { secret: options.secret }),
    },
  };
}

/** Notes for the options of a trigger that ours does not have. */
const lostOptions = (options: Values, placed: string[]): string[] =>
  Object.keys(options)
    .filter((name) => !['payloadTemplate', 'version', 'secret', ...placed].includes(name))
    .map(leftOut);

const noEvents = (events: Value): string[] =>
  [events].flat().length === 0 ? ['It listened to no event: choose some under Events.'] : [];

const triggerOf = (parameters: Values, notes: string[], reshaped?: Reshaped): Replacement => ({
  type: `${PACKAGE}.calComTrigger`,
  operation: 'Cal.com Trigger',
  credential: 'Cal.com API',
  parameters,
  notes: [...noEvents(parameters.events), ...notes],
  ...(reshaped && { reshaped }),
});

/** n8n's Cal.com Trigger, of every version. */
function calTrigger({ parameters = {} }: WorkflowNode): Replacement {
  const { events = [], version, options: given } = parameters;
  const options = object(given);
  const { eventTypeId, appId } = options;
  const scope: Values =
    eventTypeId === undefined || eventTypeId === ''
      ? { scope: 'me' }
      : { scope: 'eventType', eventTypeId: byId(eventTypeId) };
  const notes = [
    ...(appId === undefined || appId === ''
      ? []
      : ['App ID is left out: webhooks of API v2 belong to an account.']),
    ...(version === 1
      ? ['It worked with Cal.com before version 2. Such a server needs the legacy credential.']
      : []),
    ...lostOptions(options, ['eventTypeId', 'appId']),
    'The output is Raw. Choose Simplified to have the same keys for every event, and local times.',
  ];
  const list = [events].flat();
  const flat = list.length > 0 && list.every((event) => event === 'MEETING_ENDED');
  const template = options.payloadTemplate !== undefined && options.payloadTemplate !== '';
  return triggerOf(
    trigger(events, scope, options),
    notes,
    template ? undefined : underPayload(flat),
  );
}

/** The trigger of @taurussoftware/n8n-nodes-calcom, which put out what Cal.com sends. */
function taurusTrigger({ parameters = {} }: WorkflowNode): Replacement {
  const { events = [], scope = 'account', eventTypeId, teamId, options: given } = parameters;
  const options = object(given);
  const { time, timeUnit } = options;
  const where: Values = {
    scope: scope === 'account' ? 'me' : scope,
    ...(scope !== 'account' && { eventTypeId: byId(picked(eventTypeId) ?? '') }),
    ...(scope === 'teamEventType' && { teamId: byId(picked(teamId) ?? '') }),
  };
  const delay: Values = {
    ...(time !== undefined && { noShowAfter: time }),
    ...(timeUnit !== undefined && { noShowAfterUnit: timeUnit }),
  };
  return triggerOf(trigger(events, where, options, delay), [
    ...lostOptions(options, ['time', 'timeUnit']),
    'Deliveries without a valid signature are now refused, even if you set no secret.',
  ]);
}

/** An action of another node as the request that it makes. */
function action(node: WorkflowNode, wanted: Wanted, tables: Tables): Replacement | Refusal {
  const isTool = /Tool$/.test(node.type);
  const target: Target = {
    table: tables.v2,
    type: `${PACKAGE}.calCom`,
    credential: 'Cal.com API',
    common: { authentication: 'apiKey' },
  };
  const request: Request = {
    settings: {},
    pages: false,
    extra: toolTexts(node.parameters ?? {}),
    dated: true,
    asOne: wanted.raw === true,
    forModel: isTool,
    ...wanted,
    query: Object.entries(wanted.query ?? {}),
    body: wanted.body ? { kind: 'tree', tree: trees(wanted.body) } : { kind: 'none' },
    notes: wanted.notes ?? [],
  };
  const made = replacementFor(withPlace(request), target);
  const match = matchRoute(target.table, request.method, request.segments);
  if (!match || made === undefined) return { reason: 'The Cal.com node has no such operation.' };
  if (typeof made === 'string') return { reason: made };
  return {
    ...made,
    type: isTool ? `${made.type}Tool` : made.type,
    parameters: { ...made.parameters, ...wanted.parameters },
    // These nodes gave what is inside of the answer, too.
    reshaped: isTool ? undefined : wanted.raw ? unwrapped(match) : wanted.reshaped,
  };
}

const toolTexts = ({ descriptionType, toolDescription }: Values): Values => ({
  ...(descriptionType !== undefined && { descriptionType }),
  ...(toolDescription !== undefined && { toolDescription }),
});

/** Without what is not set, and with JSON fields as trees. */
function trees(body: Record<string, Value | undefined>): Values {
  return Object.fromEntries(
    Object.entries(body)
      .filter((entry): entry is [string, Value] => entry[1] !== undefined && entry[1] !== '')
      .map(([name, value]) => [name, looksLikeJson(value) ? (treeOf(value) ?? value) : value]),
  );
}

const leftOut = (name: string): string => `${name} is left out: this node has nothing like it.`;

/** Parameters of other nodes that only say how their output looks, or are taken over elsewhere. */
const silent = ['authentication', 'descriptionType', 'toolDescription', 'simple', 'simplify'];

/** The same parameters, whose names are noted when they are read. */
const noting = (parameters: Values, read: Set<string>): Values =>
  new Proxy(parameters, {
    get(target, name) {
      read.add(String(name));
      return own(target, String(name));
    },
  });

/** What takes the place of another maker's node; undefined when it is none of them. */
export function convertOther(
  node: WorkflowNode,
  tables: Tables,
): Replacement | Refusal | undefined {
  if (node.type === 'n8n-nodes-base.calTrigger') return calTrigger(node);
  if (node.type === '@taurussoftware/n8n-nodes-calcom.calComTrigger') return taurusTrigger(node);
  const maker = own(requests, node.type.replace(/Tool$/, ''));
  if (!maker) return undefined;
  const parameters = settled(node.parameters ?? {});
  const read = new Set(silent);
  const wanted = maker(noting(parameters, read));
  if (typeof wanted === 'string') return { reason: wanted };
  const lost = Object.keys(parameters).filter((name) => !read.has(name));
  const notes = [...(wanted.notes ?? []), ...lost.map(leftOut)];
  return action(node, { ...wanted, notes }, tables);
}

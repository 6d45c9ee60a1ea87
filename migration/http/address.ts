/** Whether an address is one of Cal.com, and what it asks for. */
import { valueOf, type Part } from '../expressions/template';
import { textParts, withoutEncoding } from '../expressions/texts';
import type { Value } from '../types';
import type { Call } from './call';

export interface Address {
  api: 'v1' | 'v2';
  /** Whether it is a server that others run for themselves, whatever API it speaks. */
  selfHosted: boolean;
  /** Its name; undefined when it is computed. */
  host?: string;
  /** From behind `/v2`: each segment a text or an expression. */
  segments: string[];
  query: [name: string, value: Value][];
}

const hosted = /^(api|app)\.cal\.(com|eu)$|^cal\.(com|eu)$/i;

/** Stands for code while an address is taken apart; a character that no address has. */
const mark = (index: number): string => `\uE000${index}\uE001`;

/**
 * What a call asks of Cal.com; a sentence when it is one of Cal.com but cannot be read; undefined
 * when it is none.
 */
export function addressOf(call: Call, hosts: string[]): Address | string | undefined {
  const codes: string[] = [];
  const text = textParts(call.url)
    .map((part) => ('text' in part ? part.text : mark(codes.push(part.code) - 1)))
    .join('');
  const [whole, search = ''] = splitOnce(text.trim().replace(/#.*$/, ''), '?');
  const [, server, rest] = /^(?:[a-z]+:\/\/)?([^/]*)(.*)$/is.exec(whole)!;
  const host = server.replace(/:(80|443)$/, '');
  const known = hosted.test(host) || hosts.some((one) => sameHost(one, host));
  const isComputed = host.includes('\uE000');
  if (!known && !hasEvidence(call, search) && !saysCalCom(host, codes)) return undefined;

  const [, generation, path] = /^.*?\/(v[12])(?=\/|$)(.*)$/i.exec(rest) ?? [];
  const api = apiOf(generation, rest, known || hasKey(call, search));
  if (!api) {
    if (isComputed) return 'The address is computed, so the operation cannot be determined.';
    return known
      ? 'The address is not one of the API.'
      : `It calls ${host}, the address of another service, with what belongs to Cal.com. If that is your own server, enter it as one.`;
  }
  const tail = generation ? path : rest.replace(/^\/api(?=\/)/i, '');
  return {
    api,
    selfHosted: !hosted.test(host),
    ...(!isComputed && { host }),
    segments: tail
      .split('/')
      .filter((segment) => segment !== '')
      .map((segment) => plain(segment, codes)),
    query: search
      .split('&')
      .filter(Boolean)
      .map((pair) => splitOnce(pair, '='))
      .map(([name, value = '']) => [plain(name, codes), plain(value.replace(/\+/g, ' '), codes)]),
  };
}

/** Servers of your own have API v1 at `/api`, without a number. */
function apiOf(
  generation: string | undefined,
  path: string,
  isCertain: boolean,
): Address['api'] | undefined {
  if (generation) return generation.toLowerCase() as Address['api'];
  return isCertain && /^\/api\//i.test(path) ? 'v1' : undefined;
}

const hasKey = ({ query }: Call, search: string): boolean =>
  /(^|&)apiKey=/.test(search) || query.some(([name]) => name === 'apiKey');

/** Nothing but Cal.com knows these headers, keys and credentials. */
function hasEvidence({ headers, query, credential = '' }: Call, search: string): boolean {
  const keys = [headers.authorization, ...query.map(([, value]) => value), search];
  return (
    'cal-api-version' in headers ||
    'x-cal-secret-key' in headers ||
    /^cal(Com\w*)?(OAuth2)?Api$/.test(credential) ||
    keys.some((value) => /(^|\s|=)cal_[A-Za-z0-9_]{6}/.test(String(value ?? '')))
  );
}

/** Whether a computed server is called by the name of Cal.com, as in `$vars.calComUrl`. */
const saysCalCom = (host: string, codes: string[]): boolean =>
  codes.some(
    (code, index) =>
      host.includes(mark(index)) &&
      /(?<![a-z])(?:[Cc]al[._-]?[Cc]om|CAL[._-]?COM)(?![a-z])/.test(code),
  );

/** A server that is named without a port is meant with any. */
function sameHost(one: string, other: string): boolean {
  const name = one
    .trim()
    .replace(/^[a-z]+:\/\//i, '')
    .replace(/\/.*$/, '')
    .toLowerCase();
  return name !== '' && [other, other.replace(/:\d+$/, '')].some((it) => it.toLowerCase() === name);
}

function splitOnce(text: string, at: string): [string, string?] {
  const index = text.indexOf(at);
  return index < 0 ? [text] : [text.slice(0, index), text.slice(index + 1)];
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** A piece of an address as a value; the node encodes values itself. */
function plain(text: string, codes: string[]): string {
  const parts = text
    .split(/(\uE000\d+\uE001)/)
    .filter((piece) => piece !== '')
    .map((piece): Part => {
      const [, index] = /^\uE000(\d+)\uE001$/.exec(piece) ?? [];
      return index === undefined
        ? { text: decoded(piece) }
        : { code: withoutEncoding(codes[Number(index)]) };
    });
  return valueOf(parts);
}

/** A request as a node of a workflow makes it, whatever kind of node that is. */
import type { Value, Values } from '../types';
import { own } from '../values';

export type Body =
  /** None is sent. */
  | { kind: 'none' }
  /** `loose` names words that are no JSON and are to be filled in; an empty one is other laxness. */
  | { kind: 'tree'; tree: Value; loose?: string[] }
  /** Only running the workflow could tell what is in it. */
  | { kind: 'opaque'; value: Value }
  /** No JSON. */
  | { kind: 'other'; contentType: string };

export interface Call {
  /** As it is written: maybe in small letters, maybe computed. */
  method: string;
  url: string;
  /** The parameters beside the address, in their order. */
  query: [name: string, value: Value][];
  /** Names in lower case. */
  headers: Record<string, Value>;
  body: Body;
  /** Settings that our nodes have too, as their Request Options. */
  settings: Values;
  /** Whether the node reads further pages by itself. */
  pages: boolean;
  /** The credential type that it uses, or the kind of a general one. */
  credential?: string;
  notes: string[];
  /** More parameters for the node that takes its place. */
  extra: Values;
}

/** Headers by name; servers do not care how names are written. */
export const headersOf = (pairs: [string, Value][]): Call['headers'] =>
  Object.fromEntries(pairs.map(([name, value]) => [name.toLowerCase().trim(), value]));

/** The type of the credential that a node was told to use. */
export function credentialOf({
  authentication,
  nodeCredentialType,
  genericAuthType,
}: Values): Pick<Call, 'credential'> {
  const types: Record<string, Value | undefined> = {
    predefinedCredentialType: nodeCredentialType,
    genericCredentialType: genericAuthType,
  };
  const type = own(types, String(authentication));
  return type === undefined ? {} : { credential: String(type) };
}

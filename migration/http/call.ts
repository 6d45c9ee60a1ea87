/** A request as a node of a workflow makes it, whatever kind of node that is. */
import type { Value, Values } from '../types';

export type Body =
  /** None is sent. */
  | { kind: 'none' }
  | { kind: 'tree'; tree: Value }
  /** Only running the workflow could tell what is in it. */
  | { kind: 'opaque'; value: Value }
  /** No JSON. */
  | { kind: 'other'; contentType: string };

export interface Call {
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
  /** The credential type that it uses, if it is a certain one. */
  credential?: string;
  notes: string[];
  /** More parameters for the node that takes its place. */
  extra: Values;
}

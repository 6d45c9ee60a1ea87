/** What goes into a conversion and what comes out of it. */

/**
 * The value of a parameter as n8n saves it. A text that starts with `=` is an expression: text with
 * code in double braces.
 */
export type Value = string | number | boolean | null | Value[] | { [key: string]: Value };

export type Values = Record<string, Value>;

export interface WorkflowNode {
  name: string;
  type: string;
  typeVersion?: number;
  parameters?: Values;
  credentials?: unknown;
  [more: string]: unknown;
}

/** A workflow as n8n exports it. */
export interface Workflow {
  nodes: WorkflowNode[];
  connections?: Record<string, Record<string, ({ node: string }[] | null)[]>>;
  [more: string]: unknown;
}

/** How the items of a new node differ from those of the old one, as far as later nodes care. */
export interface Reshaped {
  /** The key under which the old items held what the new items are. */
  inside?: string;
  /** Whether it held a list: the whole list is in `data` of the one new item. */
  list?: boolean;
  /** Properties that have another name now; `one.two` is one inside of another. */
  renamed?: Record<string, string>;
  /** Properties that are gone, or hold something else now. */
  unsure?: string[];
  /** The key under which the new items hold what the old items were, but for some properties. */
  under?: { key: string; but: string[] };
  /** What to look at where a reference cannot be changed with certainty. */
  advice: string;
}

/** What takes the place of a node. */
export interface Replacement {
  type: string;
  parameters: Values;
  /** `Booking > Create`. */
  operation: string;
  /** Name of the credential type that has to be chosen. */
  credential: string;
  /** What is different, or could not be taken over, and why. */
  notes: string[];
  reshaped?: Reshaped;
}

/** A node that concerns Cal.com and stays as it is. */
export interface Refusal {
  reason: string;
}

interface ConvertedNode extends Pick<Replacement, 'operation' | 'credential' | 'notes'> {
  node: string;
  from: string;
}

/** An expression in another node that reads what a converted node puts out. */
export interface Reference {
  node: string;
  before: string;
  /** Absent when it must be changed by hand. */
  after?: string;
  advice?: string;
}

export interface Conversion {
  workflow: Workflow;
  converted: ConvertedNode[];
  /** Nodes that call Cal.com and could not be converted. */
  kept: { node: string; reason: string }[];
  references: Reference[];
}

export interface Options {
  /** More hosts that are Cal.com servers, such as `cal.example.com`. */
  hosts?: string[];
}

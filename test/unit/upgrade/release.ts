/* eslint-disable @n8n/community-nodes/no-restricted-globals, @n8n/community-nodes/no-restricted-imports */
/** What is kept of each release: nodes as workflows hold them, and what came of running them. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { INodeParameters } from 'n8n-workflow';

const FOLDER = join(__dirname, 'releases');

export type NodeName = 'calCom' | 'calComV1' | 'calComTrigger' | 'calComPollTrigger';

/** A request as far as the server can tell it from others. */
export interface Sent {
  method: string;
  /** Path and query. */
  url: string;
  version?: string;
  body?: unknown;
}

export interface SavedNode {
  node: NodeName;
  /** For messages. */
  name: string;
  /** Only what differs from the defaults, as n8n saves it. */
  parameters: INodeParameters;
  /** What Cal.com delivers to a trigger, or answers it when asked. */
  arrives?: unknown;
  sent: Sent[];
  /** What a trigger started the workflow with. */
  items?: unknown[];
}

export type Unsent = Omit<SavedNode, 'sent' | 'items'>;

interface Release {
  version: string;
  /** When it was recorded: times in the parameters lie after it. */
  date: string;
  nodes: SavedNode[];
}

const fileOf = (version: string): string => join(FOLDER, `${version}.json`);

/** All releases that are kept, oldest first. */
export const releases = (): Release[] =>
  readdirSync(FOLDER)
    .map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Release)
    .sort((a, b) => a.date.localeCompare(b.date));

/** One line for each node: what a change of a release's record changes can be read in a diff. */
export function keep({ version, date, nodes }: Release): void {
  const lines = nodes.map((node) => JSON.stringify(node)).join(',\n');
  const head = JSON.stringify({ version, date }).slice(0, -1);
  writeFileSync(fileOf(version), `${head},"nodes":[\n${lines}\n]}\n`);
}

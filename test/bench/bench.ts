import type { OwnN8n, SavedCredential } from '../n8n/harness';
import { createCredential, using } from '../n8n/harness';
import type { Other } from './other';
import type { Facts, ServerName, Servers } from './servers';

/** What every part of the benchmark works with. */
export interface Bench {
  n8n: OwnN8n;
  servers: Servers;
  /** Another community package, if one can be installed. */
  other?: Other;
  rounds: number;
  /** Prints a line of progress. */
  say(line: string): void;
}

/** A line of a table: texts by column. */
export type Row = Record<string, string>;

/** A part of the report. */
export interface Section {
  title: string;
  rows: Row[];
}

/** A goal, and whether it is met. */
export const verdict = (goal: string, isMet: boolean): string =>
  `${goal}: ${isMet ? 'met' : '**missed**'}`;

/** What a node needs to reach one of the servers. */
export interface Account {
  url: string;
  facts: Facts;
  ours: Credentials;
  http: Credentials;
  /** The credential of the other package and of n8n's own trigger. */
  other: Credentials;
  builtIn: Credentials;
}

type Credentials = Record<string, { id: string; name: string }>;

/** Saves a credential of each kind for a server. */
export async function accountAt(
  { n8n, servers, other }: Bench,
  server: ServerName,
): Promise<Account> {
  const facts = await servers.facts();
  const url = facts.urls[server];
  const { apiKey } = facts;
  const save = async (type: string, data: Record<string, unknown>) => {
    const saved: SavedCredential = await createCredential(n8n, type, data, `${type} ${server}`);
    return using(saved);
  };
  return {
    url,
    facts,
    ours: await save('calComKeyApi', { server: 'selfHosted', baseUrl: url, apiKey }),
    http: await save('httpHeaderAuth', { name: 'Authorization', value: `Bearer ${apiKey}` }),
    builtIn: await save('calApi', { apiKey, host: url }),
    other: other ? await save(other.credentialType, { apiKey, baseUrl: `${url}/v2` }) : {},
  };
}

import type { IDataObject } from 'n8n-workflow';
import { get, isEmpty, isPlainObject, omit } from 'lodash';
import type { KnownType } from '../shared/webhooks/eventTypes';

/** Where a webhook lives in Cal.com. */
export interface Place {
  /** Start of the server's API addresses. */
  server: string;
  /** Credential type and ID. */
  account: string;
  /** The webhooks' list, from behind `/v2`: `/event-types/2/webhooks`. */
  path: string;
}

/** A webhook that this node has registered. */
export interface Registration extends Place {
  id: string;
  /** n8n's address that it delivers to. */
  url: string;
  /** The random secret; absent when the user has given one, which stays in the parameters. */
  secret?: string;
}

/** A webhook that should be gone but could not be removed. Without an ID it is found by its URL. */
export interface Leftover extends Place {
  id?: string;
  url: string;
  /** Since when, in milliseconds since the epoch. */
  since: number;
  /** That it delivers to an address that is not ours now: it may belong to another n8n. */
  elsewhere?: boolean;
}

/** After so long a leftover is given up: its account may never be used here again. */
const REMEMBERED = 30 * 86_400_000;

/** n8n offers two addresses, for manual runs and for published workflows; they share static data. */
export type Slot = 'test' | 'production';

/**
 * What the node remembers between runs, in n8n's static data of the node. Entries are replaced as a
 * whole: n8n notices changes of nested objects only if they were there when it loaded the data.
 */
export class State {
  constructor(private readonly data: IDataObject) {}

  get(slot: Slot): Registration | undefined {
    const stored = this.data[slot];
    return isPlainObject(stored) ? (stored as unknown as Registration) : undefined;
  }

  set(slot: Slot, registration: Registration): void {
    this.data[slot] = { ...registration };
  }

  clear(slot: Slot): void {
    delete this.data[slot];
  }

  /** The event types by which deliveries are chosen that tell only an ID or only a slug. */
  typesOf(slot: Slot): KnownType[] {
    const types = get(this.data, ['types', slot]);
    return Array.isArray(types) ? (types as KnownType[]) : [];
  }

  /** A manual run has the options of the editor, which may differ from those that were published. */
  setTypes(slot: Slot, types: KnownType[]): void {
    const others = omit(this.data.types as IDataObject, slot);
    const all = { ...others, ...(types.length > 0 && { [slot]: types as unknown as string[][] }) };
    if (!isEmpty(all)) this.data.types = all;
    else if ('types' in this.data) delete this.data.types;
  }

  /** Whether one of our registrations in use has this ID. */
  hasInUse(id: string): boolean {
    return (['test', 'production'] as const).some((slot) => this.get(slot)?.id === id);
  }

  get leftovers(): Leftover[] {
    const { leftovers } = this.data;
    if (!Array.isArray(leftovers)) return [];
    return (leftovers as unknown as Leftover[]).filter(
      ({ since }) => Date.now() - since < REMEMBERED,
    );
  }

  /** Remembers what is still to be removed; the newest twenty at most. */
  set leftovers(leftovers: Leftover[]) {
    if (leftovers.length > 0) {
      this.data.leftovers = leftovers.slice(-20).map((entry) => ({ ...entry }));
    } else if ('leftovers' in this.data) {
      delete this.data.leftovers;
    }
  }
}

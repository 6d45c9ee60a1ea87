/* eslint-disable @n8n/community-nodes/no-restricted-imports */
import { setTimeout as sleep } from 'node:timers/promises';
import type { IDataDeduplicator } from 'n8n-workflow';

interface Memory extends IDataDeduplicator {
  entries: string[];
  /** When set, the next checks fail so often, as a database does that is written by two at once. */
  failures: number;
}

/** Remembers items as n8n's database does in the mode `entries`. */
export function memory(): Memory {
  const self: Memory = {
    entries: [],
    failures: 0,
    async checkProcessedAndRecord(items, _scope, _context, options) {
      if (self.failures > 0) {
        self.failures -= 1;
        throw new Error('UNIQUE constraint failed');
      }
      const known = new Set(self.entries);
      // It reads, and writes what it made of that: between the two others may read the same.
      await sleep(0);
      const fresh = items.filter((item) => !known.has(String(item)));
      self.entries.push(...fresh.map(String));
      if (options.maxEntries) self.entries = self.entries.slice(-options.maxEntries);
      return { new: fresh, processed: items.filter((item) => known.has(String(item))) };
    },
    async removeProcessed() {},
    async clearAllProcessedItems() {
      self.entries = [];
    },
    async getProcessedDataCount() {
      return self.entries.length;
    },
  };
  return self;
}

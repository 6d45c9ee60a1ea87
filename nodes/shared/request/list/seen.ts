import type { IDataObject } from 'n8n-workflow';

/** What tells a row from all others of its list; undefined when nothing does. */
export function identityOf(row: IDataObject | undefined): string | undefined {
  const id = row?.uid ?? row?.id;
  const text = typeof id === 'string' || typeof id === 'number' ? String(id) : '';
  return text === '' ? undefined : text;
}

/** The rows of a list that were read. */
export class Seen {
  /** By identity, and whether their page was sure to follow the one before. */
  private rows = new Map<string, boolean>();

  has(row: IDataObject): boolean {
    return this.rows.has(identityOf(row) ?? '');
  }

  /** Whether the row is of a page that was sure to follow the one before. */
  isJoined(row: IDataObject | undefined): boolean {
    return this.rows.get(identityOf(row) ?? '') === true;
  }

  add(rows: IDataObject[], joined: boolean): void {
    for (const row of rows) {
      const identity = identityOf(row);
      if (identity !== undefined) this.rows.set(identity, joined || this.isJoined(row));
    }
  }
}

/** What lists have returned, from which the paths of other operations are filled. */
import type { ContractOperation } from '../../contract';

type Row = Record<string, unknown>;

/** Rows by the path that they came from, placeholders and all. */
export class Found {
  private readonly rows = new Map<string, { row: Row; params: Record<string, string> }>();

  /** Where `/me` says that the account belongs. */
  me: Row = {};

  /** Keeps the first row of a list. */
  keep(path: string, params: Record<string, string>, row: unknown): void {
    if (typeof row === 'object' && row !== null) this.rows.set(path, { row: row as Row, params });
  }

  /** The ID of the first row of a list. */
  idOf(path: string): unknown {
    return this.rows.get(path)?.row.id;
  }

  /** The values for the placeholders of a path, or the name of the one that nothing was found for. */
  fill({
    path,
    pathParams,
  }: Pick<ContractOperation, 'path' | 'pathParams'>):
    | { params: Record<string, string> }
    | { missing: string } {
    const params: Record<string, string> = {};
    for (const { name, enum: values } of pathParams) {
      const value = values?.[0] ?? this.valueOf(name, path);
      if (value === undefined || value === null || value === '') return { missing: name };
      params[name] = String(value);
    }
    return { params };
  }

  private valueOf(name: string, path: string): unknown {
    if (name === 'orgId') {
      return this.me.organizationId ?? (this.me.organization as Row | undefined)?.id;
    }
    const list = path.slice(0, path.indexOf(`/{${name}}`));
    // Workflows of forms are listed by themselves.
    const known = this.rows.get(path.endsWith('/routing-form') ? `${list}/routing-form` : list);
    if (!known) return undefined;
    const { row } = known;
    const own = name.replace(/^(booking|event|attribute|team|role)(Uid|Slug)$/, (_, __, part) =>
      String(part).toLowerCase(),
    );
    return row[name] ?? row[own] ?? row.id ?? row.uuid ?? row.uid ?? row.slug;
  }
}

/** How a list is read to its end. `max` is the largest page the API gives. */
export type Paging =
  /** The whole list comes at once. */
  | { kind: 'whole' }
  /** As the answers tell. */
  | { kind: 'told' }
  | {
      kind: 'offset';
      max: number;
      limitParam: string;
      offsetParam: string;
      /** The largest offset that the API takes, where it has one: what is behind cannot be read. */
      reach?: number;
      /** Whether nothing says that there are more pages: the first without a new row is the last. */
      isGuess?: boolean;
    }
  /** Without `max` the API itself decides how long its pages are. */
  | { kind: 'cursor'; max?: number; nextPath: string }
  /** `take` and `page`, which counts from 1 (API v1). */
  | { kind: 'page'; max: number }
  /** A POST whose body carries `limit` and `offset`. */
  | { kind: 'bodyOffset'; max: number };

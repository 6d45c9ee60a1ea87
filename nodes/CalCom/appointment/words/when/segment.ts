import type { HourAtom } from './hours';
import type { DayTerm } from './terms';

export type Join = 'or' | 'otherwise' | 'and' | 'but' | 'butOnly' | ',';

/** What stands between two words such as "or". */
export interface Segment {
  join?: Join;
  negative: boolean;
  /** Whether it has a "not" of its own: "not Monday, not Tuesday morning" are two exclusions. */
  own?: boolean;
  days?: DayTerm;
  hours: HourAtom[];
  hoursFirst: boolean;
  /** A number alone, of which the neighbours tell what it is. */
  number?: number;
  /** How many tokens lead to its end. */
  end: number;
}

/** What is read between two joins. */
export type Read = Omit<Segment, 'join' | 'negative' | 'own' | 'end'>;

import { sortBy } from 'lodash';

/**
 * Fields, choices or operations in the order of a menu: by what people read of them, upper case
 * like lower case. The comparison of the runtime first loads the rules of a language, which takes
 * longer than all the sorting while nodes are loaded.
 */
export const alphabetical = <T extends { name: string; displayName?: string }>(all: T[]): T[] =>
  sortBy(all, ({ displayName, name }) => (displayName ?? name).toLowerCase());

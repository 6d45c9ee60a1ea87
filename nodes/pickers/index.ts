import type { ILoadOptionsFunctions, INodeListSearchResult } from 'n8n-workflow';
import { bookingQuestions } from './bookingQuestions';
import { eventTypes } from './eventTypes';
import { listSearch, resourceMapping, type Lister } from './listing';
import * as lists from './lists';
import * as newer from './newer';
import * as people from './people';
import { timeZones } from './timeZones';

type ListSearch = (
  this: ILoadOptionsFunctions,
  filter?: string,
  paginationToken?: string,
) => Promise<INodeListSearchResult>;

const listers: Record<string, Lister> = { eventTypes, ...lists, ...newer, ...people };

/** The list searches of all pickers, by the names that the locators use. */
export const pickers: Record<string, ListSearch> = {
  ...Object.fromEntries(Object.entries(listers).map(([name, list]) => [name, listSearch(list)])),
  timeZones,
};

/** The forms that depend on what is chosen above them. */
export const forms = { bookingQuestions: resourceMapping(bookingQuestions) };

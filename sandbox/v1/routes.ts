import { legacyOperations } from '../../contract/v1';
import { routesIn } from '../routes';
import type { LegacyHandler } from './types';

/** The operations of API v1 for a table of routes. */
export const routes = routesIn<LegacyHandler>(legacyOperations, '/v1');

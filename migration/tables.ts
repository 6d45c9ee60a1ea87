/** The tables of both nodes, from their declarations. */
import { resources } from '../nodes/CalCom/resources';
import { resources as legacyResources } from '../nodes/CalComV1/resources';
import type { Tables } from './convert';
import { tableOf } from './table';

export const tables: Tables = { v2: tableOf(resources), v1: tableOf(legacyResources) };

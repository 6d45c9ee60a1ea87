import type { INodeProperties } from 'n8n-workflow';
import { authenticationFor } from '../shared/credentials/choice';
import { requestOptions } from '../shared/fields/requestOptions';
import { propertiesOf } from '../shared/operation/properties';
import { toolDescriptions } from '../shared/operation/toolDescription';
import { resources } from './resources';

/**
 * Everything that the node shows. Putting it together takes longer than loading the rest, so the
 * build replaces this file with what it gives, as n8n reads it at its start: see gulpfile.js.
 */
export const properties: INodeProperties[] = [
  ...toolDescriptions(resources),
  authenticationFor('apiKey', 'oAuth2', 'platform'),
  ...propertiesOf(resources, 'appointment'),
  requestOptions,
];

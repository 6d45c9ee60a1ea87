import type {
  IExecuteFunctions,
  INodeExecutionData,
  INodeType,
  INodeTypeDescription,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { requestOptions } from '../shared/fields/requestOptions';
import { timeZones } from '../pickers/timeZones';
import { credentialTest } from '../shared/credentials/credentialTest';
import { propertiesOf } from '../shared/operation/properties';
import { execute } from '../shared/engine/run';
import { resources } from './resources';

/** Not beside the other texts: the linter takes V1 at the end of a file's name for a version. */
const name = 'calComV1';

export class CalComV1 implements INodeType {
  description: INodeTypeDescription = {
    displayName: 'Cal.com (Legacy API v1)',
    name,
    icon: { light: 'file:../CalCom/calcom.svg', dark: 'file:../CalCom/calcom.dark.svg' },
    group: ['output'],
    version: 1,
    subtitle: '={{ $parameter["operation"] + ": " + $parameter["resource"] }}',
    description: 'Work with an old self-hosted Cal.com server that has only API v1',
    defaults: { name: 'Cal.com (Legacy API v1)' },
    usableAsTool: true,
    inputs: [NodeConnectionTypes.Main],
    outputs: [NodeConnectionTypes.Main],
    credentials: [{ name: 'calComLegacyApi', testedBy: 'calComLegacyApiTest', required: true }],
    properties: [
      {
        displayName:
          'Only older self-hosted servers still have API v1. For Cal.com in the cloud and for newer servers use the Cal.com node.',
        name: 'legacyNotice',
        type: 'notice',
        default: '',
      },
      ...propertiesOf(resources, 'booking'),
      requestOptions,
    ],
  };

  methods = { credentialTest, listSearch: { timeZones } };

  async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
    return await execute(this, resources, 'legacy');
  }
}

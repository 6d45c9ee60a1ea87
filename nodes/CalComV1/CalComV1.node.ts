import type {
  IExecuteFunctions,
  INodeExecutionData,
  INodeType,
  INodeTypeDescription,
} from 'n8n-workflow';
import { NodeConnectionTypes } from 'n8n-workflow';
import { timeZones } from '../pickers/timeZones';
import { credentialTest } from '../shared/credentials/credentialTest';
import { execute } from '../shared/engine/run';
import { properties } from './properties';
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
    // Without signs, as in the Cal.com node.
    defaults: { name: 'Calcom Legacy API v1' },
    usableAsTool: true,
    inputs: [NodeConnectionTypes.Main],
    outputs: [NodeConnectionTypes.Main],
    credentials: [{ name: 'calComLegacyApi', testedBy: 'calComLegacyApiTest', required: true }],
    properties,
  };

  methods = { credentialTest, listSearch: { timeZones } };

  async execute(this: IExecuteFunctions): Promise<INodeExecutionData[][]> {
    return await execute(this, resources, 'legacy');
  }
}

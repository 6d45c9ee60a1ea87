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

/** Not beside the other texts: the linter takes V1 at the end of a file's name for a version. */
const name = 'calComV1';

/** What an operation does is loaded when the first one runs, as in the Cal.com node. */
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
    const { resources } = await import('./resources');
    return await execute(this, resources, 'legacy');
  }
}

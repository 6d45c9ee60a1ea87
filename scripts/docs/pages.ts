import { migrationPage } from '../../migration/page/page';
import { migrationWorkflow } from '../../migration/page/workflow';
import { resources } from '../../nodes/CalCom/resources';
import { resources as legacyResources } from '../../nodes/CalComV1/resources';
import { agentToolsPage } from './agentTools';
import { examplesPage } from './examples';
import { referenceOf, type Pages } from './reference';

/** All generated pages by their path in the repository. */
export const allPages = (): Pages => ({
  ...referenceOf('Cal.com', 'docs/reference/cal-com', resources, '/v2'),
  ...referenceOf('Cal.com (Legacy API v1)', 'docs/reference/cal-com-v1', legacyResources, '/v1'),
  'docs/reference/agent-tools.md': agentToolsPage(),
  'docs/migrate/index.html': migrationPage(),
  'docs/migrate/workflow.json': migrationWorkflow(),
  'examples/README.md': examplesPage(),
});

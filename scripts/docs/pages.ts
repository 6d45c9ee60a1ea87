import { migrationPage } from '../../migration/page/page';
import { migrationWorkflow } from '../../migration/page/workflow';
import { resources } from '../../nodes/CalCom/resources';
import { examplesPage } from './examples';
import { referenceOf, type Pages } from './reference';

/** All generated pages by their path in the repository. */
export const allPages = (): Pages => ({
  ...referenceOf('Cal.com', 'docs/reference/cal-com', resources),
  'docs/migrate/index.html': migrationPage(),
  'docs/migrate/workflow.json': migrationWorkflow(),
  'examples/README.md': examplesPage(),
});

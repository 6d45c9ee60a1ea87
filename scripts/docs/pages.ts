import { migrationPage } from '../../migration/page/build';
import { resources } from '../../nodes/CalCom/resources';
import { examplesPage } from './examples';
import { referenceOf, type Pages } from './reference';

/** All generated pages by their path in the repository. */
export const allPages = (): Pages => ({
  ...referenceOf('Cal.com', 'docs/reference/cal-com', resources),
  'docs/migrate/index.html': migrationPage(),
  'examples/README.md': examplesPage(),
});

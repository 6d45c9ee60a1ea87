import { allPages } from '../../../scripts/docs/pages';
import { expectGenerated } from '../../generated';

it('has the reference, the migration page and the list of examples as the code makes them', () =>
  expectGenerated(allPages(), { folder: 'docs/reference', ending: '.md' }));

import { resources } from '../../nodes/CalCom/resources';
import { referenceOf, type Pages } from './reference';

/** All pages of docs/reference by their file name. */
export const allPages = (): Pages => referenceOf('Cal.com', 'cal-com', resources);

import type { Resource } from '../../shared/define/operation';
import { booking } from './booking';

/** The resources of the Cal.com node in the order of its menu. */
export const resources: Resource[] = [booking];

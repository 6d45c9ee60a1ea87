import type { Resource } from '../../shared/define/operation';
import { booking } from './booking';
import { customApiCall } from './customApiCall';
import { eventType } from './eventType';
import { managedOrganization } from './managedOrganization';
import { membership } from './membership';
import { organizationUser } from './organizationUser';
import { role } from './role';
import { team } from './team';

/** The resources of the Cal.com node by name; n8n wants Custom API Call to be the last. */
export const resources: Resource[] = [
  booking,
  eventType,
  managedOrganization,
  membership,
  organizationUser,
  role,
  team,
  customApiCall,
];

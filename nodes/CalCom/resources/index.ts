import type { Resource } from '../../shared/define/operation';
import { attribute } from './attribute';
import { booking } from './booking';
import { customApiCall } from './customApiCall';
import { delegationCredential } from './delegationCredential';
import { eventType } from './eventType';
import { managedOrganization } from './managedOrganization';
import { membership } from './membership';
import { organizationUser } from './organizationUser';
import { role } from './role';
import { team } from './team';

/** The resources of the Cal.com node by name; n8n wants Custom API Call to be the last. */
export const resources: Resource[] = [
  attribute,
  booking,
  delegationCredential,
  eventType,
  managedOrganization,
  membership,
  organizationUser,
  role,
  team,
  customApiCall,
];

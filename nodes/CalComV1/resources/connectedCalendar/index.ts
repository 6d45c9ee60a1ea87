import type { Resource } from '../../../shared/operation/operation';
import { bare } from '../../../shared/operation/output';
import { wholeList } from '../../../shared/operation/paging';
import { userFilter } from '../../filters';

export const connectedCalendar: Resource = {
  name: 'Connected Calendar',
  value: 'connectedCalendar',
  description: 'A calendar account that was connected to Cal.com',
  operations: [
    {
      name: 'Get Many',
      value: 'getMany',
      action: 'Get many connected calendars',
      description: 'List calendar accounts with the calendars in them',
      request: 'GET /connected-calendars',
      paging: wholeList,
      output: bare,
      fields: [userFilter],
    },
  ],
};

import type { Resource } from '../../../shared/operation/operation';
import {
  assignOption,
  getAssignmentHistory,
  getOptionsOfUser,
  getSyncHistory,
  getSyncHistoryOfUser,
  unassignOption,
  updateAssignedOption,
} from './assignments';
import { create, get, getMany, remove, update } from './attributes';
import {
  createOption,
  deleteOption,
  getAssignedOptions,
  getAssignedOptionsBySlug,
  getOptions,
  updateOption,
} from './options';

export const attribute: Resource = {
  name: 'Attribute',
  value: 'attribute',
  description: 'What describes people in an organization, such as skills or offices',
  operations: [
    assignOption,
    create,
    createOption,
    remove,
    deleteOption,
    get,
    getAssignedOptions,
    getAssignedOptionsBySlug,
    getAssignmentHistory,
    getMany,
    getOptions,
    getOptionsOfUser,
    getSyncHistory,
    getSyncHistoryOfUser,
    unassignOption,
    update,
    updateAssignedOption,
    updateOption,
  ],
};

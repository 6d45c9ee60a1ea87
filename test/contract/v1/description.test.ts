import { CalComV1 } from '../../../nodes/CalComV1/CalComV1.node';
import { resources } from '../../../nodes/CalComV1/resources';
import { describeNode } from '../describeNode';
import { cases } from './cases';

describeNode(new CalComV1(), resources, cases);

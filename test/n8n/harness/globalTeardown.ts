import { stopSharedN8n } from './shared';

export default stopSharedN8n;

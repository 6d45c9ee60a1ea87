import { sortBy } from 'lodash';
import { languages } from '../../../shared/fields/menus';

/** Languages that Cal.com writes in, but Cal Video does not transcribe. */
const notSpoken = ['az', 'eu', 'bn', 'zh-CN', 'zh-TW', 'en', 'et', 'iw', 'km', 'ta'];

/** The languages in which Cal Video writes transcripts, by name. */
export const transcriptionLanguages = sortBy(
  [
    ...languages.filter(({ value }) => !notSpoken.includes(value)),
    { name: 'Chinese (Hong Kong)', value: 'zh-HK' },
    { name: 'Dutch (Belgium)', value: 'nl-BE' },
    { name: 'French (Canada)', value: 'fr-CA' },
    { name: 'German (Switzerland)', value: 'de-CH' },
    { name: 'Hindi', value: 'hi' },
    { name: 'Lithuanian', value: 'lt' },
    { name: 'Malay', value: 'ms' },
    { name: 'Several Languages', value: 'multi' },
    { name: 'Slovenian', value: 'sl' },
  ],
  'name',
);

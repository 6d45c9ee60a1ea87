import type { INodeProperties } from 'n8n-workflow';
import {
  appTheme,
  avatarUrl,
  brandColor,
  darkBrandColor,
  hideBranding,
  personBio,
  theme,
} from '../../../shared/fields/profile';

/** How a person's pages and app look. */
export const looks: INodeProperties[] = [
  { ...appTheme, description: 'Whether Cal.com is light or dark for the person' },
  { ...avatarUrl, description: 'Picture of the person' },
  { ...personBio, description: "What the person's booking page says about them" },
  { ...brandColor, description: "Color of buttons and links on the person's pages" },
  darkBrandColor,
  { ...hideBranding, description: "Whether the person's pages do not mention Cal.com" },
  { ...theme, description: "Whether the person's booking pages are light or dark" },
];

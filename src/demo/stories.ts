import { countryStories } from './stories-country'
import { industryStories } from './stories-industry'
import { townStories } from './stories-town'
import type { Stories } from './story'

/** Every told project by its id. */
export const stories: Stories = { ...industryStories, ...countryStories, ...townStories }

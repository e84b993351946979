import { appMessages } from '../format/messages/app'

/** What the flows of a country are drawn between. */
export const flowLevelNames = {
  municipality: appMessages.flowsBetweenMunicipalities,
  province: appMessages.flowsBetweenProvinces,
  region: appMessages.flowsBetweenRegions,
} as const

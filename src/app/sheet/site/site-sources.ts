/** The sources of the figures of a site's sheet, in the order of their notes. */
export const siteSources: readonly string[] = [
  'industrial-zones',
  'agcom-ftth',
  'istat-municipalities',
  'istat-commuting',
  'infrastructure',
  'services',
  'business-register',
  'istat-boundaries',
  'context-istat',
  'natural-earth',
]

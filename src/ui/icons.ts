/**
 * Outlines on a 16 × 16 grid, drawn with a round stroke of 1.5. Written for this project, so that the marks share one hand:
 * quarter-circle corners and gaps as wide as the stroke.
 */
export const icons = {
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 0 0 0 -9M10.4 10.4L13.5 13.5',
  close: 'M4 4L12 12M12 4L4 12',
  plus: 'M8 3.5V12.5M3.5 8H12.5',
  minus: 'M3.5 8H12.5',
  check: 'M3.5 8.5L6.5 11.5L12.5 4.5',
  'chevron-down': 'M4 6.2L8 10.2L12 6.2',
  'chevron-up': 'M4 9.8L8 5.8L12 9.8',
  'chevron-left': 'M9.8 4L5.8 8L9.8 12',
  'chevron-right': 'M6.2 4L10.2 8L6.2 12',
  'sort-ascending': 'M8 12.5V3.5M4.8 6.7L8 3.5L11.2 6.7',
  'sort-descending': 'M8 3.5V12.5M4.8 9.3L8 12.5L11.2 9.3',
  table:
    'M2.5 4.5a1 1 0 0 1 1 -1h9a1 1 0 0 1 1 1v7a1 1 0 0 1 -1 1h-9a1 1 0 0 1 -1 -1zM2.5 6.8H13.5M6.5 6.8V12.5',
  info: 'M8 2.2a5.8 5.8 0 1 0 0 11.6a5.8 5.8 0 0 0 0 -11.6M8 7.4V11M8 5V5.1',
  warning: 'M8 2.6L14 13.2H2zM8 6.8V9.6M8 11.4V11.5',
  retry: 'M12.9 6.2A5.2 5.2 0 1 0 13.2 8.6M13.3 3V6.4H9.9',
  pointer: 'M4 2.8L12.4 7.4L8.6 8.6L6.8 12.4z',
  rectangle: 'M3 4.5H13V11.5H3z',
  lasso:
    'M8 3C4.8 3 2.5 4.4 2.5 6.6S4.8 10.2 8 10.2S13.5 8.8 13.5 6.6S11.2 3 8 3M5 9.8C4 10.6 4.2 12 5.4 12S6.8 13 6 13.8',
  radius: 'M8 2.5a5.5 5.5 0 1 0 0 11a5.5 5.5 0 0 0 0 -11M8 8H13.5M8 8V8.1',
  fit: 'M2.8 6V2.8H6M10 2.8H13.2V6M13.2 10V13.2H10M6 13.2H2.8V10',
  target: 'M8 5.2a2.8 2.8 0 1 0 0 5.6a2.8 2.8 0 0 0 0 -5.6M8 1.8V4M8 12V14.2M1.8 8H4M12 8H14.2',
  layers: 'M8 2.5L14 5.8L8 9.1L2 5.8zM2.8 9L8 11.8L13.2 9',
  sun: 'M8 5.3a2.7 2.7 0 1 0 0 5.4a2.7 2.7 0 0 0 0 -5.4M8 1.8V2.8M8 13.2V14.2M1.8 8H2.8M13.2 8H14.2M3.6 3.6L4.3 4.3M11.7 11.7L12.4 12.4M12.4 3.6L11.7 4.3M4.3 11.7L3.6 12.4',
  moon: 'M13 9.4A5.4 5.4 0 1 1 6.6 3A4.4 4.4 0 0 0 13 9.4z',
  contrast: 'M8 2.2a5.8 5.8 0 1 0 0 11.6a5.8 5.8 0 0 0 0 -11.6M8 2.2V13.8M8 5.6H11.9M8 8H13.4M8 10.4H12.4',
  link: 'M6.8 9.2L9.2 6.8M7.4 4.6L8.8 3.2a2.8 2.8 0 0 1 4 4L11.4 8.6M8.6 11.4L7.2 12.8a2.8 2.8 0 0 1 -4 -4L4.6 7.4',
  gauge: 'M3.4 12.2a5.8 5.8 0 1 1 9.2 0M8 8.8L10.6 5.6',
  download: 'M8 2.8V9.8M4.8 6.8L8 10L11.2 6.8M3 13.2H13',
  upload: 'M8 10V3M4.8 6L8 2.8L11.2 6M3 13.2H13',
  undo: 'M5.5 3.3L2.6 6.2L5.5 9.1M3 6.2H10a3.2 3.2 0 0 1 0 6.4H7',
  redo: 'M10.5 3.3L13.4 6.2L10.5 9.1M13 6.2H6a3.2 3.2 0 0 0 0 6.4H9',
  broaden: 'M5.2 5L2.2 8L5.2 11M10.8 5L13.8 8L10.8 11M2.6 8H13.4',
  menu: 'M2.8 4.5H13.2M2.8 8H13.2M2.8 11.5H13.2',
} as const satisfies Record<string, string>

export type IconName = keyof typeof icons

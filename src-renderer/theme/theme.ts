import {
  Badge,
  Button,
  createTheme,
  defaultVariantColorsResolver,
  InputWrapper,
  Menu,
  Modal,
  Popover,
  SegmentedControl,
  Switch,
  Tooltip,
  type CSSVariablesResolver,
  type MantineColorsTuple,
} from '@mantine/core';

/** Shade 6 is the accent on light, 4 on dark; the one after each is its hover. */
const accent: MantineColorsTuple = [
  '#e3f0ef',
  '#c4e0de',
  '#9ccac8',
  '#74bebb',
  '#4fb3b0',
  '#6cc4c1',
  '#0b6e6e',
  '#095c5c',
  '#084d4d',
  '#063d3d',
];

/** Mantine paints its dark surfaces, lines and fields with these. */
const dark: MantineColorsTuple = [
  '#ecedee',
  '#c9cccf',
  '#a3a9af',
  '#757b82',
  '#33373b',
  '#272b2f',
  '#1e2124',
  '#1a1c1f',
  '#16181a',
  '#0e1112',
];

const quickFade = { transitionProps: { duration: 120, transition: 'fade' } } as const;

/** Mantine's parts in the tokens of `tokens.css`: Inter 13 px, radius 6, one accent, quick fades. */
export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: { light: 6, dark: 4 },
  colors: { accent, dark },
  autoContrast: true,
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: 'ui-monospace, "Cascadia Mono", "Liberation Mono", monospace',
  fontSizes: { xs: '12px', sm: '13px', md: '13px', lg: '15px', xl: '20px' },
  lineHeights: { xs: '1.4', sm: '1.4', md: '1.4', lg: '1.4', xl: '1.3' },
  spacing: { xs: '4px', sm: '8px', md: '16px', lg: '24px', xl: '32px' },
  radius: { xs: '3px', sm: '6px', md: '6px', lg: '6px', xl: '6px' },
  defaultRadius: 'sm',
  headings: {
    fontWeight: '650',
    sizes: {
      h1: { fontSize: '20px', lineHeight: '1.3' },
      h2: { fontSize: '15px', lineHeight: '1.4' },
      h3: { fontSize: '13px', lineHeight: '1.4' },
    },
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  // A light badge or button gets text in the text colour on a tint: Mantine's own pair fails 4.5:1.
  variantColorResolver: (input) => {
    const colors = defaultVariantColorsResolver(input);
    if (input.variant === 'filled') return { ...colors, color: 'var(--bf-on-accent)' };
    return input.variant === 'light' ? { ...colors, color: 'var(--bf-text)' } : colors;
  },
  components: {
    InputWrapper: InputWrapper.extend({
      styles: {
        label: { fontWeight: 550, marginBottom: 4 },
        description: { fontSize: 12, marginBottom: 4 },
        error: { fontSize: 12 },
      },
    }),
    Switch: Switch.extend({
      defaultProps: { withThumbIndicator: false },
      styles: { track: { border: '1px solid var(--bf-control-line)' }, description: { fontSize: 12 } },
    }),
    Button: Button.extend({ defaultProps: { size: 'xs', fw: 550 } }),
    Badge: Badge.extend({ defaultProps: { variant: 'light', tt: 'none', fw: 550 } }),
    SegmentedControl: SegmentedControl.extend({
      styles: {
        root: { background: 'var(--bf-sunken)', border: '1px solid var(--bf-line)' },
        indicator: { background: 'var(--bf-surface)', boxShadow: '0 0 0 1px var(--bf-line)' },
        label: { fontWeight: 450 },
      },
    }),
    Tooltip: Tooltip.extend({
      defaultProps: {
        openDelay: 400,
        withArrow: false,
        ...quickFade,
        events: { hover: true, focus: true, touch: false },
      },
    }),
    Modal: Modal.extend({
      defaultProps: { ...quickFade, centered: true, overlayProps: { backgroundOpacity: 0.35 } },
      styles: { title: { fontSize: 15, fontWeight: 650 } },
    }),
    // The placeholder that takes the first focus is no menu item: assistive technology trips over it.
    Menu: Menu.extend({ defaultProps: { ...quickFade, shadow: 'md', withInitialFocusPlaceholder: false } }),
    Popover: Popover.extend({ defaultProps: { ...quickFade, shadow: 'md' } }),
  },
});

const shared = {
  '--mantine-color-body': 'var(--bf-background)',
  '--mantine-color-text': 'var(--bf-text)',
  '--mantine-color-bright': 'var(--bf-text)',
  '--mantine-color-dimmed': 'var(--bf-muted)',
  '--mantine-color-placeholder': 'var(--bf-muted)',
  '--mantine-color-anchor': 'var(--bf-accent)',
  '--mantine-color-error': 'var(--bf-bad)',
  '--mantine-color-default': 'var(--bf-surface)',
  '--mantine-color-default-hover': 'var(--bf-hover)',
  '--mantine-color-default-color': 'var(--bf-text)',
  '--mantine-color-default-border': 'var(--bf-line)',
  '--mantine-primary-color-filled': 'var(--bf-accent)',
  '--mantine-primary-color-filled-hover': 'var(--bf-accent-hover)',
  '--mantine-primary-color-contrast': 'var(--bf-on-accent)',
  '--mantine-color-accent-filled': 'var(--bf-accent)',
  '--mantine-color-accent-filled-hover': 'var(--bf-accent-hover)',
  '--mantine-color-accent-light': 'var(--bf-accent-tint)',
  '--mantine-color-accent-light-hover': 'var(--bf-accent-tint)',
  '--mantine-color-accent-light-color': 'var(--bf-text)',
  '--mantine-color-accent-text': 'var(--bf-accent)',
  '--mantine-shadow-xs': 'none',
  '--mantine-shadow-sm': 'none',
  '--mantine-shadow-md': 'var(--bf-shadow)',
  '--mantine-shadow-lg': 'var(--bf-shadow)',
  '--mantine-shadow-xl': 'var(--bf-shadow)',
};

/** Points Mantine's own variables at ours, so that both schemes follow `tokens.css`. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: { '--mantine-line-height': '1.4' },
  light: shared,
  dark: shared,
});

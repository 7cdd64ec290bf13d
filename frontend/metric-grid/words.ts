import type { MenuItem } from '../pop-menu';
import type { MetricRow, TierWord } from './outline';

export type Column = 'metric' | 'tier' | 'baseline' | 'now' | 'target' | 'spark' | 'hints';

/** The share of each column, as grid tracks. */
export const TRACKS: Record<Column, string> = {
  metric: 'minmax(0, 1fr)',
  tier: '76px',
  baseline: '84px',
  now: '84px',
  target: '84px',
  spark: 'var(--_spark, 84px)',
  hints: '112px',
};

/** What the grid says, as the server words it. `{0}` and so on are names and numbers. */
export interface GridWords {
  label: string;
  metric: string;
  tier: string;
  baseline: string;
  now: string;
  spark: string;
  target: string;
  hints: string;
  group: string;
  groupNote: string;
  legend: string;
  add: string;
  name: string;
  unnamed: string;
  collapse: string;
  expand: string;
  to: string;
  limit: string;
  moved: string;
  tooLong: string;
  actions: string;
  open: string;
  rename: string;
  below: string;
  inside: string;
  moveTo: string;
  moveUp: string;
  moveDown: string;
  indent: string;
  outdent: string;
  copy: string;
  cut: string;
  delete: string;
}

/** What can be done with a row. */
export function rowMenu(words: GridWords): MenuItem[] {
  return [
    { id: 'open', label: words.open, group: 0, keys: 'Space' },
    { id: 'edit', label: words.rename, group: 0, keys: 'F2' },
    { id: 'new', label: words.below, group: 0, keys: 'Enter' },
    { id: 'inside', label: words.inside, group: 0 },
    { id: 'tiers', label: words.tier, group: 0, keys: '1 - 5' },
    { id: 'move-to', label: words.moveTo, group: 1, keys: 'Shift M' },
    { id: 'move-up', label: words.moveUp, group: 1, keys: 'Alt Shift ↑' },
    { id: 'move-down', label: words.moveDown, group: 1, keys: 'Alt Shift ↓' },
    { id: 'indent', label: words.indent, group: 1, keys: 'Alt Shift →' },
    { id: 'outdent', label: words.outdent, group: 1, keys: 'Alt Shift ←' },
    { id: 'copy', label: words.copy, group: 2, keys: 'Ctrl C' },
    { id: 'cut', label: words.cut, group: 2, keys: 'Ctrl X' },
    { id: 'delete', label: words.delete, group: 2, keys: 'Del' },
  ];
}

export function tierMenu(tiers: readonly TierWord[], row: MetricRow): MenuItem[] {
  return tiers.map((tier, index) => ({
    id: `tier-${index + 1}`,
    label: tier.label,
    group: 0,
    keys: String(index + 1),
    sign: tier.shape,
    checked: tier.code === row.tier,
  }));
}

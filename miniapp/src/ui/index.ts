// What nearly every page shows. `bars`, `countdown-ring`, `qr-image` and `viewer` are imported by their files: home,
// which loads all of this first, shows none of them.
export { BigScanButton, Button } from './button';
export { Chips } from './chips';
export { ChooseMany, ChooseOne, OptionRow, type Option } from './choice';
export { Levels, Segmented, Stars, SwitchRow } from './choose-inline';
export { DateField, Field, SearchBox, TextField, TimeField } from './field';
export { Icon, type IconName } from './icon';
export { MonthGrid, MonthKey, MonthStrip, type MonthDay } from './month';
export { Page } from './page';
export { ready, type PageState } from './page-state';
export { preferences, usePreferences } from './preferences';
export { Progress } from './progress';
export { Question, Sheet } from './sheet';
export { Fold, RuleTrace, Timeline, type TimelineEntry, type TraceLine } from './story';
export { Card, Facts, List, Note, Row, Status } from './surface';
export { toast } from './toast';
export type { Tone } from './tone';
export { useLanguage, useText, useWords, type Say } from './use-text';
export { Skeleton, StateFace, Vacant } from './vacant';
export { Box, Heading, Picture, Tap, Words } from '../platform/elements';
